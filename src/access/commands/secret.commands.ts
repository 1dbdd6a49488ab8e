import { actor, type CliCommand, command } from '../../platform/cli';
import { asOwner } from '../../platform/database';
import { RenewSecret } from '../second-factor/renew-secret.service';
import { RotateSecret } from '../second-factor/rotate-secret.service';

const renew = command({
  name: 'secret renew',
  summary: 'go on with another secret, because the one before was lost or got about',
  details: [
    'Set UPLINE_SECRET to the new one before; on the embedded database move upline.secret away, and a new one is made.',
    'Everybody has to sign in again, and whoever has a second factor to set up another. Payout methods end: nobody can read',
    'them any more. Passwords, tokens and books stay. While the old secret is at hand take "secret rotate" instead.',
  ],
  options: { as: actor },
  run: ({ get, transaction }, { as }) => transaction((tx) => get(RenewSecret).renew(tx, as)),
  print({ secondFactors, sessions, payoutMethods }, out) {
    out.line(
      `The secret is renewed: ${secondFactors} people set up a second factor again, ${sessions} sessions are ended.`,
    );
    if (payoutMethods > 0)
      out.line(`${payoutMethods} payout methods have ended and have to be entered again.`);
    out.line('Restart every Upline that serves this database, with the new secret.');
  },
});

const rotate = command({
  name: 'secret rotate',
  summary: 'put another secret in the place of the one that counts; nothing is lost',
  details: [
    'Set UPLINE_SECRET to the new one and UPLINE_SECRET_PREVIOUS to the one that counts, everywhere, and restart: the old one',
    'counts until this command has encrypted everything anew. Leave UPLINE_SECRET_PREVIOUS out afterwards. On the embedded',
    'database without UPLINE_SECRET it makes the new one itself; upline.secret.previous then opens backups taken before.',
  ],
  options: { as: actor },
  async run({ get, openDatabase }, { as }) {
    const database = await openDatabase();
    return asOwner(database, (owner) => get(RotateSecret).rotate(owner, as));
  },
  print({ resealed }, out) {
    const parts = Object.entries(resealed).map(([table, count]) => `${count} of ${table}`);
    out.line(`The new secret counts. Encrypted anew: ${parts.join(', ')}.`);
  },
});

export const secretCommands: readonly CliCommand[] = [renew, rotate];

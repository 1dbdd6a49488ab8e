import { actor, type CliCommand, command } from '../../platform/cli';
import { RenewSecret } from '../second-factor/renew-secret.service';

const renew = command({
  name: 'secret renew',
  summary: 'go on with another secret, because the one before was lost or got about',
  details: [
    'Set UPLINE_SECRET to the new one before; on the embedded database move upline.secret away, and a new one is made.',
    'Everybody has to sign in again, and whoever has a second factor to set up another. Passwords, tokens and books stay.',
  ],
  options: { as: actor },
  run: ({ get, transaction }, { as }) => transaction((tx) => get(RenewSecret).renew(tx, as)),
  print({ secondFactors, sessions }, out) {
    out.line(
      `The secret is renewed: ${secondFactors} people set up a second factor again, ${sessions} sessions are ended.`,
    );
    out.line('Restart every Upline that serves this database, with the new secret.');
  },
});

export const secretCommands: readonly CliCommand[] = [renew];

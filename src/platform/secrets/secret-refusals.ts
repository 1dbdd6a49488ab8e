import type { Config } from '../config';
import { conflict, type DomainError, unavailable } from '../errors';

const field = 'UPLINE_SECRET';

export const missing = (): DomainError =>
  unavailable(
    'secret-missing',
    'UPLINE_SECRET is not set: what second factors and accounts are encrypted and sessions protected with. Make one with ' +
      '"openssl rand -base64 48", keep it as well as the database, and set UPLINE_SECRET or UPLINE_SECRET_FILE.',
    { field },
  );

export const lost = (dataDir: string): DomainError =>
  unavailable(
    'secret-missing',
    `The file upline.secret is not in ${dataDir}, and this database was used with one, in another directory or before a ` +
      'restore. Put it there, or set UPLINE_SECRET to what it holds; a backup does not hold it. If it is lost for good: ' +
      '"upline secret renew --as NAME" makes another.',
    { field },
  );

export const changed = ({ secret, dataDir }: Config): DomainError =>
  unavailable(
    'secret-changed',
    (secret === undefined
      ? `The file upline.secret in ${dataDir} is another than the one that this database was used with. `
      : 'UPLINE_SECRET is another than the one that this database was used with. ') +
      'Put the right one back; to change it set UPLINE_SECRET_PREVIOUS to the right one and run "upline secret rotate --as NAME". ' +
      'If it is lost for good, go on with this one: "upline secret renew --as NAME".',
    { field },
  );

export const same = (): DomainError =>
  conflict(
    'secret-same',
    'The secret that is configured is the one that counts already. Set another one first, or move upline.secret away.',
    { field },
  );

/** Nothing to take the place of: of a rotation. */
export const noOther = (): DomainError =>
  conflict(
    'secret-same',
    'The secret that is configured is the one that counts already. Set UPLINE_SECRET to a new one and UPLINE_SECRET_PREVIOUS to this one first.',
    { field },
  );

export const ofDemo = (): DomainError =>
  unavailable(
    'secret-of-demo',
    'This database was made with the published secret of the demo, so nothing in it is safe. Use a new database for a real ' +
      'company; for the demo leave UPLINE_DEMO on and UPLINE_SECRET unset.',
    { field },
  );

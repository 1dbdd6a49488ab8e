import { DomainError, unavailable } from '../errors';
import { databasePlace, type DatabasePlace } from './database-place';

interface Refusal {
  code: string;
  /** `said` is the first line of what the server or the driver said. */
  sentence(place: DatabasePlace, said: string): string;
}

const unreachable: Refusal = {
  code: 'database-unreachable',
  sentence: ({ server }, said) =>
    `No PostgreSQL answers at ${server} (${said}). Check that it runs there and that DATABASE_URL is right.`,
};
const connectionLost: Refusal = {
  code: 'database-connection-lost',
  sentence: ({ server }, said) =>
    `The connection to PostgreSQL at ${server} was lost (${said}). What was not finished has been undone; try again.`,
};
const accessDenied: Refusal = {
  code: 'database-access-denied',
  sentence: ({ server, user }, said) =>
    `PostgreSQL at ${server} does not let the user "${user}" in (${said}). Check user and password in DATABASE_URL.`,
};
const encryption: Refusal = {
  code: 'database-encryption',
  sentence: ({ server }, said) =>
    `There is no encrypted connection to PostgreSQL at ${server} (${said}). Check sslmode in DATABASE_URL.`,
};
const notNow: Refusal = {
  code: 'database-not-ready',
  sentence: ({ server }, said) =>
    `PostgreSQL at ${server} takes no connections now (${said}). Try again in a while.`,
};
const busy: Refusal = {
  code: 'database-busy',
  sentence: (_, said) => `Another process worked on the same data (${said}). Nothing was changed; try again.`,
};

/** By SQLSTATE, or by the code of a system or TLS error. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  ECONNREFUSED: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ETIMEDOUT: unreachable,
  ECONNRESET: connectionLost,
  EPIPE: connectionLost,
  '08000': connectionLost,
  '08003': connectionLost,
  '08006': connectionLost,
  '57P01': connectionLost,
  '57P02': connectionLost,
  '57P03': notNow,
  '53300': notNow,
  '28P01': accessDenied,
  '28000': accessDenied,
  '3D000': {
    code: 'database-missing',
    sentence: ({ server, database }) =>
      `PostgreSQL at ${server} has no database "${database}". Create it (CREATE DATABASE ${database}), or correct DATABASE_URL.`,
  },
  '42501': {
    code: 'database-permission',
    sentence: ({ user, database }, said) =>
      `The user "${user}" may not do this in the database "${database}" (${said}). Grant it, or start Upline with the database's owner in UPLINE_OWNER_DATABASE_URL, who does.`,
  },
  '53100': {
    code: 'database-disk-full',
    sentence: ({ server }) =>
      `The disk of PostgreSQL at ${server} is full. Nothing was changed; free some space there and try again.`,
  },
  '53200': {
    code: 'database-out-of-memory',
    sentence: ({ server }) =>
      `PostgreSQL at ${server} is out of memory. Nothing was changed; give it more and try again.`,
  },
  '25006': {
    code: 'database-read-only',
    sentence: ({ server, database }) =>
      `The database "${database}" at ${server} can only be read: a standby, or set read-only. Point DATABASE_URL to the one that is written to.`,
  },
  '57014': {
    code: 'database-statement-cancelled',
    sentence: (_, said) => `PostgreSQL broke the work off (${said}). Nothing was changed; try again.`,
  },
  '40001': busy,
  '40P01': busy,
  '55P03': busy,
  DEPTH_ZERO_SELF_SIGNED_CERT: encryption,
  SELF_SIGNED_CERT_IN_CHAIN: encryption,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: encryption,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: encryption,
  CERT_HAS_EXPIRED: encryption,
  ERR_TLS_CERT_ALTNAME_INVALID: encryption,
};

/** What the driver says without any code. */
const SAYINGS: readonly (readonly [RegExp, Refusal])[] = [
  [/SASL|password must be a string/, accessDenied],
  [/does not support SSL/, encryption],
  [/timeout expired|connection timeout/i, unreachable],
  [/Connection terminated|connection error and is not queryable|Client was closed/, connectionLost],
];

/**
 * The sentence for an error that is the database's doing: away, full, read-only, not letting us in. undefined for any
 * other error. `url` is the database in use, `setting` where it is from.
 */
export function refuseDatabaseError(
  error: unknown,
  url: string,
  setting = 'DATABASE_URL',
): DomainError | undefined {
  if (!(error instanceof Error) || error instanceof DomainError) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // ENOENT is also the code of a missing file: only a socket is connected to.
  const absentSocket = code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect';
  const refusal = absentSocket
    ? unreachable
    : (REFUSALS[code] ?? SAYINGS.find(([saying]) => saying.test(error.message))?.[1]);
  if (refusal === undefined) return undefined;
  // Both addresses of "localhost" refused: an error without a message, made of two.
  const said = error.message.split('\n')[0] || code;
  const sentence = refusal.sentence(databasePlace(url), said).replace(/\bDATABASE_URL/, setting);
  return unavailable(refusal.code, sentence, { cause: error });
}

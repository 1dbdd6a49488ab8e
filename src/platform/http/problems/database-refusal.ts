import type { Refusal } from './problem';

/** Sockets that never came up or broke, as Node names them. */
const BROKEN =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|ENOENT)$/;
/** Class 08: connection; 57P01–57P05: shut down, starting, dropped; 53300: too many; 55000: accepts none. */
const NO_SERVER = /^(08...|57P0\d|53300)$/;
/** The driver's and TypeORM's own words where there is no code; the latter where the connection was gone before a statement. */
const LOST =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|(Database connection provided by a q|Q)uery runner (was )?already released)/;
/** Serialization failure, deadlock, lock timeout: another transaction was in the way. */
const BUSY = /^(40001|40P01|55P03)$/;
/** U+0000 in a text. */
const NOT_STORABLE = /^(22021|22P05)$/;

/** What a failure of the database says to a caller; null for those that are our own mistakes. */
export function databaseRefusal(exception: unknown): Refusal | null {
  if (!(exception instanceof Error)) return null;
  // TypeORM wraps what a statement threw, and copies its code; what connecting threw comes as it is.
  const { code = '' } = exception as { code?: string };
  if (BROKEN.test(code) || NO_SERVER.test(code) || LOST.test(exception.message)) {
    return {
      status: 503,
      code: 'database-unreachable',
      detail: 'The database cannot be reached at the moment. Try again in a few seconds.',
      headers: { 'Retry-After': '5' },
    };
  }
  if (BUSY.test(code)) {
    return {
      status: 503,
      code: 'busy',
      detail: 'Something else was changing the same data, so nothing was done. Try again.',
      headers: { 'Retry-After': '1' },
    };
  }
  if (NOT_STORABLE.test(code)) {
    return {
      status: 422,
      code: 'text-not-storable',
      detail: 'A text holds the character U+0000, which cannot be kept. Leave it out.',
    };
  }
  return null;
}

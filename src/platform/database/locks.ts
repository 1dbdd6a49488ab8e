import type { Tx } from './transaction';

/**
 * The order in which locks are taken, everywhere: IMPORTS, then TREE, then CALENDAR, then METHODS, then PAYOUTS, then
 * rows. All last until the transaction ends.
 *
 * - IMPORTS: one file is taken in at a time.
 * - TREE shared: adding people below existing ones. TREE exclusive: changing links that exist.
 * - CALENDAR shared: booking anything into an open period. CALENDAR exclusive: changing what is open.
 *   So a booking either commits before a freeze and is counted, or sees the month frozen.
 * - METHODS shared: setting or forgetting one person's payout method. METHODS exclusive: a file of them.
 * - PAYOUTS: one batch is frozen, exported or cancelled, or one answer of a bank taken in, at a time.
 */
const LOCK_CLASS = 0x75706c; // 'upl'
const TREE = 1;
const CALENDAR = 2;
const IMPORTS = 3;
const METHODS = 4;
const PAYOUTS = 5;

/** First keys of session-level locks; the second key is the period's id. */
export const RUN_LOCK_CLASS = 0x75706d;

/** The same for files that are taken in beside a request; the second key is the import's id. */
export const IMPORT_LOCK_CLASS = 0x757080;

const lock = (tx: Tx, key: number, shared: boolean): Promise<unknown> =>
  tx.query(`SELECT pg_advisory_xact_lock${shared ? '_shared' : ''}($1, $2)`, [LOCK_CLASS, key]);

export const lockImports = (tx: Tx): Promise<unknown> => lock(tx, IMPORTS, false);
export const lockTreeShared = (tx: Tx): Promise<unknown> => lock(tx, TREE, true);
export const lockTreeExclusive = (tx: Tx): Promise<unknown> => lock(tx, TREE, false);
/** False at once while somebody has it. */
export const tryLockTreeExclusive = async (tx: Tx): Promise<boolean> => {
  const sql = 'SELECT pg_try_advisory_xact_lock($1, $2) AS taken';
  return (await tx.query<{ taken: boolean }[]>(sql, [LOCK_CLASS, TREE]))[0]!.taken;
};
export const lockCalendarShared = (tx: Tx): Promise<unknown> => lock(tx, CALENDAR, true);
export const lockCalendarExclusive = (tx: Tx): Promise<unknown> => lock(tx, CALENDAR, false);
export const lockMethodsShared = (tx: Tx): Promise<unknown> => lock(tx, METHODS, true);
export const lockMethodsExclusive = (tx: Tx): Promise<unknown> => lock(tx, METHODS, false);
export const lockPayouts = (tx: Tx): Promise<unknown> => lock(tx, PAYOUTS, false);

/** Whether a file is being taken in at this moment, by whichever process. */
export const isImportUnderWay = async (tx: Tx): Promise<boolean> => {
  const sql = `
SELECT EXISTS (
  SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = $1 AND objid = $2 AND objsubid = 2 AND granted
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS held`;
  return (await tx.query<{ held: boolean }[]>(sql, [LOCK_CLASS, IMPORTS]))[0]!.held;
};

/** Whether a statement gave up waiting for a lock. */
export const isLockTimeout = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === '55P03';

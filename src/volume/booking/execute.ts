import { driverClient, type Tx } from '../../platform/database';
import { conflict, type DomainError } from '../../platform/errors';

/** Runs a statement that changes rows, and gives how many. */
export async function execute(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<number> {
  const { rowCount } = await (await driverClient(tx)).query(sql, [...parameters]);
  return rowCount ?? 0;
}

const UNIQUE_VIOLATION = '23505';

/** A single booking took a number or a client between the check of a file and its merge. */
export const overtaken = (cause?: unknown): DomainError =>
  conflict(
    'import-overtaken',
    'While the file was read, another process booked something that stands in it. Nothing was changed; import the file again.',
    { cause },
  );

/**
 * Files are taken in one after another, but single bookings go on meanwhile. One that took a number first makes the
 * file wait for it and then fail.
 * @throws conflict `import-overtaken`.
 */
export async function refuseOvertaken<T>(merge: Promise<T>): Promise<T> {
  try {
    return await merge;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    throw code === UNIQUE_VIOLATION ? overtaken(cause) : cause;
  }
}

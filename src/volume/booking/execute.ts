import { driverClient, type Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';

/** Runs a statement that changes rows, and gives how many. */
export async function execute(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<number> {
  const { rowCount } = await (await driverClient(tx)).query(sql, [...parameters]);
  return rowCount ?? 0;
}

const UNIQUE_VIOLATION = '23505';

/**
 * Files are taken in one after another, but single bookings go on meanwhile. One that took a number between the
 * check of a file and its merge makes the file wait and then fail.
 * @throws conflict `import-overtaken`.
 */
export async function refuseOvertaken<T>(merge: Promise<T>): Promise<T> {
  try {
    return await merge;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code !== UNIQUE_VIOLATION) throw cause;
    throw conflict(
      'import-overtaken',
      'While the file was read, another process booked something that stands in it. Nothing was changed; import the file again.',
      { cause },
    );
  }
}

import type { Tx } from '../../platform/database';

/** Room for the sorts and joins of a large file; what the server has is kept where it is more. */
const moreMemorySql = `
SELECT set_config('work_mem', '128MB', true)
 WHERE pg_size_bytes(current_setting('work_mem')) < pg_size_bytes('128MB')`;

const setTimeZoneSql = `SELECT set_config('TimeZone', $1, true)`;

export const allowMoreMemory = (tx: Tx): Promise<unknown> => tx.query(moreMemorySql);

/** Runs one statement with the session in the company's time zone. */
export async function inTimeZone(tx: Tx, timeZone: string, sql: string): Promise<void> {
  await tx.query(setTimeZoneSql, [timeZone]);
  await tx.query(sql);
  await tx.query('SET LOCAL TimeZone TO DEFAULT');
}

import { copyAll, type Tx } from '../../platform/database';
import type { ProgressSink } from '../runs/progress';
import { adjustmentRows, lineRows, type RunResults, standingRows } from './result-rows';
import {
  attachSql,
  copyIntoSql,
  createTableSql,
  dropResultsSql,
  indexSql,
  type ResultTable,
} from './result-tables.sql';

/** Writes a run's results into partitions of its own. They are seen when the transaction commits. */
export async function writeResults(
  tx: Tx,
  runId: number,
  results: RunResults,
  progress: ProgressSink,
): Promise<void> {
  const rowsOf: Record<ResultTable, Generator<string>> = {
    standing: standingRows(runId, results),
    commission_line: lineRows(runId, results),
    adjustment: adjustmentRows(runId, results),
  };
  const tables = Object.keys(rowsOf) as ResultTable[];
  const expected = results.snapshot.facts.size + results.calculation.lineCount + results.adjustments.length;
  const written = { rows: 0 };
  for (const table of tables) {
    await tx.query(createTableSql(table, runId));
    await copyAll(tx, copyIntoSql(table, runId), counted(rowsOf[table], written, expected, progress));
  }
  progress.phase('indexing', tables.length);
  for (const [index, table] of tables.entries()) {
    for (const sql of indexSql(table, runId)) await tx.query(sql);
    progress.done(index + 1);
  }
  for (const table of tables) await tx.query(attachSql(table, runId));
}

/**
 * Removes a run's results for good. Dropping waits for whoever reads, and whoever comes to read waits for it, so it
 * is not tried for long.
 * @throws the database's `lock_not_available` while they are in use, say by a backup
 */
export async function dropResults(tx: Tx, runId: number): Promise<void> {
  await tx.query("SET LOCAL lock_timeout = '1s'");
  for (const sql of dropResultsSql(runId)) await tx.query(sql);
  await tx.query('SET LOCAL lock_timeout TO DEFAULT');
}

/** The same as a part of a larger transaction: false, and nothing done, while they are in use. */
export async function dropResultsIfUnused(tx: Tx, runId: number): Promise<boolean> {
  await tx.query('SAVEPOINT drop_results');
  try {
    await dropResults(tx, runId);
    return true;
  } catch (cause) {
    if (!isLockTimeout(cause)) throw cause;
    await tx.query('ROLLBACK TO SAVEPOINT drop_results');
    return false;
  }
}

const isLockTimeout = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === '55P03';

function* counted(
  chunks: Generator<string>,
  written: { rows: number },
  expected: number,
  progress: ProgressSink,
): Generator<string> {
  if (written.rows === 0) progress.phase('writing', expected);
  for (const chunk of chunks) {
    yield chunk;
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', at + 1)) written.rows++;
    progress.done(written.rows);
  }
}

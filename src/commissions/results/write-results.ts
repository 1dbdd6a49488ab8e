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

/** Removes a run's results for good: of a discarded run, or of an estimate that a newer one replaces. */
export async function dropResults(tx: Tx, runId: number): Promise<void> {
  for (const sql of dropResultsSql(runId)) await tx.query(sql);
}

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

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { allOf, copyAll, firstRow, inTransaction, isLockTimeout, type Tx } from '../../platform/database';
import type { RunTask } from '../heavy-work/heavy-work';
import type { ProgressSink } from '../runs/progress';
import { adjustmentRows, lineRows, type RunResults, standingRows } from './result-rows';
import {
  analyzeSql,
  attachSql,
  copyIntoSql,
  dropResultsSql,
  indexSql,
  makeTableSql,
  RESULT_KEYS,
  RESULT_TABLES,
  type ResultTable,
} from './result-tables.sql';

/**
 * Writes a run's results into tables of its own, on two connections side by side unless gently, each step committed at
 * once: nobody sees them before {@link attachResults}. What a failure leaves behind goes with {@link dropResults}.
 * @param meanwhile done when the rows are handed over and the database has to index them
 */
export async function writeResults(
  dataSource: DataSource,
  { runId, gently = false }: Pick<RunTask, 'runId' | 'gently'>,
  results: RunResults,
  progress: ProgressSink,
  meanwhile: () => void,
): Promise<void> {
  const told = new RowsTold(progress);
  const rowsOf = {
    standing: standingRows(runId, results),
    commission_line: lineRows(runId, results),
    adjustment: adjustmentRows(runId, results),
  };
  const load = (table: ResultTable): Promise<void> =>
    inTransaction(dataSource, async (tx) => {
      await tx.query(makeTableSql, [table, runId]);
      await copyAll(tx, copyIntoSql(table, runId), told.of(rowsOf[table]));
    });
  const index = (table: ResultTable, keys = RESULT_KEYS[table]): Promise<void> =>
    inTransaction(dataSource, async (tx) => {
      if (gently) await tx.query('SET LOCAL max_parallel_maintenance_workers = 0');
      for (const key of keys) await tx.query(indexSql, [table, runId, key]);
    });
  const [byPerson, ...byPosition] = RESULT_KEYS.standing as [string, ...string[]];

  progress.phase('writing', results.snapshot.facts.size + results.calculation.lineCount);
  const standing = load('standing').then(() => progress.phase('indexing', 0));
  const indexed = standing.then(() => index('standing', [byPerson]));
  await allOf([
    indexed,
    (async () => {
      if (gently) await indexed;
      for (const table of ['commission_line', 'adjustment'] as const) {
        await load(table);
        await index(table);
      }
      await standing;
      await index('standing', byPosition);
    })(),
    standing.then(() => nextTurn()).then(meanwhile),
  ]);
  await allOf(RESULT_TABLES.map((table) => dataSource.query(analyzeSql, [table, runId])));
}

/**
 * Makes the results a part of all results, which nobody changes from then on. They are seen when the transaction
 * commits. False, and nothing done, for a run that does not run any more.
 */
export async function attachResults(tx: Tx, runId: number): Promise<boolean> {
  return (await firstRow<{ attached: boolean }>(tx, attachSql, [runId]))!.attached;
}

/**
 * Removes a run's results for good, as far as they are there. Dropping waits for whoever reads, and whoever comes to
 * read waits for it, so it is not tried for long.
 * @throws the database's `lock_not_available` while they are in use, say by a backup
 */
export async function dropResults(tx: Tx, runId: number): Promise<void> {
  await tx.query("SET LOCAL lock_timeout = '200ms'");
  await tx.query(dropResultsSql, [runId]);
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

const NEWLINE = 10;

/** Counts the rows of all tables as their chunks are taken. */
class RowsTold {
  private rows = 0;

  constructor(private readonly progress: ProgressSink) {}

  *of(chunks: Generator<Buffer>): Generator<Buffer> {
    for (const chunk of chunks) {
      yield chunk;
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) this.rows++;
      this.progress.done(this.rows);
    }
  }
}

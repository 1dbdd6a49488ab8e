/**
 * A run's results stand in tables of its own, loaded while nobody sees them, indexed after, and attached as
 * partitions by the transaction that ends the run: they appear whole or not at all. The tables are the owner's: its
 * functions make them, let them be filled until they are attached, and drop none of a run that counts.
 *
 * `run_id` comes last in the keys: within a partition it is the same everywhere, and sorting by it first is work for
 * nothing.
 */
export const RESULT_TABLES = ['standing', 'commission_line', 'adjustment'] as const;
export type ResultTable = (typeof RESULT_TABLES)[number];

/** Unique indexes; the one called `pk` becomes the primary key. None of them waits for another. */
export const RESULT_KEYS: Record<ResultTable, readonly string[]> = {
  standing: ['pk', 'position'],
  commission_line: ['pk'],
  adjustment: ['pk'],
};

const partition = (table: ResultTable, runId: number): string => `${table}_${runId}`;

/** $1 table, $2 run. */
export const makeTableSql = 'SELECT result_table_make($1, $2)';

export const copyIntoSql = (table: ResultTable, runId: number): string =>
  `COPY ${partition(table, runId)} FROM STDIN (FREEZE)`;

/**
 * A run's rows of a table as they were written: the bytes that `COPY … FROM` was fed with, in their order. Turn
 * `synchronize_seqscans` off before, with which a scan begins where another one is.
 */
export const copyOutOfSql = (table: ResultTable, runId: number): string =>
  `COPY ${partition(table, runId)} TO STDOUT`;

/** $1 table, $2 run, $3 key. */
export const indexSql = 'SELECT result_table_index($1, $2, $3)';

/** $1 table, $2 run. */
export const analyzeSql = 'SELECT result_table_analyze($1, $2)';

/** $1 run, which still runs; else nothing is done. */
export const attachSql = 'SELECT result_tables_attach($1) AS attached';

/** $1 run, of which nothing counts any more. */
export const dropResultsSql = 'SELECT result_tables_drop($1)';

/**
 * A run's results stand in tables of its own, loaded while nobody sees them, indexed after, and attached as
 * partitions by the transaction that ends the run: they appear whole or not at all.
 *
 * `run_id` comes last in the keys: within a partition it is the same everywhere, and sorting by it first is work for
 * nothing.
 */
export const RESULT_TABLES = ['standing', 'commission_line', 'adjustment'] as const;
export type ResultTable = (typeof RESULT_TABLES)[number];

/** Unique indexes; the one called `pk` becomes the primary key. They are built side by side. */
const INDEXES: Record<ResultTable, Readonly<Record<string, string>>> = {
  standing: {
    pk: '(distributor_id, run_id)',
    position: '(position, run_id) INCLUDE (depth, pv_cents, distributor_id)',
  },
  commission_line: { pk: '(distributor_id, bonus, level, run_id)' },
  adjustment: { pk: '(distributor_id, origin, run_id)' },
};

/** What the planner is asked about; the rest is not worth the time of a sample. */
const ANALYZED: Record<ResultTable, string> = {
  standing: 'run_id, distributor_id, position, depth, sponsor_id, pv_cents, group_volume_cents',
  commission_line: 'run_id, distributor_id, bonus, level, amount_minor',
  adjustment: 'run_id, distributor_id, origin',
};

const partition = (table: ResultTable, runId: number): string => `${table}_${runId}`;

export const createTableSql = (table: ResultTable, runId: number): string =>
  `CREATE TABLE ${partition(table, runId)} (LIKE ${table} INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
   CONSTRAINT ${partition(table, runId)}_own CHECK (run_id = ${runId}))`;

export const copyIntoSql = (table: ResultTable, runId: number): string =>
  `COPY ${partition(table, runId)} FROM STDIN (FREEZE)`;

/**
 * A run's rows of a table as they were written: the bytes that `COPY … FROM` was fed with, in their order. Turn
 * `synchronize_seqscans` off before, with which a scan begins where another one is.
 */
export const copyOutOfSql = (table: ResultTable, runId: number): string =>
  `COPY ${partition(table, runId)} TO STDOUT`;

/** A statement for each index. None of them waits for another. */
export const indexSql = (table: ResultTable, runId: number): string[] =>
  Object.entries(INDEXES[table]).map(
    ([name, columns]) =>
      `CREATE UNIQUE INDEX ${partition(table, runId)}_${name} ON ${partition(table, runId)} ${columns}`,
  );

export const analyzeSql = (table: ResultTable, runId: number): string =>
  `ANALYZE ${partition(table, runId)} (${ANALYZED[table]})`;

export const attachSql = (table: ResultTable, runId: number): readonly string[] => [
  `ALTER TABLE ${partition(table, runId)} ADD CONSTRAINT ${partition(table, runId)}_pk
   PRIMARY KEY USING INDEX ${partition(table, runId)}_pk`,
  `ALTER TABLE ${table} ATTACH PARTITION ${partition(table, runId)} FOR VALUES IN (${runId})`,
];

export const dropResultsSql = (runId: number): readonly string[] =>
  RESULT_TABLES.map((table) => `DROP TABLE IF EXISTS ${partition(table, runId)}`);

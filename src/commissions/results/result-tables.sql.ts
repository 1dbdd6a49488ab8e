/**
 * A run's results stand in tables of its own, loaded while nobody sees them, indexed after, and attached as
 * partitions in the same transaction: they appear whole or not at all.
 */
const TABLES = ['standing', 'commission_line', 'adjustment'] as const;
export type ResultTable = (typeof TABLES)[number];

const INDEXES: Record<ResultTable, (name: string) => readonly string[]> = {
  standing: (name) => [
    `ALTER TABLE ${name} ADD CONSTRAINT ${name}_pk PRIMARY KEY (run_id, distributor_id)`,
    `CREATE UNIQUE INDEX ${name}_position ON ${name} (run_id, position)`,
  ],
  commission_line: (name) => [
    `ALTER TABLE ${name} ADD CONSTRAINT ${name}_pk PRIMARY KEY (run_id, distributor_id, bonus, level)`,
  ],
  adjustment: (name) => [
    `ALTER TABLE ${name} ADD CONSTRAINT ${name}_pk PRIMARY KEY (run_id, distributor_id, origin)`,
  ],
};

const partition = (table: ResultTable, runId: number): string => `${table}_${runId}`;

export const createTableSql = (table: ResultTable, runId: number): string =>
  `CREATE TABLE ${partition(table, runId)} (LIKE ${table} INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
   CONSTRAINT ${partition(table, runId)}_own CHECK (run_id = ${runId}))`;

export const copyIntoSql = (table: ResultTable, runId: number): string =>
  `COPY ${partition(table, runId)} FROM STDIN (FREEZE)`;

export const indexSql = (table: ResultTable, runId: number): readonly string[] => [
  ...INDEXES[table](partition(table, runId)),
  `ANALYZE ${partition(table, runId)}`,
];

export const attachSql = (table: ResultTable, runId: number): string =>
  `ALTER TABLE ${table} ATTACH PARTITION ${partition(table, runId)} FOR VALUES IN (${runId})`;

export const dropResultsSql = (runId: number): readonly string[] =>
  TABLES.map((table) => `DROP TABLE IF EXISTS ${partition(table, runId)}`);

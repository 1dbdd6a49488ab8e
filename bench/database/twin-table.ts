import { type Client, escapeIdentifier } from 'pg';

/** Where the benchmark's own tables stand, beside the product's. */
export const BENCH_SCHEMA = 'upline_bench';

/** A table with the columns, constraints and indexes of one of the product's: read from the catalog, so always true. */
export interface TwinTable {
  /** Of the original, without schema. */
  readonly of: string;
  /** With the schema, ready for SQL. */
  readonly name: string;
  readonly create: string;
  /** Each builds one index, in the order of their making. */
  readonly indexes: readonly string[];
  /** What makes constraints of the indexes, then ANALYZE. */
  readonly finish: readonly string[];
  /** Size of the original with its indexes, to load the largest first. */
  readonly bytes: number;
}

interface IndexRow {
  name: string;
  definition: string;
  constraint: 'p' | 'u' | null;
}

const indexesSql = `
SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS definition, k.contype AS constraint
  FROM pg_index AS i
  JOIN pg_class AS c ON c.oid = i.indexrelid
  LEFT JOIN pg_constraint AS k ON k.conindid = i.indexrelid AND k.conrelid = i.indrelid
 WHERE i.indrelid = $1::regclass
 ORDER BY k.contype = 'p' DESC NULLS LAST, i.indexrelid`;

export async function makeSchema(client: Client): Promise<void> {
  await client.query(`DROP SCHEMA IF EXISTS ${BENCH_SCHEMA} CASCADE`);
  await client.query(`CREATE SCHEMA ${BENCH_SCHEMA}`);
}

export async function dropSchema(client: Client): Promise<void> {
  await client.query(`DROP SCHEMA IF EXISTS ${BENCH_SCHEMA} CASCADE`);
}

export async function twinOf(client: Client, table: string): Promise<TwinTable> {
  const original = escapeIdentifier(table);
  const name = `${BENCH_SCHEMA}.${original}`;
  const { rows } = await client.query<IndexRow>(indexesSql, [original]);
  const size = await client.query<{ bytes: string }>(
    'SELECT pg_total_relation_size($1::regclass)::text AS bytes',
    [original],
  );
  return {
    of: table,
    name,
    create: `CREATE TABLE ${name} (LIKE ${original} INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)`,
    indexes: rows.map(({ definition }) => definition.replace(/ ON (ONLY )?\S+ USING /, ` ON ${name} USING `)),
    finish: [
      ...rows.flatMap(({ name: index, constraint }) =>
        constraint === null ? [] : [constraintSql(name, index, constraint)],
      ),
      `ANALYZE ${name}`,
    ],
    bytes: Number(size.rows[0]!.bytes),
  };
}

const constraintSql = (table: string, index: string, kind: 'p' | 'u'): string =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${escapeIdentifier(index)} ` +
  `${kind === 'p' ? 'PRIMARY KEY' : 'UNIQUE'} USING INDEX ${escapeIdentifier(index)}`;

import type { Client } from 'pg';

/** The tables in which one run's results stand. */
export interface ResultPartitions {
  readonly standing: string;
  readonly commission_line: string;
  readonly adjustment: string;
}

const partitionSql = `
SELECT c.relname AS name
  FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid
 WHERE i.inhparent = $1::regclass
   AND pg_get_expr(c.relpartbound, c.oid) ~ ('FOR VALUES IN \\(''?' || $2 || '''?\\)')`;

/** By the bounds in the catalog, because their names are the product's own business. */
export async function resultPartitions(client: Client, runId: number): Promise<ResultPartitions> {
  const partition = async (table: string): Promise<string> => {
    const { rows } = await client.query<{ name: string }>(partitionSql, [table, String(runId)]);
    if (rows.length !== 1) throw new Error(`Run ${runId} has ${rows.length} partitions of ${table}.`);
    return rows[0]!.name;
  };
  return {
    standing: await partition('standing'),
    commission_line: await partition('commission_line'),
    adjustment: await partition('adjustment'),
  };
}

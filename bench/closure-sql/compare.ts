import type { Client } from 'pg';
import type { ResultPartitions } from '../database/result-partitions';
import { differentLinesSql, differentStandingsSql, lineTotalsSql, standingTotalsSql } from './compare.sql';

export interface ResultTables {
  readonly standing: string;
  readonly commission_line: string;
}

/** @throws Error when what was calculated another way is not what the product calculated, to the cent. */
export async function requireSameResults(
  client: Client,
  product: ResultPartitions,
  other: ResultTables,
  levels: number,
): Promise<void> {
  const totals = async (sql: string): Promise<string> =>
    (await client.query<{ totals: string }>(sql)).rows[0]!.totals;
  const count = async (sql: string): Promise<number> =>
    (await client.query<{ count: number }>(sql)).rows[0]!.count;

  const requireSame = (what: string, expected: string, found: string): void => {
    if (expected !== found)
      throw new Error(
        `The SQL over the closure disagrees on ${what}: ${found}; the product has ${expected}.`,
      );
  };
  requireSame(
    'standings',
    await totals(standingTotalsSql(product.standing, levels)),
    await totals(standingTotalsSql(other.standing, levels)),
  );
  requireSame(
    'lines',
    await totals(lineTotalsSql(product.commission_line)),
    await totals(lineTotalsSql(other.commission_line)),
  );
  const standings = await count(differentStandingsSql(product.standing, other.standing));
  const lines = await count(differentLinesSql(product.commission_line, other.commission_line));
  if (standings + lines > 0)
    throw new Error(`The SQL over the closure makes ${standings} standings and ${lines} lines otherwise.`);
}

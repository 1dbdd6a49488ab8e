import type { Company } from '../support/company';

/** Tables of runs' results, also those that are in no larger one, by name. */
export async function resultTables(company: Company): Promise<string[]> {
  const found = await company.sql<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relkind = 'r' AND relname ~ '^(standing|commission_line|adjustment)_\\d+$' ORDER BY relname`,
  );
  return found.map(({ name }) => name);
}

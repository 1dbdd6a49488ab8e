import type { HttpApp } from '../../support/http-app';

/**
 * A refusal may be told there: looks and failures are kept beside what they were about. What needs a session is tried
 * with one of its own each time.
 */
const MAY_GROW = /^(audit_|(sign_in_failure|session)$)/;
/** Their rows say when they were last used. */
const COUNTED_ALONE = /^access_token$/;

/** How many rows each table has, and a digest over all of them: refused requests leave it as it was. */
export async function whatIsKept({ dataSource }: HttpApp): Promise<Record<string, string>> {
  const tables = await dataSource.query<{ name: string }[]>(
    `SELECT c.relname AS name FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1`,
  );
  const kept: Record<string, string> = {};
  for (const { name } of tables) {
    if (MAY_GROW.test(name)) continue;
    const digest = COUNTED_ALONE.test(name) ? `''` : `md5(string_agg(t::text, E'\\n' ORDER BY t::text))`;
    const [row] = await dataSource.query<{ rows: string; digest: string | null }[]>(
      `SELECT count(*) AS rows, ${digest} AS digest FROM "${name}" AS t`,
    );
    kept[name] = `${row!.rows} rows ${row!.digest ?? ''}`;
  }
  return kept;
}

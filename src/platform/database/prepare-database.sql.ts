export interface DatabaseNeeds {
  /** As PostgreSQL counts: 150004 is 15.4. */
  version: number;
  encoding: string;
  readOnly: boolean;
  trigrams: boolean;
}

export const databaseNeedsSql = `
SELECT current_setting('server_version_num')::integer AS version,
       current_setting('server_encoding') AS encoding,
       current_setting('transaction_read_only')::boolean AS "readOnly",
       EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') AS trigrams`;

/** Whether letters outside A–Z are letters to this database. */
export const trigramsSql = `SELECT cardinality(show_trgm('Жан')) > 0 AS works`;

export const migrationTableExistsSql = `SELECT to_regclass('migration') IS NOT NULL AS exists`;

/** Migrations that this database has had. */
export const migrationNamesSql = `SELECT name FROM migration ORDER BY id`;

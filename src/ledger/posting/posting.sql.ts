/** $1 source, $2 effective on, $3 text, $4 by, $5 recorded at, $6 corrects. No row when the source is posted already. */
export const insertEntrySql = `
INSERT INTO ledger_entry (source, effective_on, text, by_name, recorded_at, corrects) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (source) DO NOTHING RETURNING id`;

/** $1 entry, $2 to $6 arrays of the same length. */
export const insertTransfersSql = `
INSERT INTO ledger_transfer (part, entry_id, debit, credit, distributor_id, currency, amount_minor)
SELECT 0, $1, t.* FROM unnest($2::smallint[], $3::smallint[], $4::integer[], $5::text[], $6::bigint[]) AS t`;

/** Transfers of a query. @param into the whole, or the entry's own part @param entry the entry's parameter */
export const insertFromSql = (sql: string, into: string, part: string, entry: string): string => `
INSERT INTO ${into} (part, entry_id, debit, credit, distributor_id, currency, amount_minor)
SELECT ${part}, ${entry}, t.debit, t.credit, t.distributor_id, t.currency, t.amount_minor FROM (${sql}) AS t`;

/** The table of a large entry. */
export const partOf = (entryId: number): string => `ledger_transfer_${entryId}`;

/** A query of transfers with its columns in the order of {@link copyIntoPartSql}. */
export const inOrderSql = (sql: string): string =>
  `SELECT debit, credit, distributor_id, currency, amount_minor FROM (${sql}) AS t`;

/** Rows as {@link inOrderSql} gives them; what is the same in all of them is the table's to fill in. */
export const copyIntoPartSql = (entryId: number): string =>
  `COPY ${partOf(entryId)} (debit, credit, distributor_id, currency, amount_minor) FROM STDIN (FREEZE)`;

/** $1 entry. Made by the owner, filled by whoever posts, attached by the owner. */
export const makePartSql = 'SELECT ledger_part_make($1)';
export const attachPartSql = 'SELECT ledger_part_attach($1)';

/** For many entries at once. Gone with the transaction, and empty after each posting. */
export const stageSql = `
CREATE TEMPORARY TABLE IF NOT EXISTS ledger_staged (
  source          text COLLATE "C" NOT NULL,
  effective_on    date NOT NULL,
  text            text NOT NULL,
  corrects        integer,
  debit           smallint NOT NULL,
  credit          smallint NOT NULL,
  distributor_id  integer,
  currency        text COLLATE "C" NOT NULL,
  amount_minor    bigint NOT NULL
) ON COMMIT DROP`;
export const emptyStagedSql = 'TRUNCATE pg_temp.ledger_staged';

/** Sources that say two things of one entry: a mistake of whoever staged them. */
export const contradictingSql = `
SELECT source FROM pg_temp.ledger_staged GROUP BY source
HAVING count(DISTINCT (effective_on, text, corrects)) > 1 ORDER BY source LIMIT 1`;

/** $1 by, $2 recorded at. In the order of the sources, so that two who post the same wait and never in a circle. */
export const postStagedSql = `
WITH made AS (
  INSERT INTO ledger_entry (source, effective_on, text, by_name, recorded_at, corrects)
  SELECT source, min(effective_on), min(text), $1, $2, min(corrects) FROM pg_temp.ledger_staged GROUP BY source ORDER BY source
  ON CONFLICT (source) DO NOTHING RETURNING id, source
), added AS (
  INSERT INTO ledger_transfer (part, entry_id, debit, credit, distributor_id, currency, amount_minor)
  SELECT 0, made.id, s.debit, s.credit, s.distributor_id, s.currency, s.amount_minor
    FROM pg_temp.ledger_staged AS s JOIN made USING (source)
  RETURNING 1
)
SELECT (SELECT count(*) FROM made)::integer AS posted, (SELECT count(*) FROM added)::integer AS transfers,
       (SELECT coalesce(array_agg(DISTINCT s.source ORDER BY s.source), '{}') FROM pg_temp.ledger_staged AS s
         WHERE NOT EXISTS (SELECT FROM made WHERE made.source = s.source)) AS skipped`;

/** The mirror of an entry's transfers, of those of some people where they are named. $1 entry, $2 ids or null. */
export const mirroredSql = `
SELECT credit AS debit, debit AS credit, distributor_id, currency, amount_minor
  FROM ledger_transfer
 WHERE part IN (0, $1) AND entry_id = $1 AND ($2::integer[] IS NULL OR distributor_id = ANY ($2))`;

/** The same, counted. */
export const countTransfersSql = `SELECT count(*)::float8 AS count FROM (${mirroredSql}) AS t`;

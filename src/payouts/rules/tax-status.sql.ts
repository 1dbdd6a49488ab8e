import { repeatsSql } from '../../platform/imports';

/** $1 distributor: nobody else sets this person's meanwhile. */
export const lockTaxPayerSql = `
SELECT (SELECT status FROM tax_status WHERE distributor_id = d.id AND ended_at IS NULL) AS status
  FROM distributor AS d WHERE d.id = $1 FOR NO KEY UPDATE OF d`;

/** $1 distributor, $2 now. */
export const endStatusSql = `UPDATE tax_status SET ended_at = $2 WHERE distributor_id = $1 AND ended_at IS NULL`;

/** $1 distributor, $2 status, $3 who, $4 now. */
export const addStatusSql = `INSERT INTO tax_status (distributor_id, status, set_by, set_at) VALUES ($1, $2, $3, $4)`;

/** The newest first. $1 distributor. */
export const statusesOfSql = `
SELECT status, set_by AS "setBy", set_at AS "setAt", ended_at AS "endedAt"
  FROM tax_status WHERE distributor_id = $1 ORDER BY id DESC`;

/* A file of them, taken in as a set. */

const addProblems = 'INSERT INTO import_problem (line, column_name, value, code, message)';

export const unknownTaxPayersSql = `
${addProblems}
SELECT s.line, 'distributor_no', s.distributor_no, 'distributor-unknown', format('There is no distributor %s.', s.distributor_no)
  FROM import_staging AS s WHERE NOT EXISTS (SELECT FROM distributor AS d WHERE d.distributor_no = s.distributor_no)`;

export const repeatedTaxPayersSql = `
WITH ${repeatsSql('import_staging', 'distributor_no', 'tax_status')}
${addProblems}
SELECT line, 'distributor_no', number, CASE WHEN are_twins THEN 'case-twins' WHEN agree THEN 'repeated' ELSE 'contradicted' END,
       CASE WHEN are_twins THEN format('Distributor %s stands in this file also written %s; two numbers must not differ in capital and small letters alone.', number, twin)
            WHEN agree THEN format('Distributor %s stands in line %s already, with the same status.', number, first_line)
            ELSE format('Distributor %s stands in this file more than once with different statuses; see line %s.', number, other_line) END
  FROM told WHERE are_twins OR NOT agree OR line > first_line`;

/** Of whom it changes. */
export const createChangedSql = `
CREATE TEMPORARY TABLE tax_status_new ON COMMIT DROP AS
SELECT d.id AS distributor_id, s.tax_status AS status
  FROM import_staging AS s JOIN distributor AS d ON d.distributor_no = s.distributor_no
 WHERE NOT EXISTS (SELECT FROM tax_status AS t WHERE t.distributor_id = d.id AND t.ended_at IS NULL AND t.status = s.tax_status)`;
/** $1 now. */
export const endChangedSql = `
UPDATE tax_status AS t SET ended_at = $1 FROM tax_status_new AS n WHERE t.distributor_id = n.distributor_id AND t.ended_at IS NULL`;
/** $1 now, $2 who. */
export const addChangedSql = `
WITH added AS (
  INSERT INTO tax_status (distributor_id, status, set_by, set_at)
  SELECT distributor_id, status, $2, $1 FROM tax_status_new ORDER BY distributor_id RETURNING id)
SELECT (SELECT count(*)::integer FROM added) AS added, (SELECT count(*)::integer FROM import_staging) AS staged`;

import { repeatsSql } from '../../platform/imports';

/* A file of payout methods, taken in as a set. */

const addProblems = 'INSERT INTO import_problem (line, column_name, value, code, message)';
export const copyProblemsSql = 'COPY import_problem (line, column_name, value, code, message) FROM STDIN';
export const copyUnreadSql = 'COPY import_unread (line, key) FROM STDIN';

/** Who cannot have one by a file. */
export const unknownPayeesSql = `
WITH judged AS (
  SELECT s.line, s.distributor_no, d.id, d.status, p.erased_at IS NOT NULL AS is_erased,
         CASE WHEN d.id IS NULL THEN
           (SELECT t.distributor_no FROM distributor AS t WHERE lower(t.distributor_no) = lower(s.distributor_no)) END AS twin
    FROM import_staging AS s
    LEFT JOIN distributor AS d ON d.distributor_no = s.distributor_no
    LEFT JOIN distributor_profile AS p ON p.distributor_id = d.id
   WHERE d.id IS NULL OR d.status = 'terminated'
)
${addProblems}
SELECT line, 'distributor_no', distributor_no,
       CASE WHEN id IS NULL THEN 'distributor-unknown' WHEN is_erased THEN 'distributor-erased' ELSE 'distributor-terminated' END,
       CASE WHEN twin IS NOT NULL THEN format('There is no distributor %s, but there is %s: capital and small letters matter.', distributor_no, twin)
            WHEN id IS NULL THEN format('There is no distributor %s.', distributor_no)
            WHEN is_erased THEN format('Distributor %s was erased; nothing is paid to somebody nameless.', distributor_no)
            ELSE format('Distributor %s has left the network; set the method singly if something is still to be paid.', distributor_no) END
  FROM judged`;

/** The rows of people who can have one, read bit by bit. */
export const openRowsSql = `
DECLARE payout_method_rows NO SCROLL CURSOR FOR
SELECT s.line, d.id AS "distributorId", s.distributor_no AS "distributorNo", s.kind, s.name, s.account, s.bic, s.inn, s.currency
  FROM import_staging AS s JOIN distributor AS d ON d.distributor_no = s.distributor_no
 WHERE d.status <> 'terminated'`;
export const closeRowsSql = 'CLOSE payout_method_rows';
/** @param count how many at most */
export const nextRowsSql = (count: number): string => `FETCH ${count} FROM payout_method_rows`;

export const createSealedSql = `
CREATE TEMPORARY TABLE payout_method_new (
  line integer NOT NULL, distributor_id integer NOT NULL, distributor_no text COLLATE "C" NOT NULL, kind text NOT NULL, currency text,
  sealed bytea NOT NULL, hmac bytea NOT NULL, fingerprint bytea NOT NULL, masked text NOT NULL, country text NOT NULL
) ON COMMIT DROP`;
export const copySealedSql = 'COPY payout_method_new FROM STDIN';

/** People who stand in the file more than once. */
export const repeatedSql = `
WITH ${repeatsSql('payout_method_new', 'distributor_no', "concat(encode(fingerprint, 'hex'), currency)")}
${addProblems}
SELECT line, 'distributor_no', number, CASE WHEN are_twins THEN 'case-twins' WHEN agree THEN 'repeated' ELSE 'contradicted' END,
       CASE WHEN are_twins THEN format('Distributor %s stands in this file also written %s; two numbers must not differ in capital and small letters alone.', number, twin)
            WHEN agree THEN format('Distributor %s stands in line %s already, with the same facts.', number, first_line)
            ELSE format('Distributor %s stands in this file more than once with different facts; see line %s.', number, other_line) END
  FROM told WHERE are_twins OR NOT agree OR line > first_line`;

/** What is bad, or stood there before: also as an earlier one, which a file taken in again must not bring back. */
export const dropBadSql = 'DELETE FROM payout_method_new WHERE line IN (SELECT line FROM import_problem)';
export const createKnownSql = `
CREATE TEMPORARY TABLE payout_method_known ON COMMIT DROP AS
SELECT n.line, bool_or(m.ended_at IS NULL) AS is_current
  FROM payout_method_new AS n
  JOIN payout_method AS m ON m.distributor_id = n.distributor_id AND m.fingerprint = n.fingerprint
                         AND m.currency IS NOT DISTINCT FROM n.currency
 GROUP BY n.line`;
export const countKnownSql = `
SELECT count(*)::integer AS known, count(*) FILTER (WHERE NOT is_current)::integer AS changed FROM payout_method_known`;
export const dropKnownSql =
  'DELETE FROM payout_method_new WHERE line IN (SELECT line FROM payout_method_known)';

/** $1 now, $2 who. */
export const endReplacedSql = `
UPDATE payout_method AS m SET ended_at = $1, ended_by = $2
  FROM payout_method_new AS n WHERE m.distributor_id = n.distributor_id AND m.ended_at IS NULL`;

/** $1 now, $2 who, $3 hours that a changed one waits. */
export const addNewSql = `
WITH had AS (SELECT DISTINCT distributor_id FROM payout_method)
INSERT INTO payout_method (distributor_id, kind, currency, sealed_account, account_hmac, fingerprint, masked_account,
                           country, recorded_at, recorded_by, usable_from)
SELECT n.distributor_id, n.kind, n.currency, n.sealed, n.hmac, n.fingerprint, n.masked, n.country, $1, $2,
       $1::timestamptz + CASE WHEN h.distributor_id IS NULL THEN '0'::interval ELSE make_interval(hours => $3::integer) END
  FROM payout_method_new AS n LEFT JOIN had AS h USING (distributor_id) ORDER BY n.line`;

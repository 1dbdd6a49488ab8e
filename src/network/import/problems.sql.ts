import { repeatsSql } from '../../platform/imports';
import { distributorFingerprintSql } from '../enrolment/fingerprint.sql';

/*
 * What is wrong with the rows of a distributors file as a set. Each statement adds to `import_problem`.
 * `import_unread (line, key)` has the numbers of rows that could not be read for another column.
 */

const addProblems = 'INSERT INTO import_problem (line, column_name, value, code, message)';

/** $1 tomorrow. */
export const afterTomorrowSql = `
${addProblems}
SELECT line, 'enrolled_on', enrolled_on::text, 'after-tomorrow',
       format('The enrolment is of %s; days after %s cannot be taken yet.', enrolled_on, $1::text)
  FROM import_staging WHERE enrolled_on > $1::text::date`;

export const ownSponsorSql = `
${addProblems}
SELECT line, 'sponsor_no', sponsor_no, 'own-sponsor', format('Distributor %s cannot be the own sponsor.', distributor_no)
  FROM import_staging WHERE sponsor_no = distributor_no`;

const facts = `md5(concat_ws(chr(10), distributor_no, name, coalesce(sponsor_no, ''), enrolled_on::text, coalesce(email, ''),
                   coalesce(country, ''), coalesce(currency, '')))`;

/** Numbers that stand in the file more than once: the same, or in another case. */
export const repeatedSql = `
WITH ${repeatsSql('import_staging', 'distributor_no', facts)}
${addProblems}
SELECT line, 'distributor_no', number,
       CASE WHEN are_twins THEN 'case-twins' WHEN agree THEN 'repeated' ELSE 'contradicted' END,
       CASE WHEN are_twins THEN format('Distributor %s stands in this file also written %s; two numbers must not differ in capital and small letters alone.', number, twin)
            WHEN agree THEN format('Distributor %s stands in line %s already, with the same facts.', number, first_line)
            ELSE format('Distributor %s stands in this file more than once with different facts; see line %s.', number, other_line) END
  FROM told WHERE are_twins OR NOT agree OR line > first_line`;

const stagedFingerprint = distributorFingerprintSql({
  distributorNo: 's.distributor_no',
  name: 's.name',
  sponsorNo: 's.sponsor_no',
  enrolledOn: 's.enrolled_on',
  email: 's.email',
  country: 's.country',
  currency: 's.currency',
});

/** Rows whose number the network knows: `is_same` when first taken in with exactly these facts. */
export const createKnownSql = `
CREATE TEMPORARY TABLE import_known ON COMMIT DROP AS
SELECT s.line, d.id, d.distributor_no AS known_no, d.distributor_no <> s.distributor_no AS is_twin,
       -- An erased person has no fingerprint, and is left alone whatever an old file still says.
       d.fingerprint IN ('', ${stagedFingerprint}) AS is_same
  FROM import_staging AS s JOIN distributor AS d ON lower(d.distributor_no) = lower(s.distributor_no)`;

/** Known with other facts: each column that differs. The sponsor is compared with the first one, not with a later one. */
export const conflictsSql = `
WITH compared AS (
  SELECT s.line, s.distributor_no, v.column_name, v.value, v.known
    FROM import_known AS k
    JOIN import_staging AS s USING (line)
    JOIN distributor AS d ON d.id = k.id
    JOIN distributor_profile AS p ON p.distributor_id = d.id
    LEFT JOIN distributor AS f ON f.id = coalesce(
      (SELECT m.from_sponsor_id FROM sponsor_move AS m WHERE m.distributor_id = d.id ORDER BY m.id LIMIT 1), d.sponsor_id)
   CROSS JOIN LATERAL (VALUES
     ('name', s.name, p.name), ('sponsor_no', s.sponsor_no, f.distributor_no),
     ('enrolled_on', s.enrolled_on::text, d.enrolled_on::text), ('email', s.email, p.email),
     ('country', s.country, p.country), ('currency', s.currency, p.currency)) AS v (column_name, value, known)
   WHERE NOT k.is_twin AND NOT k.is_same
)
${addProblems}
SELECT line, column_name, left(value, 80), 'distributor-conflict',
       format('Distributor %s was taken in before with another %s%s.', distributor_no, column_name,
              CASE WHEN column_name IN ('name', 'email') THEN '' WHEN known IS NULL THEN ': none' ELSE ': ' || known END)
  FROM compared WHERE value IS DISTINCT FROM known
UNION ALL
SELECT k.line, 'distributor_no', k.known_no, 'distributor-case-twin',
       format('The number differs from the known %s in capital and small letters alone.', k.known_no)
  FROM import_known AS k WHERE k.is_twin`;

/** Only the root has no sponsor, and there is one. */
export const secondRootsSql = `
WITH root AS (
  SELECT line, distributor_no FROM import_staging
   WHERE sponsor_no IS NULL AND line NOT IN (SELECT line FROM import_known)
), one AS (
  SELECT distributor_no AS number, NULL::integer AS line FROM distributor WHERE sponsor_id IS NULL
)
${addProblems}
SELECT r.line, 'sponsor_no', NULL, 'second-root',
       format('Distributor %s needs a sponsor: only the root has none, and that is %s.', r.distributor_no, one.number)
  FROM root AS r, one
UNION ALL
SELECT r.line, 'sponsor_no', NULL, 'second-root',
       format('Distributor %s has no sponsor, and neither has %s in line %s: there is only one root.', r.distributor_no, o.distributor_no, o.line)
  FROM root AS r
 CROSS JOIN LATERAL (
   SELECT o.line, o.distributor_no FROM root AS o WHERE o.distributor_no <> r.distributor_no ORDER BY o.line LIMIT 1
 ) AS o
 WHERE NOT EXISTS (SELECT FROM one)`;

/** Sponsors that stand neither in the file nor in the network. */
export const unknownSponsorsSql = `
WITH unknown AS (
  SELECT s.line, s.sponsor_no FROM import_staging AS s
    LEFT JOIN distributor AS d ON d.distributor_no = s.sponsor_no
   WHERE s.sponsor_no IS NOT NULL AND d.id IS NULL
     AND NOT EXISTS (SELECT FROM import_staging AS f WHERE f.distributor_no = s.sponsor_no)
     AND NOT EXISTS (SELECT FROM import_unread AS u WHERE u.key = s.sponsor_no)
), hinted AS (
  SELECT u.line, u.sponsor_no, coalesce(
           (SELECT d.distributor_no FROM distributor AS d WHERE lower(d.distributor_no) = lower(u.sponsor_no)),
           f.distributor_no) AS existing
    FROM unknown AS u
    LEFT JOIN (
      SELECT lower(distributor_no) AS key, min(distributor_no) AS distributor_no FROM import_staging
       WHERE lower(distributor_no) IN (SELECT lower(sponsor_no) FROM unknown) GROUP BY 1
    ) AS f ON f.key = lower(u.sponsor_no)
)
${addProblems}
SELECT line, 'sponsor_no', sponsor_no, CASE WHEN existing IS NULL THEN 'sponsor-unknown' ELSE 'sponsor-case' END,
       CASE WHEN existing IS NULL THEN format('There is no distributor %s, neither in this file nor in the network, to be the sponsor.', sponsor_no)
            ELSE format('There is no distributor %s to be the sponsor, but there is %s. Capital and small letters matter.', sponsor_no, existing) END
  FROM hinted`;

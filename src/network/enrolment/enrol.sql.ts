import { countsFromSql } from './counts-from.sql';
import { distributorFingerprintSql } from './fingerprint.sql';

const facts = distributorFingerprintSql({
  distributorNo: '$1::text',
  name: '$2::text',
  sponsorNo: '$3::text',
  enrolledOn: '$4::date',
  email: '$5::text',
  country: '$6::text',
  currency: '$7::text',
});

/** What the network says of an enrolment before it is written. */
export interface EnrolmentSurroundings {
  /** Number as known, if there is one that differs at most in case. */
  knownNo: string | null;
  knownId: number | null;
  /** Whether the known one was taken in with exactly these facts. */
  sameFacts: boolean | null;
  rootNo: string | null;
  sponsorId: number | null;
  /** Number that differs at most in case. */
  sponsorNo: string | null;
  /** Steps from the sponsor up to the root; null where the closure does not lead there. */
  sponsorDepth: number | null;
}

/** $1 number, $2 name, $3 sponsor's number or null, $4 day, $5 email, $6 country, $7 currency. */
export const surroundingsSql = `
SELECT k.id AS "knownId", k.distributor_no AS "knownNo", k.fingerprint IN ('', ${facts}) AS "sameFacts",
       s.id AS "sponsorId", s.distributor_no AS "sponsorNo",
       (SELECT depth FROM sponsor_closure WHERE descendant_id = s.id AND ancestor_id = r.id) AS "sponsorDepth",
       r.distributor_no AS "rootNo"
  FROM (SELECT 1) AS one
  LEFT JOIN distributor AS k ON lower(k.distributor_no) = lower($1::text COLLATE "C")
  LEFT JOIN distributor AS s ON lower(s.distributor_no) = lower($3::text COLLATE "C")
  LEFT JOIN distributor AS r ON r.sponsor_id IS NULL`;

/**
 * Gives the number of closure rows; nothing comes back when somebody else was quicker with the number, or with the root.
 * $1 … $7 as in {@link surroundingsSql}, $8 sponsor's id or null, $9 search key, $10 now, $11 who,
 * $12 steps below the root.
 */
export const enrolSql = `
WITH person AS (
  INSERT INTO distributor (distributor_no, sponsor_id, enrolled_on, counts_from, fingerprint, recorded_at, recorded_by, depth)
  VALUES ($1::text, $8::integer, $4::date, ${countsFromSql('$4::date')}, ${facts}, $10::timestamptz, $11::text, $12::integer)
  ON CONFLICT DO NOTHING
  RETURNING id
), profile AS (
  INSERT INTO distributor_profile (distributor_id, name, email, country, currency, search_key)
  SELECT id, $2::text, $5::text, $6::text, $7::text, $9::text FROM person
), closure AS (
  INSERT INTO sponsor_closure (ancestor_id, descendant_id, depth)
  SELECT id, id, 0 FROM person
  UNION ALL
  SELECT c.ancestor_id, person.id, c.depth + 1 FROM person, sponsor_closure AS c WHERE c.descendant_id = $8::integer
  RETURNING depth
)
SELECT (SELECT count(*)::integer FROM closure) AS pairs FROM person`;

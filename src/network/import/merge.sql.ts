import { countsFromSql } from '../enrolment/counts-from.sql';
import { distributorFingerprintSql } from '../enrolment/fingerprint.sql';

/**
 * Ids that the new rows get, parents first, and what each hangs on: the sponsor's id (0 for the root); the id of the
 * nearest one above who was in the network before (0 for nobody) and the steps up to there.
 */
export const createIdentitySql = `
CREATE TEMPORARY TABLE import_identity (
  line integer NOT NULL, id integer NOT NULL, sponsor_id integer NOT NULL, anchor_id integer NOT NULL, steps integer NOT NULL
) ON COMMIT DROP`;

export const copyIdentitySql = 'COPY import_identity FROM STDIN';

/** $1 how many: the first of as many ids in a row. Nobody else takes any under the exclusive tree lock. */
export const takeIdsSql = `
SELECT (setval(name, next.id + $1::integer - 1) - $1::integer + 1)::integer AS first
  FROM (SELECT pg_get_serial_sequence('distributor', 'id') AS name) AS sequence, LATERAL (SELECT nextval(name) AS id) AS next`;

/** $1 now, $2 who. */
export const insertDistributorsSql = `
WITH day AS MATERIALIZED (
  SELECT enrolled_on, ${countsFromSql('enrolled_on')} AS counts_from FROM import_staging GROUP BY enrolled_on
)
INSERT INTO distributor (id, distributor_no, sponsor_id, enrolled_on, counts_from, fingerprint, recorded_at, recorded_by, depth)
SELECT i.id, s.distributor_no, nullif(i.sponsor_id, 0), s.enrolled_on, day.counts_from,
       ${distributorFingerprintSql({
         distributorNo: 's.distributor_no',
         name: 's.name',
         sponsorNo: 's.sponsor_no',
         enrolledOn: 's.enrolled_on',
         email: 's.email',
         country: 's.country',
         currency: 's.currency',
       })}, $1::timestamptz, $2::text, coalesce(anchor.depth, -1) + i.steps
  FROM import_identity AS i JOIN import_staging AS s USING (line) JOIN day USING (enrolled_on)
  LEFT JOIN distributor AS anchor ON anchor.id = i.anchor_id
 ORDER BY i.id`;

export const insertProfilesSql = `
INSERT INTO distributor_profile (distributor_id, name, email, country, currency, search_key)
SELECT i.id, s.name, s.email, s.country, s.currency, s.folded_name || chr(10) || lower(s.distributor_no)
  FROM import_identity AS i JOIN import_staging AS s USING (line)
 ORDER BY i.id`;

/** Everybody who was in the network before over everybody who now hangs below. */
export const attachLegsSql = `
INSERT INTO sponsor_closure (ancestor_id, descendant_id, depth)
SELECT up.ancestor_id, i.id, up.depth + i.steps
  FROM import_identity AS i JOIN sponsor_closure AS up ON up.descendant_id = i.anchor_id`;

/** Who was enrolled before the own sponsor, among the new ones. */
export const earlierThanSponsorSql = `
SELECT count(*)::integer AS count
  FROM import_identity AS i
  JOIN distributor AS d ON d.id = i.id
  JOIN distributor AS s ON s.id = i.sponsor_id
 WHERE d.enrolled_on < s.enrolled_on`;

export const countDistributorsSql = 'SELECT count(*)::integer AS count FROM distributor';

export const countKnownSql = `
SELECT count(*)::integer AS count FROM import_known JOIN import_staging USING (line)`;

export const analyzeSql = `ANALYZE import_identity`;

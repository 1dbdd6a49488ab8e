/**
 * The links of the rows that are new, as whole numbers: line, the sponsor's line in this file or 0, the sponsor's id
 * in the network or 0, steps from there up to the root.
 */
export const copyNewLinksSql = `
COPY (
  SELECT s.line, coalesce(f.line, 0), coalesce(d.id, 0),
         CASE WHEN d.id IS NULL THEN 0
              ELSE coalesce((SELECT max(c.depth) FROM sponsor_closure AS c WHERE c.descendant_id = d.id), 0) END
    FROM import_staging AS s
    LEFT JOIN distributor AS d ON d.distributor_no = s.sponsor_no
    LEFT JOIN (SELECT distributor_no, min(line) AS line FROM import_staging GROUP BY distributor_no) AS f
           ON f.distributor_no = s.sponsor_no AND d.id IS NULL
   WHERE NOT EXISTS (SELECT FROM import_known AS k WHERE k.line = s.line)
   ORDER BY s.line
) TO STDOUT`;

/**
 * For rows that are good so far: line, and the line of the sponsor's row, be it good or bad; 0 where the sponsor stands
 * in the network, or there is none. A good row goes before a bad one of the same number.
 */
export const copyLinksToBadSql = `
COPY (
  WITH bad AS MATERIALIZED (SELECT DISTINCT line FROM import_problem),
  numbered AS (
    SELECT s.line, s.distributor_no, bad.line IS NOT NULL AS is_bad
      FROM import_staging AS s LEFT JOIN bad USING (line)
    UNION ALL
    SELECT line, key, true FROM import_unread
  ), sponsor AS (
    SELECT DISTINCT ON (distributor_no) distributor_no, line FROM numbered ORDER BY distributor_no, is_bad, line
  )
  SELECT s.line, CASE WHEN d.id IS NULL THEN coalesce(sponsor.line, 0) ELSE 0 END
    FROM import_staging AS s
    LEFT JOIN sponsor ON sponsor.distributor_no = s.sponsor_no
    LEFT JOIN distributor AS d ON d.distributor_no = s.sponsor_no
   WHERE NOT EXISTS (SELECT FROM bad WHERE bad.line = s.line)
   ORDER BY s.line
) TO STDOUT`;

/** $1 lines. */
export const numbersOfLinesSql = `SELECT line, distributor_no AS "distributorNo", sponsor_no AS "sponsorNo" FROM import_staging WHERE line = ANY ($1)`;

export const copyProblemsSql = 'COPY import_problem (line, column_name, value, code, message) FROM STDIN';

/** A distributor as people see it; `d`, `p` and `s` are the person, the profile and the sponsor. */
const columns = `
  d.id, d.distributor_no AS "distributorNo", p.name, s.distributor_no AS "sponsorNo", d.status,
  d.enrolled_on::text AS "enrolledOn", d.counts_from AS "countsFrom", p.email, p.country, p.currency`;

/** $1 number. */
export const distributorSql = `
SELECT ${columns}
  FROM distributor AS d
  JOIN distributor_profile AS p ON p.distributor_id = d.id
  LEFT JOIN distributor AS s ON s.id = d.sponsor_id
 WHERE d.distributor_no = $1`;

/** $1 id: everybody above, the sponsor first. */
export const uplineSql = `
SELECT c.depth AS steps, d.distributor_no AS "distributorNo", p.name, d.status, d.enrolled_on::text AS "enrolledOn"
  FROM sponsor_closure AS c
  JOIN distributor AS d ON d.id = c.ancestor_id
  JOIN distributor_profile AS p ON p.distributor_id = d.id
 WHERE c.descendant_id = $1 AND c.depth > 0 ORDER BY c.depth`;

/** $1 who may be above, $2 who may be below. */
export const isInDownlineSql = `
SELECT EXISTS (
  SELECT FROM sponsor_closure WHERE descendant_id = $2 AND ancestor_id = $1 AND depth > 0
) AS "isBelow"`;

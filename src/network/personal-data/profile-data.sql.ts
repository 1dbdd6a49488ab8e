/* $1 is the distributor's id everywhere. */

export const profileSql = `
SELECT d.distributor_no AS "distributorNo", p.name, p.email, p.country, p.currency, d.status,
       d.enrolled_on::text AS "enrolledOn", d.recorded_at AS "recordedAt", p.shares_contact AS "sharesContact",
       s.name AS "sponsorName"
  FROM distributor AS d
  JOIN distributor_profile AS p ON p.distributor_id = d.id
  LEFT JOIN distributor_profile AS s ON s.distributor_id = d.sponsor_id
 WHERE d.id = $1`;

export const movesSql = `
SELECT moved_at AS "movedAt", reason FROM sponsor_move WHERE distributor_id = $1 ORDER BY id`;

export const statusesSql = `
SELECT from_status AS "fromStatus", to_status AS "toStatus", changed_at AS "changedAt", reason
  FROM status_change WHERE distributor_id = $1 ORDER BY id`;

export const lockForErasureSql = `
SELECT d.status, p.erased_at IS NOT NULL AS "isErased"
  FROM distributor AS d JOIN distributor_profile AS p ON p.distributor_id = d.id
 WHERE d.id = $1 FOR UPDATE`;

/** $2 what stands for the name, $3 its search key, $4 now. */
export const eraseProfileSql = `
UPDATE distributor_profile
   SET name = $2, search_key = $3, email = NULL, country = NULL, shares_contact = false, erased_at = $4
 WHERE distributor_id = $1`;

/** A digest of facts that could be guessed tells them. Without one every row of that number is taken for the same. */
export const forgetFingerprintSql = `UPDATE distributor SET fingerprint = '' WHERE id = $1`;

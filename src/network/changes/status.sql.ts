/** $1 number. */
export const lockStatusSql = `SELECT id, status FROM distributor WHERE distributor_no = $1 FOR UPDATE`;

/** $1 whom, $2 status. */
export const setStatusSql = `UPDATE distributor SET status = $2 WHERE id = $1`;

/** $1 whom, $2 from, $3 to, $4 now, $5 who, $6 why or null. */
export const recordStatusSql = `
INSERT INTO status_change (distributor_id, from_status, to_status, changed_at, changed_by, reason)
VALUES ($1, $2, $3, $4, $5, $6) RETURNING id::text`;

/** $1 whom. */
export const statusHistorySql = `
SELECT c.id::text, d.distributor_no AS "distributorNo", c.from_status AS "fromStatus", c.to_status AS "toStatus",
       c.changed_at AS "changedAt", c.changed_by AS "changedBy", c.reason
  FROM status_change AS c JOIN distributor AS d ON d.id = c.distributor_id
 WHERE c.distributor_id = $1 ORDER BY c.id`;

export const lastStatusChangeIdSql = `SELECT coalesce(max(id), 0)::text AS id FROM status_change`;

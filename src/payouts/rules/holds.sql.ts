/** One new row, or none while one is open. $1 distributor, $2 reason, $3 who, $4 now. */
export const holdSql = `
INSERT INTO payout_hold (distributor_id, reason, held_by, held_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (distributor_id) WHERE released_at IS NULL DO NOTHING RETURNING id`;

/** $1 distributor, $2 who, $3 now, $4 why. */
export const releaseSql = `
UPDATE payout_hold SET released_by = $2, released_at = $3, release_reason = $4
 WHERE distributor_id = $1 AND released_at IS NULL`;

/** The newest first. $1 distributor. */
export const holdsOfSql = `
SELECT id, reason, held_by AS "heldBy", held_at AS "heldAt", released_by AS "releasedBy", released_at AS "releasedAt",
       release_reason AS "releaseReason"
  FROM payout_hold WHERE distributor_id = $1 ORDER BY id DESC`;

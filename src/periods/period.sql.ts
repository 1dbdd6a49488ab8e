/** $1 period id, $2 first day, $3 time zone, $4 now. The instants are the zone's midnights. */
export const openPeriodSql = `
INSERT INTO period (id, from_on, until_on, time_zone, from_at, until_at, opened_at)
SELECT $1::integer, $2::date, ($2::date + interval '1 month')::date, $3::text,
       $2::date::timestamp AT TIME ZONE $3, ($2::date + interval '1 month') AT TIME ZONE $3, $4::timestamptz`;

/** $1 period id, $2 now, $3 last move, $4 last status change, $5 reason of an early freeze. */
export const freezePeriodSql = `
UPDATE period
   SET state = 'closing', frozen_at = $2, frozen_move_id = $3, frozen_status_change_id = $4, early_reason = $5
 WHERE id = $1 AND state = 'open'`;

/** $1 period id, $2 run id. */
export const reviewPeriodSql = `UPDATE period SET state = 'review', run_id = $2 WHERE id = $1 AND state = 'closing'`;

/** $1 period id: open again, as before the freeze. */
export const reopenPeriodSql = `
UPDATE period
   SET state = 'open', frozen_at = NULL, frozen_move_id = NULL, frozen_status_change_id = NULL,
       early_reason = NULL, run_id = NULL
 WHERE id = $1 AND state IN ('closing', 'review')`;

/** $1 period id, $2 run id, $3 now, $4 and $5 the audit trail's head. */
export const closePeriodSql = `
UPDATE period SET state = 'closed', closed_at = $3, audit_sequence = $4, audit_hash = $5
 WHERE id = $1 AND run_id = $2 AND state = 'review'`;

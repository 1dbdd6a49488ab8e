/** $1 period, $2 kind, $3 plan version, $4 who, $5 now, $6 the inputs' mark of an estimate or null. */
export const insertRunSql = `
INSERT INTO run (period_id, kind, state, plan_version, started_by, started_at, inputs_mark)
VALUES ($1, $2, 'running', $3, $4, $5, $6) RETURNING id`;

/** $1 run, $2 now, $3 hash, $4 people, $5 lines, $6 volume, $7 lines' sum, $8 adjustments' sum, $9 ceiling, $10 over it. */
export const finishRunSql = `
UPDATE run
   SET state = 'done', finished_at = $2, hash = $3, distributors = $4, line_count = $5, volume_cents = $6,
       lines_minor = $7, adjustments_minor = $8, ceiling_minor = $9, over_ceiling = $10
 WHERE id = $1 AND state = 'running' RETURNING kind`;

/** $1 run, $2 now, $3 why. */
export const failRunSql = `
UPDATE run SET state = 'failed', finished_at = $2, failure = $3 WHERE id = $1 AND state = 'running'
RETURNING kind`;

/** $1 run, just marked failed: the period that it had frozen is open again. */
export const thawPeriodSql = `
UPDATE period AS p
   SET state = 'open', frozen_at = NULL, frozen_move_id = NULL, frozen_status_change_id = NULL, early_reason = NULL
  FROM run AS r
 WHERE r.id = $1 AND r.kind = 'close' AND p.id = r.period_id AND p.state = 'closing'`;

/** $1 period: a row when somebody has discarded a run of it. */
export const discardedRunSql = `SELECT 1 FROM run WHERE period_id = $1 AND state = 'discarded' LIMIT 1`;

export const runningRunsSql = `SELECT id, period_id AS "periodId" FROM run WHERE state = 'running' ORDER BY id`;

/** $1 run, $2 who, $3 now. */
export const discardRunSql = `
UPDATE run SET state = 'discarded', discarded_by = $2, discarded_at = $3 WHERE id = $1 AND state = 'done'`;

/** $1 run, $2 who, $3 now, $4 whether the rule of two was waived, $5 reason to go above the ceiling. */
export const approveRunSql = `
UPDATE run SET state = 'approved', approved_by = $2, approved_at = $3, approval_waived = $4, over_ceiling_reason = $5
 WHERE id = $1 AND state = 'done'`;

/** $1 run. */
export const progressSql = `
SELECT phase, done::float8 AS done, total::float8 AS total,
       extract(epoch FROM updated_at - phase_began_at)::float8 * 1000 AS "elapsedMs"
  FROM run_progress WHERE run_id = $1`;

import { IMPORT_LOCK_CLASS } from '../../platform/database';

const columns = `
  j.id, j.kind, j.file_name AS "fileName", encode(j.sha256, 'hex') AS sha256, j.bytes::float8 AS bytes,
  j.uploaded_by AS "uploadedBy", j.uploaded_at AS "uploadedAt", j.state, j.settings, j.acted_by AS "actedBy",
  j.started_at AS "startedAt", j.finished_at AS "finishedAt", j.phase, j.done_bytes::float8 AS "doneBytes",
  j.report, j.failure,
  EXISTS (SELECT FROM import_job_part AS p WHERE p.job_id = j.id AND p.what = 'upload') AS "hasFile",
  EXISTS (SELECT FROM import_job_part AS p WHERE p.job_id = j.id AND p.what = 'bad-lines') AS "hasBadLines"`;

/** $1 id. */
export const jobSql = `SELECT ${columns} FROM import_job AS j WHERE j.id = $1 AND j.state <> 'uploading'`;

/** $1 below this id, null for the newest; $2 how many. */
export const jobsSql = `
SELECT ${columns} FROM import_job AS j
 WHERE j.state <> 'uploading' AND ($1::integer IS NULL OR j.id < $1) ORDER BY j.id DESC LIMIT $2`;

/** $1 id, $2 after this position, $3 how many. */
export const problemsSql = `
SELECT position, line, column_name AS "column", value, code, message
  FROM import_job_problem WHERE job_id = $1 AND position > $2 ORDER BY position LIMIT $3`;

/** $1 id, $2 state, $3 settings, $4 who, $5 now. What a look before found is gone. */
export const beginSql = `
UPDATE import_job SET state = $2, settings = $3, acted_by = $4, started_at = $5, finished_at = NULL, phase = 'reading',
       done_bytes = 0, report = NULL, failure = NULL
 WHERE id = $1`;

/** $1 id. */
export const forgetFindingsSql = [
  'DELETE FROM import_job_problem WHERE job_id = $1',
  "DELETE FROM import_job_part WHERE job_id = $1 AND what = 'bad-lines'",
] as const;

/** $1 id, $2 state, $3 now, $4 report, $5 failure. */
export const endSql = `
UPDATE import_job SET state = $2, finished_at = $3, phase = NULL, report = $4, failure = $5
 WHERE id = $1 AND state IN ('checking', 'taking-in')`;

/** $1 id, $2 phase, $3 bytes read. */
export const progressSql = `
UPDATE import_job SET phase = $2, done_bytes = $3 WHERE id = $1 AND state IN ('checking', 'taking-in')`;

/**
 * $1 now, $2 failure: marks what says that it is at work while nobody holds its lock. The lock is taken before the
 * state is set and let go after the end is committed; so this finds the dead alone.
 */
export const failDeadSql = `
UPDATE import_job AS j SET state = 'failed', finished_at = $1, phase = NULL, failure = $2
 WHERE j.state IN ('checking', 'taking-in') AND NOT EXISTS (
   SELECT FROM pg_locks
    WHERE locktype = 'advisory' AND classid = ${IMPORT_LOCK_CLASS} AND objid = j.id AND objsubid = 2 AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))`;

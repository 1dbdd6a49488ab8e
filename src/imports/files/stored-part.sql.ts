/** $1 job, $2 what, $3 part, $4 bytes. */
export const addPartSql = 'INSERT INTO import_job_part (job_id, what, part, content) VALUES ($1, $2, $3, $4)';

/** $1 job, $2 what, $3 part. */
export const partSql = 'SELECT content FROM import_job_part WHERE job_id = $1 AND what = $2 AND part = $3';

/** $1 job. */
export const dropFileSql = "DELETE FROM import_job_part WHERE job_id = $1 AND what = 'upload'";

/** $1 the instant before which an upload is forgotten; not while it is worked on. */
export const forgetFilesSql = `
DELETE FROM import_job_part AS p USING import_job AS j
 WHERE j.id = p.job_id AND p.what = 'upload' AND j.uploaded_at < $1 AND j.state NOT IN ('checking', 'taking-in')`;

/** $1 the same for what was bad in them. The first line of a file without a header stands in what refused it. */
export const forgetBadLinesSql = [
  `DELETE FROM import_job_part AS p USING import_job AS j
    WHERE j.id = p.job_id AND p.what = 'bad-lines' AND j.finished_at < $1`,
  `DELETE FROM import_job_problem AS p USING import_job AS j WHERE j.id = p.job_id AND j.finished_at < $1`,
  `UPDATE import_job SET settings = NULL, failure = failure || '{"detail": ""}'
    WHERE finished_at < $1 AND (settings IS NOT NULL OR failure ->> 'detail' <> '')`,
] as const;

/** $1 the instant before which an upload that never ended is given up. */
export const forgetUnfinishedSql = "DELETE FROM import_job WHERE state = 'uploading' AND uploaded_at < $1";

export const countWaitingSql = `
SELECT count(*)::integer AS count FROM import_job AS j
 WHERE EXISTS (SELECT FROM import_job_part AS p WHERE p.job_id = j.id AND p.what = 'upload')`;

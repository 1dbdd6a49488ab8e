/** $1 buckets, $2 now. */
export const failuresSql = `
SELECT bucket, failures, ends_at AS "endsAt" FROM sign_in_failure WHERE bucket = ANY ($1::text[]) AND ends_at > $2`;

/** Counted before it is known whether it fails, so that a thousand at once are a thousand. $1 buckets, $2 their ends, $3 now. */
export const countSql = `
INSERT INTO sign_in_failure AS known (bucket, failures, ends_at)
SELECT bucket, 1, ends_at FROM unnest($1::text[], $2::timestamptz[]) AS counted (bucket, ends_at) ORDER BY bucket
ON CONFLICT (bucket) DO UPDATE
   SET failures = CASE WHEN known.ends_at <= $3 THEN 1 ELSE least(known.failures + 1, 1000000) END,
       ends_at = CASE WHEN known.ends_at <= $3 THEN EXCLUDED.ends_at ELSE known.ends_at END
RETURNING bucket, failures, ends_at AS "endsAt"`;

/** $1 buckets. */
export const giveBackSql = `
UPDATE sign_in_failure SET failures = greatest(failures - 1, 0)
 WHERE bucket IN (SELECT bucket FROM sign_in_failure WHERE bucket = ANY ($1::text[]) ORDER BY bucket FOR UPDATE)`;

/** $1 bucket. */
export const clearSql = `DELETE FROM sign_in_failure WHERE bucket = $1`;

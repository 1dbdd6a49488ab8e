/** $1 answer: batches that its statuses speak of. */
export const spokenSql = `
SELECT DISTINCT batch_id AS "batchId" FROM bank_status WHERE answer_id = $1 AND batch_id IS NOT NULL`;

/** $1 answer. */
export const countsSql = `
SELECT a.repeated_count AS repeated, e.posted,
       e.unmatched + (SELECT count(*)::integer FROM bank_status WHERE answer_id = $1 AND verdict = 'unmatched') AS unmatched,
       e.alarms + (SELECT count(*)::integer FROM bank_status WHERE answer_id = $1 AND verdict = 'alarm') AS alarms
  FROM bank_answer AS a,
       LATERAL (SELECT (count(*) FILTER (WHERE state = 'posted'))::integer AS posted,
                       (count(*) FILTER (WHERE state = 'unmatched'))::integer AS unmatched,
                       (count(*) FILTER (WHERE alarm IS NOT NULL))::integer AS alarms
                  FROM bank_entry WHERE answer_id = a.id) AS e
 WHERE a.id = $1`;

/**
 * Whether statements of the account that a batch was paid from cover a range of days, both included, without a gap: what
 * they do not hold was not booked. Whatever a file says of itself, it knows nothing of a day that was not over when it
 * came, and one that names no account is of none.
 * @param account expression: the account, or null where any of ours will do
 * @param zone expression: the company's time zone
 * @returns SQL that is true or false
 */
const daysCovered = (account: string, from: string, until: string, zone: string): string => `
NOT EXISTS (
  SELECT FROM generate_series(${from}::timestamp, ${until}::timestamp, '1 day') AS day
   WHERE NOT EXISTS (SELECT FROM bank_statement AS s JOIN bank_answer AS a ON a.id = s.answer_id
     WHERE s.is_whole AND day::date >= s.from_on AND day::date <= s.until_on
       AND day::date < (a.received_at AT TIME ZONE ${zone})::date
       AND (${account} IS NULL OR s.own_account = ${account})))`;

const paidFrom = `upper(replace(coalesce(CASE WHEN b.format LIKE 'pain.001.001.09%' THEN b.payer->>'iban' END, b.payer->>'account', b.payer->>'iban'), ' ', ''))`;

/**
 * The people of cancelled batches are free again once all days were read on which the bank could have paid them: from
 * the export until the day on which it was called off. $1 by, $2 now, $3 the company's time zone. Gives the
 * batches.
 */
export const releaseCoveredSql = `
WITH covered AS (
  SELECT b.id FROM payout_batch AS b
   WHERE b.state = 'cancelled' AND b.released_at IS NULL AND b.exported_on IS NOT NULL
     AND EXISTS (SELECT FROM payout_item AS i WHERE i.batch_id = b.id AND i.in_flight AND i.outcome = 'cancelled')
     AND ${daysCovered(paidFrom, 'b.exported_on', 'greatest(b.cancelled_on, b.exported_on)', '$3')}
), freed AS (
  UPDATE payout_item AS i SET in_flight = false FROM covered AS c
   WHERE i.batch_id = c.id AND i.in_flight AND i.outcome = 'cancelled'
), released AS (
  UPDATE payout_batch AS b
     SET released_by = $1, released_at = $2, released_reason = 'Statements of the days were read.'
    FROM covered AS c WHERE b.id = c.id
)
SELECT id FROM covered ORDER BY id`;

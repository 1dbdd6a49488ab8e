/**
 * COPY takes no parameters; these take whole numbers and SQL made by the project itself, never a person's text.
 * Without an order: putting people into the canonical one costs the reader less than it costs the database.
 */

/** `tree`: the period's tree as the network gives it. */
export const copyTreeSql = (tree: string): string => `
COPY (
  SELECT id, distributor_no, coalesce(sponsor_id, 0), enrolled_on, status, counted FROM (${tree}) AS tree
) TO STDOUT`;

/** `bookings`: distributor id and CV cents as the volume module gives them. */
export const copyBookingsSql = (bookings: string): string => `
COPY (SELECT distributor_id, cv_cents FROM (${bookings}) AS booking) TO STDOUT`;

/** Who had volume in the own group up to the end of a run's period, and since when. */
export const copyFirstVolumeSql = (runId: number): string => `
COPY (SELECT distributor_id, first_volume_period FROM standing
       WHERE run_id = ${runId} AND first_volume_period IS NOT NULL) TO STDOUT`;

/** A run's frozen facts. */
export const copyFrozenSql = (runId: number): string => `
COPY (
  SELECT s.distributor_id, d.distributor_no, coalesce(s.sponsor_id, 0), s.enrolled_on, s.status, s.counted,
         s.pv_cents, coalesce(s.first_volume_period, 0)
    FROM standing AS s JOIN distributor AS d ON d.id = s.distributor_id
   WHERE s.run_id = ${runId}
) TO STDOUT`;

import type { Calendar } from '../../periods';
import type { DateOrInstant } from '../../platform/csv';
import { firstRow, type Tx } from '../../platform/database';

/** What was written as a day or a time, as the company sees it. */
export interface CompanyTime {
  /** To the microsecond, as a text that PostgreSQL takes. */
  readonly at: string;
  /** The company's day. */
  readonly day: string;
  readonly isAfterTomorrow: boolean;
}

/** $1 the time without an offset or null, $2 with one or null, $3 the company's time zone, $4 tomorrow. */
const companyTimeSql = `
SELECT t.at::text, (t.at AT TIME ZONE $3)::date::text AS day, (t.at AT TIME ZONE $3)::date > $4::date AS "isAfterTomorrow"
  FROM (SELECT coalesce($2::timestamptz, $1::timestamp AT TIME ZONE $3) AS at) AS t`;

/** PostgreSQL converts, for single bookings as for files: two tables of time zones would not always agree. */
export async function companyTime(
  tx: Tx,
  calendar: Calendar,
  { kind, text }: DateOrInstant,
): Promise<CompanyTime> {
  const [local, instant] = kind === 'instant' ? [null, text] : [text, null];
  const time = await firstRow<CompanyTime>(tx, companyTimeSql, [
    local,
    instant,
    calendar.timeZone,
    calendar.tomorrow(),
  ]);
  return time!;
}

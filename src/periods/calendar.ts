import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { lockCalendarExclusive, lockCalendarShared, type Tx } from '../platform/database';
import { invalid, notFound } from '../platform/errors';
import { formatPeriod, monthIndex, nextPeriod, parsePeriod, type PeriodId, periodOfDay } from './period-id';
import { Period } from './period.entity';
import { openPeriodSql } from './period.sql';

/** Ten years. More of them at once is a mistyped date: they could never be taken back. */
const MOST_MONTHS_OPENED = 120;

/** The company's days and months. Months run without a gap from the first one. */
@Injectable()
export class Calendar {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  get timeZone(): string {
    return this.config.timeZone;
  }

  now(): Date {
    return this.clock.now();
  }

  /** Today in the company's time zone, `2026-10-31`. */
  today(): string {
    return this.dayOf(this.clock.now());
  }

  tomorrow(): string {
    return addDay(this.today());
  }

  /** The company's day of an instant. */
  dayOf(instant: Date): string {
    return new Intl.DateTimeFormat('en-CA', { timeZone: this.config.timeZone, dateStyle: 'short' }).format(
      instant,
    );
  }

  currentPeriod(): PeriodId {
    return periodOfDay(this.today());
  }

  /** All periods, earliest first. */
  list(tx: Tx): Promise<Period[]> {
    return tx.getRepository(Period).find({ order: { id: 'ASC' } });
  }

  /** @throws not-found `period-unknown`. */
  async get(tx: Tx, id: PeriodId): Promise<Period> {
    const period = await tx.getRepository(Period).findOneBy({ id });
    if (!period) {
      throw notFound(
        'period-unknown',
        `There is no period ${formatPeriod(id)}. "upline period list" shows those there are.`,
        {
          field: 'period',
        },
      );
    }
    return period;
  }

  /**
   * Makes the open months safe to book into until the transaction ends: no freeze can come between.
   * Opens what is missing from the first month (configured, else that of `earliestDay`) up to the current one,
   * or up to that of `latestDay` when that is later. Gives all periods; none when nothing says where to begin.
   * @throws invalid `first-period-early` when `earliestDay` would open more than ten years
   */
  async openForBooking(tx: Tx, earliestDay?: string, latestDay?: string): Promise<Period[]> {
    const last = Math.max(this.currentPeriod(), latestDay === undefined ? 0 : periodOfDay(latestDay));
    const missing = this.missing(await this.list(tx), earliestDay, last);
    if (missing.length === 0) {
      await lockCalendarShared(tx);
    } else {
      await lockCalendarExclusive(tx);
      await this.open(tx, this.missing(await this.list(tx), earliestDay, last));
    }
    return this.list(tx);
  }

  /** Opens a month if it is not there; under the exclusive calendar lock, for a freeze that opens the next one. */
  async openMonth(tx: Tx, id: PeriodId): Promise<void> {
    if (!(await tx.getRepository(Period).existsBy({ id }))) await this.open(tx, [id]);
  }

  private async open(tx: Tx, ids: readonly PeriodId[]): Promise<void> {
    for (const id of ids) {
      await tx.query(openPeriodSql, [id, `${formatPeriod(id)}-01`, this.config.timeZone, this.clock.now()]);
    }
  }

  private missing(periods: readonly Period[], earliestDay: string | undefined, last: PeriodId): PeriodId[] {
    const latest = periods.at(-1);
    const configured =
      this.config.firstPeriod === undefined ? undefined : parsePeriod(this.config.firstPeriod);
    const first = configured ?? (earliestDay === undefined ? undefined : periodOfDay(earliestDay));
    let id = latest ? nextPeriod(latest.id) : first;
    const ids: PeriodId[] = [];
    if (!latest && !configured && first !== undefined) refuseLongPast(first, last);
    while (id !== undefined && id <= last) {
      ids.push(id);
      id = nextPeriod(id);
    }
    return ids;
  }
}

/** Periods run without a gap, so the first order decides how many there are for ever. */
function refuseLongPast(first: PeriodId, last: PeriodId): void {
  const months = monthIndex(last) - monthIndex(first) + 1;
  if (months <= MOST_MONTHS_OPENED) return;
  throw invalid(
    'first-period-early',
    `The earliest order is of ${formatPeriod(first)}, so ${months} months would be opened, each to be closed. ` +
      'If that date is wrong, correct it. Else say in which month commissions begin: UPLINE_FIRST_PERIOD=2026-01, or firstPeriod in upline.yaml.',
    { params: { first: formatPeriod(first), months, most: MOST_MONTHS_OPENED } },
  );
}

function addDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

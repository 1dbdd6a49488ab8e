import { Inject, Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Calendar, formatPeriod, type Period } from '../../periods';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { firstRow, inTransaction } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { WarmFigures } from '../explain';
import { ClosePeriod } from '../runs/close-period.service';
import { EstimatePeriod } from '../runs/estimate-period.service';
import { RunRecovery } from '../runs/run-recovery.service';
import { discardedRunSql } from '../runs/run.sql';

/** The name that stands on a run which nobody started by hand. */
export const SCHEDULE = 'schedule';

/** Another process was quicker: that is how several instances share the work. */
const QUICKER = new Set([
  'run-in-progress',
  'period-in-review',
  'period-closed',
  'period-state',
  'period-not-open',
  'run-given-up',
]);

/**
 * What happens by itself, in as many processes as there are: the database's locks let each thing happen once. It
 * opens months, estimates them and clears up after dead runs; where it is configured it calculates the finished month
 * into review. It never approves.
 */
@Injectable()
export class ScheduledWork {
  private readonly logger = new Logger(ScheduledWork.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly calendar: Calendar,
    private readonly recovery: RunRecovery,
    private readonly closes: ClosePeriod,
    private readonly estimates: EstimatePeriod,
    private readonly figures: WarmFigures,
  ) {}

  @Cron(CronExpression.EVERY_5_MINUTES, { waitForCompletion: true })
  async tick(): Promise<void> {
    try {
      const dead = await this.recovery.recover();
      if (dead.length > 0)
        this.logger.warn(`Runs ${dead.join(', ')} were found dead; their periods are as before.`);
      const periods = await inTransaction(this.dataSource, (tx) => this.calendar.openForBooking(tx));
      if (this.config.calculateFinishedMonth) await this.calculateFinished(periods);
    } catch (cause) {
      this.logger.error({ err: cause }, 'Scheduled work failed; it is tried again.');
    }
  }

  /** What the open months would come to, where something has changed. Each process looks; the first one does it. */
  @Cron(CronExpression.EVERY_MINUTE, { waitForCompletion: true })
  async estimate(): Promise<void> {
    const periods = await inTransaction(this.dataSource, (tx) => this.calendar.list(tx)).catch(() => []);
    for (const { id, state, fromAt } of periods) {
      if (state !== 'open' || fromAt > this.clock.now()) continue;
      try {
        await this.estimates.estimateWhereDue(id, SCHEDULE);
      } catch (cause) {
        if (cause instanceof DomainError && QUICKER.has(cause.code)) continue;
        this.logger.error({ err: cause }, `The estimate of ${formatPeriod(id)} failed; it is tried again.`);
      }
    }
    // Without it the first to ask waits, no more.
    await inTransaction(this.dataSource, (tx) => this.figures.warm(tx)).catch(() => undefined);
  }

  /**
   * The earliest period that is not closed, when it is over: months come one after the other. A month that somebody
   * has discarded is left to people, who have something to put right in it first.
   */
  private async calculateFinished(periods: readonly Period[]): Promise<void> {
    const next = periods.find(({ state }) => state !== 'closed');
    if (next?.state !== 'open' || this.clock.now() < next.untilAt) return;
    if (await inTransaction(this.dataSource, (tx) => firstRow(tx, discardedRunSql, [next.id]))) return;
    try {
      await this.closes.close({ periodId: next.id, by: SCHEDULE });
      this.logger.log(`Period ${formatPeriod(next.id)} is calculated and waits in review.`);
    } catch (cause) {
      if (!(cause instanceof DomainError && QUICKER.has(cause.code))) throw cause;
    }
  }
}

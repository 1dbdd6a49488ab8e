import { Injectable, Logger, Module } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../platform/database';
import { Retention } from './retention.service';

/** The name that stands on what was forgotten by itself. */
const SCHEDULE = 'schedule';

/** Every night, in every process that serves: what one has forgotten the next one no longer finds. */
@Injectable()
class RetentionSchedule {
  private readonly logger = new Logger('Retention');

  constructor(
    private readonly retention: Retention,
    private readonly dataSource: DataSource,
  ) {}

  @Cron(CronExpression.EVERY_DAY_AT_3AM, { waitForCompletion: true })
  async night(): Promise<void> {
    try {
      await inTransaction(this.dataSource, (tx) => this.retention.carryOut(tx, SCHEDULE));
    } catch (cause) {
      this.logger.error(
        { err: cause },
        'What is not to be kept could not be forgotten; it is tried the next night.',
      );
    }
  }
}

/** For a process that serves, beside whatever starts the clock. */
@Module({ providers: [RetentionSchedule] })
export class RetentionScheduleModule {}

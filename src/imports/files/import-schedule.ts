import { Injectable, Logger, Module } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../platform/database';
import { ImportsModule } from '../imports.module';
import { ImportJobs } from '../jobs/import-jobs';
import { ForgetFiles } from './forget-files.service';

/** In every process that serves: what one has forgotten the next one no longer finds. */
@Injectable()
class ImportSchedule {
  private readonly logger = new Logger('Imports');

  constructor(
    private readonly files: ForgetFiles,
    private readonly jobs: ImportJobs,
    private readonly dataSource: DataSource,
  ) {}

  @Cron(CronExpression.EVERY_10_MINUTES, { waitForCompletion: true })
  async tidy(): Promise<void> {
    try {
      await inTransaction(this.dataSource, async (tx) => {
        await this.jobs.failDead(tx);
        await this.files.forgetOld(tx);
      });
    } catch (cause) {
      this.logger.error({ err: cause }, 'Files of imports could not be forgotten; it is tried again.');
    }
  }
}

/** For a process that serves, beside whatever starts the clock. */
@Module({ imports: [ImportsModule], providers: [ImportSchedule] })
export class ImportScheduleModule {}

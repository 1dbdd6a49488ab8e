import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { PeriodsModule } from '../../periods';
import { CommissionsModule } from '../commissions.module';
import { ScheduledWork } from './scheduled-work';

/** Only a serving process works by the clock; a command does what it was asked. */
@Module({
  imports: [ScheduleModule.forRoot(), PeriodsModule, CommissionsModule],
  providers: [ScheduledWork],
})
export class ScheduledWorkModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Calendar } from './calendar';
import { PeriodStates } from './period-states';
import { Period } from './period.entity';

@Module({
  imports: [TypeOrmModule.forFeature([Period])],
  providers: [Calendar, PeriodStates],
  exports: [Calendar, PeriodStates],
})
export class PeriodsModule {}

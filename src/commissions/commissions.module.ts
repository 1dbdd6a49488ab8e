import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NetworkModule } from '../network';
import { PeriodsModule } from '../periods';
import { PlansModule } from '../plans';
import { VolumeModule } from '../volume';
import { Adjust } from './adjustments/adjust.service';
import { AdjustmentView } from './adjustments/adjustment.view';
import { RunAdjustments } from './adjustments/run-adjustments';
import { CompareRuns } from './comparison/compare-runs.view';
import { ExportResults } from './exports/export-results.service';
import { FrozenPeriods } from './facts/frozen-periods';
import { SnapshotSource } from './facts/snapshot-source';
import { CalculateRun } from './runs/calculate-run.service';
import { ClosePeriod } from './runs/close-period.service';
import { DropEstimate } from './runs/drop-estimate.service';
import { EstimatePeriod } from './runs/estimate-period.service';
import { ReviewRun } from './runs/review-run.service';
import { RunRecovery } from './runs/run-recovery.service';
import { Run } from './runs/run.entity';
import { RunView } from './runs/run.view';
import { SimulatePeriod } from './simulate/simulate-period.service';
import { VerifyPeriod } from './verify/verify-period.service';

const offered = [
  Adjust,
  AdjustmentView,
  ClosePeriod,
  CompareRuns,
  EstimatePeriod,
  ExportResults,
  ReviewRun,
  RunRecovery,
  RunView,
  SimulatePeriod,
  VerifyPeriod,
];

@Module({
  imports: [TypeOrmModule.forFeature([Run]), NetworkModule, PeriodsModule, PlansModule, VolumeModule],
  providers: [...offered, CalculateRun, DropEstimate, FrozenPeriods, RunAdjustments, SnapshotSource],
  exports: offered,
})
export class CommissionsModule {}

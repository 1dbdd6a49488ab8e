import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LedgerModule, PENDING_DEBITS } from '../ledger';
import { NetworkModule } from '../network';
import { PeriodsModule } from '../periods';
import { PlansModule } from '../plans';
import { VolumeModule } from '../volume';
import { Adjust } from './adjustments/adjust.service';
import { AdjustmentView } from './adjustments/adjustment.view';
import { RunAdjustments } from './adjustments/run-adjustments';
import { CheckBooks } from './check/check-books.service';
import { PostedPeriods } from './check/posted-periods.service';
import { ChangesView } from './comparison/changes.view';
import { CompareRuns } from './comparison/compare-runs.view';
import { LostQualifications } from './comparison/lost-qualifications.view';
import {
  CalculatedPeriods,
  ExplainAdjustments,
  ExplainAncestor,
  ExplainLine,
  ExplainStatement,
  SupposePlan,
  WarmFigures,
} from './explain';
import { ExportResults } from './exports/export-results.service';
import { FrozenPeriods } from './facts/frozen-periods';
import { SnapshotSource } from './facts/snapshot-source';
import { HEAVY_WORK, type HeavyWork, OTHER_THREAD } from './heavy-work/heavy-work';
import { InThisThread } from './heavy-work/in-this-thread.service';
import { AdjustmentController } from './http/adjustment.controller';
import { DownlineController } from './http/downline.controller';
import { DownlineSearchController } from './http/downline-search.controller';
import { ExplainController } from './http/explain.controller';
import { PeriodController } from './http/period.controller';
import { PeriodResultsController } from './http/period-results.controller';
import { RunRowsController } from './http/run-rows.controller';
import { RunController } from './http/run.controller';
import { StatementFileController } from './http/statement-file.controller';
import { StatementController } from './http/statement.controller';
import { MovePreviewController } from './http/move-preview.controller';
import { MoveMoney } from './move-preview/move-money.service';
import { PreviewMove } from './move-preview/preview-move.service';
import { EarningsData } from './personal-data/earnings-data';
import { EstimateFacts } from './readiness/estimate-facts';
import { ReadinessView } from './readiness/readiness.view';
import { RunRows } from './run-rows/run-rows.view';
import { CarryOutRun } from './runs/carry-out-run.service';
import { ClosePeriod } from './runs/close-period.service';
import { DropUnused } from './runs/drop-unused.service';
import { EstimatePeriod } from './runs/estimate-period.service';
import { PostPeriod } from './runs/post-period.service';
import { ReviewRun } from './runs/review-run.service';
import { Run } from './runs/run.entity';
import { RunCalculation } from './runs/run-calculation.service';
import { RunRecovery } from './runs/run-recovery.service';
import { RunTrail } from './runs/run-trail';
import { RunView } from './runs/run.view';
import { SimulatePeriod } from './simulate/simulate-period.service';
import {
  BalanceView,
  DownlineFigures,
  DownlinePathView,
  DownlineTree,
  SearchDownline,
  StatementView,
} from './statements';
import { RefundDebits } from './statements/pending-debits.service';
import { PendingClawbacks } from './statements/pending-clawbacks.view';
import { StatementFile } from './statement-file/statement-file.service';
import { VerifyPeriod } from './verify/verify-period.service';

/** What other parts and the edges use. */
const offered = [
  Adjust,
  AdjustmentView,
  BalanceView,
  CheckBooks,
  ClosePeriod,
  CompareRuns,
  DownlineFigures,
  DownlinePathView,
  EstimatePeriod,
  ExplainAdjustments,
  ExplainAncestor,
  ExplainLine,
  ExplainStatement,
  ExportResults,
  ReviewRun,
  RunRecovery,
  RunView,
  SearchDownline,
  SimulatePeriod,
  StatementView,
  SupposePlan,
  VerifyPeriod,
  WarmFigures,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Run]),
    LedgerModule,
    NetworkModule,
    PeriodsModule,
    PlansModule,
    VolumeModule,
  ],
  controllers: [
    AdjustmentController,
    DownlineController,
    DownlineSearchController,
    ExplainController,
    MovePreviewController,
    PeriodController,
    PeriodResultsController,
    RunController,
    RunRowsController,
    StatementController,
    StatementFileController,
  ],
  providers: [
    ...offered,
    CalculatedPeriods,
    CarryOutRun,
    ChangesView,
    {
      provide: HEAVY_WORK,
      inject: [InThisThread, { token: OTHER_THREAD, optional: true }],
      useFactory: (here: HeavyWork, other?: HeavyWork) => other ?? here,
    },
    DownlineTree,
    DropUnused,
    EarningsData,
    EstimateFacts,
    FrozenPeriods,
    InThisThread,
    LostQualifications,
    MoveMoney,
    PendingClawbacks,
    { provide: PENDING_DEBITS, useClass: RefundDebits },
    PostedPeriods,
    PostPeriod,
    ReadinessView,
    PreviewMove,
    RunAdjustments,
    RunCalculation,
    RunRows,
    RunTrail,
    SnapshotSource,
    StatementFile,
  ],
  exports: offered,
})
export class CommissionsModule {}

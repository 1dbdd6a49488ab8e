export { Adjust } from './adjustments/adjust.service';
export { CommissionsModule } from './commissions.module';
export {
  CompareRuns,
  type EarningsChange,
  type RunComparison,
  type RunTotals,
} from './comparison/compare-runs.view';
export {
  type AdjustmentExplained,
  type AncestorAnswer,
  type AncestorExplanation,
  type AncestorQuestion,
  type Audience,
  ExplainAdjustments,
  ExplainAncestor,
  ExplainLine,
  ExplainStatement,
  type LineAnswer,
  type LineExplanation,
  type LineMember,
  type LineQuestion,
  type StatementExplanation,
  type SupposedStatement,
  SupposePlan,
} from './explain';
export { type ExportKind, ExportResults } from './exports/export-results.service';
export { ReadinessView, type Readiness } from './readiness/readiness.view';
export type { ReadinessCheck } from './readiness/readiness-checks';
export { ClosePeriod, type ClosePeriodRequest } from './runs/close-period.service';
export { EstimatePeriod } from './runs/estimate-period.service';
export {
  type HeavyWork,
  type MoveTask,
  OTHER_THREAD,
  type RunOutcome,
  type RunTask,
  type SimulationTask,
} from './heavy-work/heavy-work';
export { InThisThread } from './heavy-work/in-this-thread.service';
export { type MovedMoney } from './move-preview/move-money.service';
export type { ProgressSink, RunProgress } from './runs/progress';
export { type ApproveRequest, ReviewRun } from './runs/review-run.service';
export { RunRecovery } from './runs/run-recovery.service';
export { Run, type RunKind, type RunState } from './runs/run.entity';
export { RunView } from './runs/run.view';
export { SCHEDULE, ScheduledWork } from './schedule/scheduled-work';
export { ScheduledWorkModule } from './schedule/scheduled-work.module';
export { SimulatePeriod, type Simulation } from './simulate/simulate-period.service';
export {
  type Balance,
  BalanceView,
  DownlineFigures,
  type DownlineLevel,
  type DownlinePage,
  DownlinePathView,
  type DownlineQuestion,
  SearchDownline,
  type Statement,
  type StatementSummary,
  StatementView,
} from './statements';
export { type Verification, VerifyPeriod } from './verify/verify-period.service';
export { commissionsCommands } from './commands';

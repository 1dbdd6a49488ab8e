export type { Audience } from './audience';
export { isForStaff } from './audience';
export type { BlockedShown, LineAnswer } from './answer-line';
export {
  type Basis,
  type CalculatedPeriod,
  CalculatedPeriods,
  type EstimateShown,
  money,
  NO_PROMISE,
  type PeriodShown,
  periodShown,
} from './calculated-periods.view';
export { type ClawbackShown, isLoss } from './clawback-shown';
export { type ConditionShown, conditionShown } from './condition-shown';
export {
  type AdjustmentExplained,
  ExplainAdjustments,
  type ManualShown,
} from './explain-adjustments.service';
export {
  type AncestorAnswer,
  type AncestorExplanation,
  type AncestorQuestion,
  ExplainAncestor,
} from './explain-ancestor.service';
export { ExplainLine, type LineExplanation, type LineQuestion } from './explain-line.service';
export { ExplainStatement, type StatementExplanation } from './explain-statement.service';
export { lookAtExplanation } from './look-at-explanation';
export { levelVolumes, READ_WHOLE } from './level-volumes';
export { BLOCK } from './level-volumes.sql';
export { blocksOfRun } from './run-blocks';
export type { LineMember } from './line-members';
export type { LineOrder, MemberOrders } from './orders';
export {
  findPerson,
  type Person,
  personAsked,
  type PersonShown,
  personShown,
  unknownDistributor,
} from './people';
export { requireLimit } from './require-limit';
export {
  findStanding,
  type PaidLine,
  paidLines,
  qualificationFacts,
  type Standing,
  volumeBelow,
} from './standing';
export { wouldAdd } from './would-add';
export { WarmFigures } from './warm-figures.service';
export { type SupposedStatement, SupposePlan } from './suppose-plan.service';
export { linesOfBonus } from './line-ranges';
export { linesOfSql, pathsSql } from './standing.sql';

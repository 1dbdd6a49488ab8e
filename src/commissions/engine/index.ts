export * from './facts';
export type { Tree } from './tree';
export { VolumeBeyondExactRange } from './volumes';
export { amountOfRate, calculate, type Calculation, type ListedColumn, type PaidColumn } from './calculate';
export { type CeilingResult, holdAgainstCeiling } from './ceiling';
export { type Claim, type ClaimedPeriod, clawBack, type Clawback } from './clawback';
export { type BonusAnswer, explainPath, type NothingReason, type PathPerson } from './why';

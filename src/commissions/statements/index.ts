export { type Balance, BalanceView } from './balance.view';
export {
  type DownlineLevel,
  type DownlineMember,
  type DownlinePage,
  type DownlineQuestion,
  type DownlineSort,
  DownlineFigures,
} from './downline-figures.view';
export type { NewcomerMonths } from './newcomer-months';
export type {
  BonusStanding,
  Statement,
  StatementFigures,
  StatementLine,
  StatementState,
  StatementSummary,
} from './statement';
export { StatementView } from './statement.view';

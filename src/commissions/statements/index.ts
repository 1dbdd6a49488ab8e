export { type Balance, BalanceView } from './balance.view';
export { DownlineFigures } from './downline-figures.view';
export {
  DOWNLINE_FILTERS,
  DOWNLINE_SORTS,
  type DownlineFilter,
  type DownlineLevel,
  type DownlineMember,
  type DownlinePage,
  type DownlineQuestion,
  type DownlineSort,
} from './downline-question';
export { type DownlinePath, DownlinePathView, type PathStep } from './downline-path.view';
export { type DownlineHits, type DownlineSearch, SearchDownline } from './downline-search.view';
export { DownlineTree } from './downline-tree';
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

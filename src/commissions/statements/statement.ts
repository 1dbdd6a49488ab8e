import type { PeriodState } from '../../periods';
import type { Page } from '../../platform/paging';
import type { AdjustmentExplained, Audience, ConditionShown, EstimateShown } from '../explain';
import type { NewcomerMonths } from './newcomer-months';

/** `open` with an estimate or without, `being-calculated` without figures, then for staff `review`, and `closed`. */
export type StatementState = 'open' | 'being-calculated' | 'review' | 'closed';

/** What one person is shown of one period. CV and money are decimals. */
export interface Statement {
  readonly distributorNo: string;
  readonly name: string;
  /** `2026-10` */
  readonly period: string;
  readonly state: StatementState;
  readonly currency: string;
  /** When the figures' snapshot was taken; null without figures. */
  readonly calculatedAt: Date | null;
  /** How old an open period's estimate is; null for everything else. */
  readonly estimateAgeSeconds: number | null;
  /** Where the figures are an estimate. */
  readonly estimate?: EstimateShown;
  /** Null while the period is being calculated, or open without an estimate. */
  readonly figures: StatementFigures | null;
}

export interface StatementFigures {
  /** False: the period does not count the distributor, who enrolled later. */
  readonly counted: boolean;
  readonly status: string;
  /** Null: none yet. */
  readonly plan: string | null;
  /** While on the newcomer's plan. */
  readonly newcomer: NewcomerMonths | null;
  readonly pv: string;
  readonly gv: string;
  /** Level 1 first, as many as the plan set's deepest level bonus. */
  readonly levels: readonly string[];
  /** Everything below those levels. */
  readonly rest: string;
  /** People below, on all levels. */
  readonly downline: number;
  readonly frontlineBuyers: number;
  /** The plan's bonuses. */
  readonly bonuses: readonly BonusStanding[];
  readonly lines: readonly StatementLine[];
  readonly linesTotal: string;
  /** The first page. */
  readonly adjustments: Page<AdjustmentExplained>;
  readonly adjustmentsTotal: string;
  /** Lines and adjustments. */
  readonly total: string;
}

export interface BonusStanding {
  readonly bonus: string;
  readonly qualified: boolean;
  /** Empty: it asks nothing. */
  readonly conditions: readonly ConditionShown[];
  /** In an estimate: what it would add if the conditions held, beside the total and not in it; null where they do. */
  readonly wouldAdd?: string | null;
}

export interface StatementLine {
  readonly bonus: string;
  /** `3`, `7+` */
  readonly level: string;
  readonly volume: string;
  /** In percent. */
  readonly rate: string;
  readonly amount: string;
}

/** One period in a distributor's list. */
export interface StatementSummary {
  readonly period: string;
  readonly state: StatementState;
  readonly currency: string;
  readonly calculatedAt: Date | null;
  /** Null without figures, or where there is none yet. */
  readonly plan: string | null;
  /** Null without figures. */
  readonly pv: string | null;
  readonly gv: string | null;
  readonly linesTotal: string | null;
  readonly adjustmentsTotal: string | null;
  readonly total: string | null;
}

/** How a period's state looks to somebody: of a run under review distributors see nothing. */
export function statementState(state: PeriodState, audience: Audience): StatementState {
  if (state === 'closing' || (state === 'review' && audience !== 'staff')) return 'being-calculated';
  return state;
}

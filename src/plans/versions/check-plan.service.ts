import { Injectable } from '@nestjs/common';
import { Calendar, formatPeriod, type Period, type PeriodId } from '../../periods';
import type { Tx } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Mistake } from '../document/mistakes';
import { type PlanDocument, readPlanDocument } from '../document/read-plan-document';
import { describeWorstCase } from '../describe-worst-case';
import { diffPlans, type PlanChange } from '../plan-diff';
import { type WorstCase, worstCase } from '../worst-case';
import { PlanVersions } from './plan-versions.view';

/** What keeps a document that holds from being added from that period on. */
export type PlanObstacle = 'plan-period-frozen' | 'plan-currency' | 'plan-unchanged';

/** What would be added, and what it would replace. */
export interface CheckedPlan {
  readonly planSet: string;
  readonly currency: string;
  /** Hex. */
  readonly sha256: string;
  readonly worstCase: string;
  readonly worst: WorstCase;
  /** The version in force for that period; null while there is none. */
  readonly replaces: number | null;
  readonly changes: readonly PlanChange[];
  /** The period has begun: adding it needs a reason and a second person. */
  readonly isCorrection: boolean;
  readonly obstacles: readonly PlanObstacle[];
}

export interface PlanCheck {
  /** In reading order; none where `plan` is given. */
  readonly mistakes: readonly Mistake[];
  /** Of all mistakes: the list ends at two hundred. */
  readonly mistakeCount: number;
  readonly plan: CheckedPlan | null;
}

/** Reads a document as if it were to be added, and writes nothing: what a person looks at while typing. */
@Injectable()
export class CheckPlan {
  constructor(
    private readonly calendar: Calendar,
    private readonly versions: PlanVersions,
  ) {}

  async check(tx: Tx, text: string, from: PeriodId): Promise<PlanCheck> {
    let document: PlanDocument;
    try {
      document = readPlanDocument(text, 'the document');
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'plan-document') throw error;
      // What is no text cannot be typed: it is refused as everywhere, not looked at.
      if (text.includes('\0') || !text.isWellFormed()) throw error;
      const { mistakes, total } = error.params as { mistakes: readonly Mistake[]; total: number };
      return { mistakes, mistakeCount: total, plan: null };
    }
    return { mistakes: [], mistakeCount: 0, plan: await this.held(tx, document, from) };
  }

  private async held(tx: Tx, document: PlanDocument, from: PeriodId): Promise<CheckedPlan> {
    const periods = await this.calendar.list(tx);
    const current = await this.versions.findForPeriod(tx, from);
    const worst = worstCase(document.planSet);
    const replaced =
      current && readPlanDocument(current.version.document, `plan version ${current.version.number}`);
    return {
      planSet: document.planSet.key,
      currency: document.planSet.currency,
      sha256: document.sha256,
      worstCase: describeWorstCase(worst),
      worst,
      replaces: current?.version.number ?? null,
      changes: replaced ? diffPlans(replaced, document) : [],
      isCorrection: periods.length > 0 && from <= this.calendar.currentPeriod(),
      obstacles: await this.obstacles(tx, document, from, periods, replaced?.sha256),
    };
  }

  private async obstacles(
    tx: Tx,
    { planSet, sha256 }: PlanDocument,
    from: PeriodId,
    periods: readonly Period[],
    replacedSha256: string | undefined,
  ): Promise<PlanObstacle[]> {
    const [first] = periods;
    const books = first && (await this.versions.findForPeriod(tx, first.id))?.version.currency;
    const obstacles: PlanObstacle[] = [];
    if (periods.some(({ id, state }) => id >= from && state !== 'open')) obstacles.push('plan-period-frozen');
    if (books !== undefined && books !== planSet.currency) obstacles.push('plan-currency');
    if (sha256 === replacedSha256) obstacles.push('plan-unchanged');
    return obstacles;
  }
}

/** A check as JSON: periods by name. */
export function checkShown(check: PlanCheck, from: PeriodId) {
  return { from: formatPeriod(from), ...check };
}

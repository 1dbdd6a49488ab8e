import { Injectable } from '@nestjs/common';
import type { PeriodId } from '../../periods';
import { rows, type Tx } from '../../platform/database';
import { invalid } from '../../platform/errors';
import { formatPercent, formatScaled } from '../../platform/money';
import { type BonusAnswer, explainPath, type NothingReason, type PathPerson } from '../engine';
import { type Audience, isForStaff } from './audience';
import {
  type CalculatedPeriod,
  CalculatedPeriods,
  money,
  type PeriodShown,
  periodShown,
} from './calculated-periods.view';
import { type ConditionShown, conditionShown } from './condition-shown';
import { bystander, type Explained, explained } from './explained';
import { type LineMember, lineMembers } from './line-members';
import { findPerson, personAsked, personKnown, type PersonShown, personShown } from './people';
import { findStanding, planIndex, type Standing } from './standing';
import { chainSql } from './standing.sql';

export interface AncestorQuestion {
  readonly periodId: PeriodId;
  /** Whose volume. */
  readonly buyerNo: string;
  /** Who was paid on it, or was not. */
  readonly ancestorNo: string;
}

/** What one bonus made of the buyer's volume for the ancestor. CV and money are decimals. */
export interface AncestorAnswer {
  readonly bonus: string;
  /** The line that it stands in or would have stood in; null where the ancestor's plan has none. */
  readonly level: string | null;
  /** In percent. */
  readonly rate: string | null;
  /** Null: it was paid. */
  readonly reason: NothingReason | null;
  readonly conditions: readonly ConditionShown[];
  /** `blocked`: how many steps above the buyer and below the ancestor it was paid. */
  readonly blockedStepsUp: number | null;
  readonly blockedStepsBelow: number | null;
  /** The buyer's volume in the line; null where it was not paid. Lines are rounded as a whole, so it has no amount. */
  readonly volume: string | null;
  readonly lineVolume: string | null;
  readonly lineAmount: string | null;
}

export interface AncestorExplanation extends PeriodShown {
  readonly ancestor: PersonShown;
  readonly buyer: LineMember;
  /** From the buyer up to the ancestor. */
  readonly steps: number;
  readonly answers: readonly AncestorAnswer[];
}

/** What a distributor's volume made for somebody above, bonus by bonus, and why nothing where it made nothing. */
@Injectable()
export class ExplainAncestor {
  constructor(private readonly periods: CalculatedPeriods) {}

  /**
   * A distributor asks as the ancestor, about the own downline.
   * @throws not-found `distributor-unknown`, `period-unknown`; conflict `period-being-calculated`,
   *   `period-not-calculated`; invalid `ancestor-not-above`
   */
  async explain(tx: Tx, question: AncestorQuestion, audience: Audience): Promise<AncestorExplanation> {
    const ancestor = await personAsked(tx, question.ancestorNo, audience);
    const buyer = isForStaff(audience)
      ? await personKnown(tx, question.buyerNo, 'buyer')
      : await findPerson(tx, question.buyerNo);
    if (!buyer) throw notAbove(question);
    const calculated = await this.periods.get(tx, question.periodId, audience);
    const above = await findStanding(tx, calculated, ancestor);
    const below = await findStanding(tx, calculated, buyer);
    if (!isAbove(above, below)) throw notAbove(question);

    const whom = await explained(tx, calculated, above);
    const path = await this.pathUp(tx, calculated, below, whom);
    const [shown] = await lineMembers(tx, calculated, above, [buyer.id], audience);
    return {
      ...periodShown(calculated),
      ancestor: personShown(ancestor, above.plan),
      buyer: shown!.member,
      steps: path.length,
      answers: explainPath(calculated.planSet, below.pvCents, path).map((answer) =>
        answerShown(answer, whom, below, path.length),
      ),
    };
  }

  /** Everybody above the buyer as frozen, the ancestor last. */
  private async pathUp(
    tx: Tx,
    calculated: CalculatedPeriod,
    buyer: Standing,
    whom: Explained,
  ): Promise<PathPerson[]> {
    const { run, planSet } = calculated;
    const parameters = [run.id, buyer.distributorId, whom.standing.distributorId];
    const chain = await rows<Pick<Standing, 'counted' | 'status' | 'plan' | 'qualified'>>(
      tx,
      chainSql,
      parameters,
    );
    // What others than the ancestor were held against is not asked: whether they qualified is frozen.
    const between = chain.slice(0, -1).map(({ counted, status, plan, qualified }) => ({
      ...bystander,
      counted,
      terminated: status === 'terminated',
      plan: planIndex(planSet, plan),
      qualified,
    }));
    return [...between, whom.person];
  }
}

function isAbove(above: Standing, below: Standing): boolean {
  return above.position < below.position && below.position < above.position + above.subtreeSize;
}

function notAbove({ buyerNo, ancestorNo }: AncestorQuestion) {
  return invalid(
    'ancestor-not-above',
    `${ancestorNo.slice(0, 40)} does not stand above ${buyerNo.slice(0, 40)} in that period's tree; name the buyer first and then somebody in the buyer's upline.`,
    { field: 'ancestor' },
  );
}

function answerShown(
  answer: BonusAnswer,
  { calculated, paid }: Explained,
  buyer: Standing,
  steps: number,
): AncestorAnswer {
  const { bonus, level, ratePpm, reason, blockedStepsUp } = answer;
  const line = reason === null ? paid.find((one) => one.bonus === bonus && one.level === level) : undefined;
  if (reason === null && !line)
    throw new Error(`Volume counts for line ${bonus}/${level}, which was not posted.`);
  return {
    bonus,
    level,
    rate: ratePpm === null ? null : formatPercent(ratePpm),
    reason,
    conditions: answer.conditions.map(conditionShown),
    blockedStepsUp,
    blockedStepsBelow: blockedStepsUp === null ? null : steps - blockedStepsUp,
    volume: line ? formatScaled(buyer.pvCents) : null,
    lineVolume: line ? formatScaled(line.volumeCents) : null,
    lineAmount: line ? money(calculated, line.amountMinor) : null,
  };
}

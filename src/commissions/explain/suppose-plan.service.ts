import { Injectable } from '@nestjs/common';
import type { PeriodId } from '../../periods';
import type { Tx } from '../../platform/database';
import { invalid } from '../../platform/errors';
import { isQualified } from '../../plans';
import { type LineAnswer, supposeLine } from './answer-line';
import type { Audience } from './audience';
import {
  type CalculatedPeriod,
  CalculatedPeriods,
  money,
  type PeriodShown,
  periodShown,
} from './calculated-periods.view';
import { type Explained, explained } from './explained';
import { linesOfBonus } from './line-ranges';
import { personAsked, type PersonShown, personShown } from './people';
import { findStanding, planIndex } from './standing';

/** What a period's volume would have made of somebody on another plan. CV and money are decimals. */
export interface SupposedStatement extends PeriodShown {
  /** With the plan that the period has the person on. */
  readonly distributor: PersonShown;
  /** The plan that is supposed. */
  readonly plan: string;
  /** Every line that the supposed plan has, paid or why not. */
  readonly lines: readonly LineAnswer[];
  /** What its lines would have come to. */
  readonly linesTotal: string;
  /** What the lines of the period come to. */
  readonly actualLinesTotal: string;
  /** `linesTotal` less `actualLinesTotal`, signed. */
  readonly difference: string;
}

/**
 * A frozen standing, told as if the person had been on another plan of the same version, everybody else as they were.
 * The volumes are the frozen ones; what they make is asked of the engine's own rules, as for every explanation.
 */
@Injectable()
export class SupposePlan {
  constructor(private readonly periods: CalculatedPeriods) {}

  /**
   * @throws not-found `distributor-unknown`, `period-unknown`; conflict `period-being-calculated`,
   *   `period-not-calculated`; invalid `plan-unknown`
   */
  async suppose(
    tx: Tx,
    { periodId, distributorNo, plan }: { periodId: PeriodId; distributorNo: string; plan: string },
    audience: Audience,
  ): Promise<SupposedStatement> {
    const person = await personAsked(tx, distributorNo, audience);
    const calculated = await this.periods.get(tx, periodId, audience);
    const index = requirePlan(calculated, plan);
    const standing = await findStanding(tx, calculated, person);
    const whom = onPlan(await explained(tx, calculated, standing), index);
    const lines: LineAnswer[] = [];
    let totalMinor = 0;
    for (const line of calculated.planSet.plans[index]!.bonuses.flatMap(linesOfBonus)) {
      const supposed = await supposeLine(tx, whom, line);
      lines.push(supposed.answer);
      totalMinor += supposed.amountMinor;
    }
    return {
      ...periodShown(calculated),
      distributor: personShown(person, standing.plan),
      plan,
      lines,
      linesTotal: money(calculated, totalMinor),
      actualLinesTotal: money(calculated, standing.linesMinor),
      difference: money(calculated, totalMinor - standing.linesMinor),
    };
  }
}

function requirePlan({ planSet }: CalculatedPeriod, plan: string): number {
  const index = planIndex(planSet, plan);
  if (index >= 0) return index;
  const known = planSet.plans.map(({ key }) => key).join(', ');
  throw invalid('plan-unknown', `The plan set has no plan "${plan.slice(0, 40)}"; it has ${known}.`, {
    field: 'plan',
  });
}

/** The person with the supposed plan, and its conditions tested against what is frozen. */
function onPlan(whom: Explained, plan: number): Explained {
  const { person, calculated } = whom;
  const bonuses = calculated.planSet.plans[plan]!.bonuses;
  const qualified = bonuses
    .filter(({ qualification }) => isQualified(qualification, person))
    .map(({ bonus }) => bonus.name);
  return { ...whom, person: { ...person, plan, qualified }, paid: [] };
}

import { Injectable } from '@nestjs/common';
import type { PeriodId } from '../../periods';
import type { Tx } from '../../platform/database';
import { formatScaled } from '../../platform/money';
import type { Page } from '../../platform/paging';
import { answerLine, type LineAnswer } from './answer-line';
import type { Audience } from './audience';
import { CalculatedPeriods, money, type PeriodShown, periodShown } from './calculated-periods.view';
import { type AdjustmentExplained, ExplainAdjustments } from './explain-adjustments.service';
import { explained } from './explained';
import { linesForPlan } from './line-ranges';
import { personAsked, type PersonShown, personShown } from './people';
import { findStanding } from './standing';

/** A statement, line by line with the reasons. CV and money are decimals. */
export interface StatementExplanation extends PeriodShown {
  readonly distributor: PersonShown;
  readonly pv: string;
  readonly gv: string;
  /** Every line that any plan of the set could make of the volume there, by bonus and level. */
  readonly lines: readonly LineAnswer[];
  readonly linesTotal: string;
  /** The first of them; further pages from `ExplainAdjustments`. */
  readonly adjustments: Page<AdjustmentExplained>;
  readonly adjustmentsTotal: string;
  readonly total: string;
}

/** Why a statement comes to what it comes to. Reads what is frozen, calculates nothing again. */
@Injectable()
export class ExplainStatement {
  constructor(
    private readonly periods: CalculatedPeriods,
    private readonly adjustments: ExplainAdjustments,
  ) {}

  /**
   * @throws not-found `distributor-unknown`, `period-unknown`; conflict `period-being-calculated`,
   *   `period-not-calculated`
   */
  async explain(
    tx: Tx,
    periodId: PeriodId,
    distributorNo: string,
    audience: Audience,
  ): Promise<StatementExplanation> {
    const person = await personAsked(tx, distributorNo, audience);
    const calculated = await this.periods.get(tx, periodId, audience);
    const standing = await findStanding(tx, calculated, person);
    const whom = await explained(tx, calculated, standing);
    const lines: LineAnswer[] = [];
    for (const line of linesForPlan(calculated.planSet, whom.person.plan)) {
      lines.push((await answerLine(tx, whom, line)).answer);
    }
    return {
      ...periodShown(calculated),
      distributor: personShown(person, standing.plan),
      pv: formatScaled(standing.pvCents),
      gv: formatScaled(standing.groupVolumeCents),
      lines,
      linesTotal: money(calculated, standing.linesMinor),
      adjustments: await this.adjustments.first(tx, calculated, person.id, audience),
      adjustmentsTotal: money(calculated, standing.adjustmentsMinor),
      total: money(calculated, standing.linesMinor + standing.adjustmentsMinor),
    };
  }
}

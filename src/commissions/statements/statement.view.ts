import { Injectable } from '@nestjs/common';
import { Calendar, formatPeriod, type PeriodId, periodOfDay, type PeriodState } from '../../periods';
import { rows, type Tx } from '../../platform/database';
import { formatPercent, formatScaled } from '../../platform/money';
import { deepestLevel, type PlanSet, PlanVersions, testConditions } from '../../plans';
import {
  type Audience,
  type CalculatedPeriod,
  CalculatedPeriods,
  conditionShown,
  ExplainAdjustments,
  findStanding,
  money,
  type PaidLine,
  paidLines,
  periodShown,
  type Person,
  personAsked,
  qualificationFacts,
  type Standing,
  volumeBelow,
  wouldAdd,
} from '../explain';
import { newcomerMonths } from './newcomer-months';
import {
  type BonusStanding,
  type Statement,
  type StatementFigures,
  type StatementLine,
  statementState,
  type StatementSummary,
} from './statement';
import { statementListSql } from './statement.sql';

interface ListRow {
  periodId: PeriodId;
  state: PeriodState;
  calculatedAt: Date | null;
  plan: string | null;
  pvCents: string | null;
  gvCents: string | null;
  linesMinor: string | null;
  adjustmentsMinor: string | null;
}

/** Statements: what one person is shown of a period, and of all of them. */
@Injectable()
export class StatementView {
  constructor(
    private readonly calendar: Calendar,
    private readonly plans: PlanVersions,
    private readonly periods: CalculatedPeriods,
    private readonly adjustments: ExplainAdjustments,
  ) {}

  /** @throws not-found `distributor-unknown`, `period-unknown`. */
  async get(tx: Tx, periodId: PeriodId, distributorNo: string, audience: Audience): Promise<Statement> {
    const person = await personAsked(tx, distributorNo, audience);
    const period = await this.calendar.get(tx, periodId);
    const calculated = await this.periods.find(tx, period, audience);
    return {
      distributorNo: person.distributorNo,
      name: person.name,
      period: formatPeriod(periodId),
      state: statementState(period.state, audience),
      currency: (calculated ?? (await this.plans.forPeriod(tx, periodId))).planSet.currency,
      calculatedAt: calculated?.run.startedAt ?? null,
      estimateAgeSeconds: calculated?.ageSeconds ?? null,
      ...estimateOf(calculated),
      figures: calculated ? await this.figures(tx, calculated, person, audience) : null,
    };
  }

  /** All periods since the distributor joined, the latest first. @throws not-found `distributor-unknown`. */
  async list(tx: Tx, distributorNo: string, audience: Audience): Promise<StatementSummary[]> {
    const person = await personAsked(tx, distributorNo, audience);
    const { planSet } = await this.plans.forPeriod(tx, this.calendar.currentPeriod());
    const found = await rows<ListRow>(tx, statementListSql, [person.id, periodOfDay(person.enrolledOn)]);
    return found.map((row) => summary(row, planSet, audience));
  }

  private async figures(
    tx: Tx,
    calculated: CalculatedPeriod,
    person: Person,
    audience: Audience,
  ): Promise<StatementFigures> {
    const { planSet, period } = calculated;
    const standing = await findStanding(tx, calculated, person);
    const levels = Array.from(
      { length: deepestLevel(planSet) },
      (_, index) => standing.levelVolumesCents[index] ?? 0,
    );
    const rest = await volumeBelow(tx, calculated, standing, levels.length + 1, null);
    const lines = await paidLines(tx, calculated, person.id);
    return {
      counted: standing.counted,
      status: standing.status,
      plan: standing.plan,
      newcomer: newcomerMonths(planSet, period.id, standing),
      pv: formatScaled(standing.pvCents),
      gv: formatScaled(standing.groupVolumeCents),
      levels: levels.map((cents) => formatScaled(cents)),
      rest: formatScaled(rest),
      downline: standing.subtreeSize - 1,
      frontlineBuyers: standing.frontlineBuyers,
      bonuses: await bonusStandings(tx, calculated, standing),
      lines: lines.map((line) => lineShown(calculated, line)),
      linesTotal: money(calculated, standing.linesMinor),
      adjustments: await this.adjustments.first(tx, calculated, person.id, audience),
      adjustmentsTotal: money(calculated, standing.adjustmentsMinor),
      total: money(calculated, standing.linesMinor + standing.adjustmentsMinor),
    };
  }
}

function estimateOf(calculated: CalculatedPeriod | null): Pick<Statement, 'estimate'> {
  const estimate = calculated && periodShown(calculated).estimate;
  return estimate ? { estimate } : {};
}

async function bonusStandings(
  tx: Tx,
  calculated: CalculatedPeriod,
  standing: Standing,
): Promise<BonusStanding[]> {
  const plan = calculated.planSet.plans.find(({ key }) => key === standing.plan);
  const facts = await qualificationFacts(tx, calculated, standing);
  const standings: BonusStanding[] = [];
  for (const use of plan?.bonuses ?? []) {
    standings.push({
      bonus: use.bonus.name,
      qualified: standing.qualified.includes(use.bonus.name),
      conditions: testConditions(use.qualification, facts).map(conditionShown),
      ...(calculated.basis === 'estimate' && { wouldAdd: await wouldAdd(tx, calculated, standing, use) }),
    });
  }
  return standings;
}

function lineShown(
  calculated: CalculatedPeriod,
  { bonus, level, volumeCents, ratePpm, amountMinor }: PaidLine,
): StatementLine {
  return {
    bonus,
    level,
    volume: formatScaled(volumeCents),
    rate: formatPercent(ratePpm),
    amount: money(calculated, amountMinor),
  };
}

function summary(row: ListRow, { currency, minorDigits }: PlanSet, audience: Audience): StatementSummary {
  const state = statementState(row.state, audience);
  return {
    period: formatPeriod(row.periodId),
    state,
    currency,
    ...(state === 'being-calculated' ? noFigures : figuresShown(row, minorDigits)),
  };
}

type FiguresSummary = Omit<StatementSummary, 'period' | 'state' | 'currency'>;

const noFigures: FiguresSummary = {
  calculatedAt: null,
  plan: null,
  pv: null,
  gv: null,
  linesTotal: null,
  adjustmentsTotal: null,
  total: null,
};

function figuresShown(row: ListRow, minorDigits: number): FiguresSummary {
  const { linesMinor, adjustmentsMinor, pvCents, gvCents } = row;
  if (linesMinor === null || adjustmentsMinor === null || pvCents === null || gvCents === null)
    return noFigures;
  const shown = (minor: bigint) => formatScaled(minor, minorDigits);
  return {
    calculatedAt: row.calculatedAt,
    plan: row.plan,
    pv: formatScaled(BigInt(pvCents)),
    gv: formatScaled(BigInt(gvCents)),
    linesTotal: shown(BigInt(linesMinor)),
    adjustmentsTotal: shown(BigInt(adjustmentsMinor)),
    total: shown(BigInt(linesMinor) + BigInt(adjustmentsMinor)),
  };
}

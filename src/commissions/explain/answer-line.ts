import { formatPeriod } from '../../periods';
import type { Tx } from '../../platform/database';
import { formatPercent, formatScaled } from '../../platform/money';
import type { PlanBonus } from '../../plans';
import { amountOfRate, explainPath, type NothingReason, type PathPerson } from '../engine';
import { type CalculatedPeriod, money } from './calculated-periods.view';
import { type ConditionShown, conditionShown } from './condition-shown';
import type { LineRange } from './line-ranges';
import { type NearerEarner, nearerEarners, takenVolumes } from './nearer-earners';
import { type PaidLine, paidLines, pathPerson, type Standing, volumeBelow } from './standing';

/** Volume of a bonus paid once per order that went to earners nearer to the buyers: told in steps, never as persons. */
export interface BlockedShown {
  /** CV. */
  readonly volume: string;
  /** Of those who took it the ones furthest up, nearest steps first. */
  readonly earners: readonly {
    readonly stepsBelow: number;
    readonly earners: number;
    readonly volume: string;
  }[];
}

/** One line of one person: paid, or why not. CV and money are decimals. */
export interface LineAnswer {
  readonly bonus: string;
  /** `3`, `7+` */
  readonly level: string;
  /** In percent, `7.5`; null where the person's plan does not pay the line. */
  readonly rate: string | null;
  /** The volume it is paid on, or that is there without being paid; what is blocked is not in it. */
  readonly volume: string;
  /** Null: nothing is paid. */
  readonly amount: string | null;
  /** Null: it is paid. */
  readonly reason: NothingReason | null;
  /** What the bonus asks of the person, where the plan has it. */
  readonly conditions: readonly ConditionShown[];
  /** `not-qualified`: what the line would have added. */
  readonly wouldAdd: string | null;
  readonly blocked: BlockedShown | null;
}

/** An answer with what it was made of: CV cents, and who takes volume before it comes up. */
export interface AnsweredLine {
  readonly answer: LineAnswer;
  readonly volumeCents: number;
  readonly nearer: readonly NearerEarner[];
}

/** One person of a calculated period, ready to be asked line by line. */
export interface Explained {
  readonly calculated: CalculatedPeriod;
  readonly standing: Standing;
  readonly person: PathPerson;
  readonly paid: readonly PaidLine[];
}

export async function explained(
  tx: Tx,
  calculated: CalculatedPeriod,
  standing: Standing,
): Promise<Explained> {
  return {
    calculated,
    standing,
    person: await pathPerson(tx, calculated, standing),
    paid: await paidLines(tx, calculated, standing.distributorId),
  };
}

/** Stands in for those between: nobody who could take volume. Who does is asked of the standings. */
const between: PathPerson = {
  counted: false,
  terminated: false,
  plan: -1,
  qualified: [],
  pvCents: 0,
  frontlineBuyers: 0,
  frontlineVolumeCents: 0,
};

/** The engine says what there is to say of the person; the frozen lines and standings say what volume was there. */
export async function answerLine(tx: Tx, whom: Explained, line: LineRange): Promise<AnsweredLine> {
  const { calculated, standing, person } = whom;
  const reach = await volumeBelow(tx, calculated, standing, line.fromSteps, line.toSteps);
  const path = [...Array.from({ length: line.fromSteps - 1 }, () => between), person];
  const told = explainPath(calculated.planSet, reach, path).find(({ bonus }) => bonus === line.bonus)!;
  const paid = whom.paid.find(({ bonus, level }) => bonus === line.bonus && level === line.level);

  const isOnce = paysOnce(whom, line.bonus) && (told.reason === null || told.reason === 'not-qualified');
  const nearer =
    isOnce && paid?.volumeCents !== reach ? await nearerEarners(tx, calculated, standing, line) : [];
  const taken = await takenVolumes(tx, calculated, standing, nearer, line);
  const blockedCents = taken.reduce((sum, { volumeCents }) => sum + volumeCents, 0);
  const volumeCents = reach - blockedCents;
  const reason = told.reason ?? (volumeCents === 0 ? 'blocked' : null);
  requireAsPosted(whom, line, reason === null ? volumeCents : 0);

  const rate = told.ratePpm === null ? null : formatPercent(told.ratePpm);
  const answer: LineAnswer = {
    bonus: line.bonus,
    level: line.level,
    rate,
    volume: formatScaled(volumeCents),
    amount: paid ? money(calculated, paid.amountMinor) : null,
    reason,
    conditions: told.conditions.map(conditionShown),
    wouldAdd:
      reason === 'not-qualified'
        ? money(calculated, amountOfRate(calculated.planSet)(told.ratePpm!)(volumeCents))
        : null,
    blocked:
      blockedCents === 0 ? null : { volume: formatScaled(blockedCents), earners: taken.map(takenShown) },
  };
  return { answer, volumeCents, nearer };
}

function paysOnce({ calculated, person }: Explained, name: string): boolean {
  const use: PlanBonus | undefined = calculated.planSet.plans[person.plan]?.bonuses.find(
    ({ bonus }) => bonus.name === name,
  );
  return use?.bonus.paysOncePerOrder(use.rule) ?? false;
}

function takenShown({
  stepsBelow,
  earners,
  volumeCents,
}: {
  stepsBelow: number;
  earners: number;
  volumeCents: number;
}) {
  return { stepsBelow, earners, volume: formatScaled(volumeCents) };
}

/** An explanation that does not end at what was paid would be a story. */
function requireAsPosted(
  { calculated, standing, paid }: Explained,
  line: LineRange,
  volumeCents: number,
): void {
  const posted =
    paid.find(({ bonus, level }) => bonus === line.bonus && level === line.level)?.volumeCents ?? 0;
  if (posted === volumeCents) return;
  const period = formatPeriod(calculated.period.id);
  throw new Error(
    `Line ${line.bonus}/${line.level} of distributor ${standing.distributorId} in ${period} was posted on ${posted} cents of CV, its explanation comes to ${volumeCents}; "upline verify ${period}" shows what differs.`,
  );
}

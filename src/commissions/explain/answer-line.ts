import { formatPeriod } from '../../periods';
import type { Tx } from '../../platform/database';
import { formatPercent, formatScaled } from '../../platform/money';
import { amountOfRate, explainPath, type NothingReason } from '../engine';
import { money } from './calculated-periods.view';
import { type ConditionShown, conditionShown } from './condition-shown';
import { bystander, type Explained } from './explained';
import type { LineRange } from './line-ranges';
import { type NearerEarner, nearerEarners, takenVolume } from './nearer-earners';
import { volumeBelow } from './standing';
import { whoTook } from './who-took';

/** Volume of a bonus paid once per order that went to earners nearer to the buyers: told in steps, never as persons. */
export interface BlockedShown {
  /** CV. */
  readonly volume: string;
  /** Who was paid on it, the nearest steps first. */
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

/** An answer, and who takes volume before it comes up. */
export interface AnsweredLine {
  readonly answer: LineAnswer;
  /** `wouldAdd` in minor units. */
  readonly wouldAddMinor: number | null;
  readonly nearer: readonly NearerEarner[];
}

/** The engine says what there is to say of the person; the frozen lines and standings say what volume was there. */
export async function answerLine(tx: Tx, whom: Explained, line: LineRange): Promise<AnsweredLine> {
  const { calculated, standing, person } = whom;
  const reach = await volumeBelow(tx, calculated, standing, line.fromSteps, line.toSteps);
  // Who between could take volume is asked of the standings: here it is about the person alone.
  const path = [...Array.from({ length: line.fromSteps - 1 }, () => bystander), person];
  const told = explainPath(calculated.planSet, reach, path).find(({ bonus }) => bonus === line.bonus)!;
  const paid = whom.paid.find(({ bonus, level }) => bonus === line.bonus && level === line.level);

  const isShared = told.reason === null || told.reason === 'not-qualified';
  const mayBeTaken = isShared && paysOnce(whom, line.bonus) && paid?.volumeCents !== reach;
  const nearer = mayBeTaken ? await nearerEarners(tx, calculated, standing, line) : [];
  const blockedCents = await takenVolume(tx, calculated, standing, nearer, line);
  const volumeCents = reach - blockedCents;
  const reason = told.reason ?? (volumeCents === 0 ? 'blocked' : null);
  requirePosted(whom, line, reason === null ? volumeCents : 0, paid?.volumeCents ?? 0);

  const wouldAddMinor =
    reason === 'not-qualified' ? amountOfRate(calculated.planSet)(told.ratePpm!)(volumeCents) : null;
  const answer: LineAnswer = {
    bonus: line.bonus,
    level: line.level,
    rate: told.ratePpm === null ? null : formatPercent(told.ratePpm),
    volume: formatScaled(volumeCents),
    amount: paid ? money(calculated, paid.amountMinor) : null,
    reason,
    conditions: told.conditions.map(conditionShown),
    wouldAdd: wouldAddMinor === null ? null : money(calculated, wouldAddMinor),
    blocked: blockedCents === 0 ? null : await blockedShown(tx, whom, line, blockedCents),
  };
  return { answer, wouldAddMinor, nearer };
}

function paysOnce({ calculated, person }: Explained, name: string): boolean {
  const bonuses = calculated.planSet.plans[person.plan]?.bonuses;
  const use = bonuses?.find(({ bonus }) => bonus.name === name);
  return use?.bonus.paysOncePerOrder(use.rule) ?? false;
}

async function blockedShown(
  tx: Tx,
  whom: Explained,
  line: LineRange,
  blockedCents: number,
): Promise<BlockedShown> {
  const taken = await whoTook(tx, whom.calculated, whom.standing, line);
  const posted = taken.reduce((sum, { volumeCents }) => sum + volumeCents, 0);
  requirePosted(whom, line, blockedCents, posted);
  return {
    volume: formatScaled(blockedCents),
    earners: taken.map(({ volumeCents, ...who }) => ({ ...who, volume: formatScaled(volumeCents) })),
  };
}

/** An explanation that does not end at what was posted would be a story. */
function requirePosted(
  { calculated, standing }: Explained,
  { bonus, level }: LineRange,
  toldCents: number,
  postedCents: number,
): void {
  if (toldCents === postedCents) return;
  const period = formatPeriod(calculated.period.id);
  throw new Error(
    `Line ${bonus}/${level} of distributor ${standing.distributorId} in ${period} is explained by ${toldCents} cents of CV, but ${postedCents} were posted; "upline verify ${period}" shows what differs.`,
  );
}

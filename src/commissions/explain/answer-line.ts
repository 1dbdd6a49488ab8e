import { formatPeriod } from '../../periods';
import type { Tx } from '../../platform/database';
import { formatPercent, formatScaled } from '../../platform/money';
import type { Condition } from '../../plans';
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

/** A line as it would have been. */
export interface SupposedLine {
  readonly answer: LineAnswer;
  /** 0 where nothing would have been paid. */
  readonly amountMinor: number;
}

/** The engine says what there is to say of the person; the frozen lines and standings say what volume was there. */
export async function answerLine(tx: Tx, whom: Explained, line: LineRange): Promise<AnsweredLine> {
  const paid = whom.paid.find(({ bonus, level }) => bonus === line.bonus && level === line.level);
  const told = await tellLine(tx, whom, line, paid?.volumeCents);
  const { blockedCents, reason, volumeCents } = told;
  requirePosted(whom, line, reason === null ? volumeCents : 0, paid?.volumeCents ?? 0);
  const blocked = blockedCents === 0 ? null : await blockedShown(tx, whom, line, blockedCents);
  return answered(whom, line, told, paid?.amountMinor ?? null, blocked);
}

/**
 * The same for somebody as that person was not: on another plan. Nothing was posted that it could be held against; who
 * took volume nearer to the buyers is left out, as their lines would be others, too.
 */
export async function supposeLine(tx: Tx, whom: Explained, line: LineRange): Promise<SupposedLine> {
  const told = await tellLine(tx, whom, line, undefined);
  const amountMinor = told.reason === null ? told.amountOf(told.volumeCents) : null;
  return { answer: answered(whom, line, told, amountMinor, null).answer, amountMinor: amountMinor ?? 0 };
}

/** What there is to say of one line before it is put into words. */
interface LineTold {
  readonly ratePpm: number | null;
  readonly volumeCents: number;
  readonly blockedCents: number;
  readonly reason: NothingReason | null;
  readonly conditions: readonly Condition[];
  readonly nearer: readonly NearerEarner[];
  /** CV cents → minor units. */
  readonly amountOf: (volumeCents: number) => number;
}

async function tellLine(
  tx: Tx,
  whom: Explained,
  line: LineRange,
  paidCents: number | undefined,
): Promise<LineTold> {
  const { calculated, standing, person } = whom;
  const reach = await volumeBelow(tx, calculated, standing, line.fromSteps, line.toSteps);
  // Who between could take volume is asked of the standings: here it is about the person alone.
  const path = [...Array.from({ length: line.fromSteps - 1 }, () => bystander), person];
  const told = explainPath(calculated.planSet, reach, path).find(({ bonus }) => bonus === line.bonus)!;

  const isShared = told.reason === null || told.reason === 'not-qualified';
  const mayBeTaken = isShared && paysOnce(whom, line.bonus) && paidCents !== reach;
  const nearer = mayBeTaken ? await nearerEarners(tx, calculated, standing, line) : [];
  const blockedCents = await takenVolume(tx, calculated, standing, nearer, line);
  const volumeCents = reach - blockedCents;
  return {
    ratePpm: told.ratePpm,
    volumeCents,
    blockedCents,
    reason: told.reason ?? (volumeCents === 0 ? 'blocked' : null),
    conditions: told.conditions,
    nearer,
    amountOf: amountOfRate(calculated.planSet)(told.ratePpm ?? 0),
  };
}

function answered(
  { calculated }: Explained,
  { bonus, level }: LineRange,
  { ratePpm, volumeCents, reason, conditions, nearer, amountOf }: LineTold,
  amountMinor: number | null,
  blocked: BlockedShown | null,
): AnsweredLine {
  const wouldAddMinor = reason === 'not-qualified' ? amountOf(volumeCents) : null;
  const answer: LineAnswer = {
    bonus,
    level,
    rate: ratePpm === null ? null : formatPercent(ratePpm),
    volume: formatScaled(volumeCents),
    amount: amountMinor === null ? null : money(calculated, amountMinor),
    reason,
    conditions: conditions.map(conditionShown),
    wouldAdd: wouldAddMinor === null ? null : money(calculated, wouldAddMinor),
    blocked,
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

import { upline, volumeByLevel, type Person } from './network';
import { bonusesOf, mayEarn, placeIn, type PeriodFacts } from './period-facts';
import { isQualified, pvAsBooked } from './qualification';
import {
  add,
  isZero,
  multiply,
  parseDecimal,
  parsePercent,
  roundHalfAwayFromZero,
  sum,
  ZERO,
  type Rational,
} from './rational';
import type { BonusDocument, InfinityBonusDocument, LevelBonusDocument, ReferenceInput } from './types';

/** "commission line: one earner, one bonus, one level: volume, rate, amount", before it is rounded and printed. */
export interface Line {
  readonly earner: Person;
  readonly plan: string;
  readonly bonus: BonusDocument;
  readonly level: string;
  readonly volume: Rational;
  readonly rate: Rational;
}

/** "Amount = volume × point value × rate, exactly, then once, half away from zero." */
export function amountOf(input: ReferenceInput, volume: Rational, rate: Rational): Rational {
  const exact = multiply(multiply(volume, parseDecimal(input.planSet.pointValue)), rate);
  return roundHalfAwayFromZero(exact, input.minorDigits);
}

/** Every line of the period, in no particular order. "One row for each line with non-zero volume." */
export function allLines(facts: PeriodFacts): Line[] {
  const nearest = nearestVolumes(facts);
  const lines: Line[] = [];
  for (const earner of facts.people.values()) {
    if (!mayEarn(facts, earner)) continue;
    const levels = volumeByLevel(earner);
    for (const bonus of bonusesOf(facts, earner)) {
      // "An unqualified bonus makes no line."
      if (!isQualified(bonus.qualification, earner, pvAsBooked)) continue;
      const { plan } = placeIn(facts, earner);
      if (bonus.bonus === 'level') lines.push(...levelLines(earner, plan, bonus, levels));
      else if (bonus.mode === 'every')
        lines.push(infinityLine(earner, plan, bonus, volumeFrom(bonus, levels)));
      else lines.push(infinityLine(earner, plan, bonus, nearest.get(bonus)?.get(earner) ?? ZERO));
    }
  }
  return lines.filter((line) => !isZero(line.volume));
}

export function linesByEarner(lines: readonly Line[]): ReadonlyMap<Person, readonly Line[]> {
  const byEarner = new Map<Person, Line[]>();
  for (const line of lines) {
    const own = byEarner.get(line.earner);
    if (own === undefined) byEarner.set(line.earner, [line]);
    else own.push(line);
  }
  return byEarner;
}

function levelLines(
  earner: Person,
  plan: string,
  bonus: LevelBonusDocument,
  levels: readonly Rational[],
): Line[] {
  return bonus.rates.map((rate, index) => ({
    earner,
    plan,
    bonus,
    level: `${index + 1}`,
    volume: levels[index] ?? ZERO,
    rate: parsePercent(rate),
  }));
}

function infinityLine(earner: Person, plan: string, bonus: InfinityBonusDocument, volume: Rational): Line {
  return { earner, plan, bonus, level: infinityLevel(bonus), volume, rate: parsePercent(bonus.rate) };
}

/** "`level` 1…6, `7+` for infinity (one row)". */
function infinityLevel(bonus: InfinityBonusDocument): string {
  return `${BigInt(bonus.fromLevel)}+`;
}

/** "`every`: each qualified distributor is paid on all volume from level 7 down." */
function volumeFrom(bonus: InfinityBonusDocument, levels: readonly Rational[]): Rational {
  const fromLevel = BigInt(bonus.fromLevel);
  return sum(levels.filter((_, index) => BigInt(index + 1) >= fromLevel));
}

/** What each `nearest` bonus pays each of its earners on, buyer by buyer. */
function nearestVolumes(facts: PeriodFacts): Map<BonusDocument, Map<Person, Rational>> {
  const volumes = new Map<BonusDocument, Map<Person, Rational>>();
  for (const buyer of facts.people.values()) {
    if (isZero(buyer.pv)) continue;
    const paid = nearestEarner(facts, buyer);
    if (paid === undefined) continue;
    const ofBonus = volumes.get(paid.bonus) ?? new Map<Person, Rational>();
    ofBonus.set(paid.earner, add(ofBonus.get(paid.earner) ?? ZERO, buyer.pv));
    volumes.set(paid.bonus, ofBonus);
  }
  return volumes;
}

/**
 * "`nearest`: each order pays the bonus once, to the nearest qualified distributor seven or more steps up" (once over all plans:
 * the brief). All of a buyer's orders of one period go to the same earner.
 */
export function nearestEarner(
  facts: PeriodFacts,
  buyer: Person,
): { earner: Person; bonus: InfinityBonusDocument } | undefined {
  for (const { steps, ancestor } of upline(buyer)) {
    if (!mayEarn(facts, ancestor)) continue;
    for (const bonus of bonusesOf(facts, ancestor)) {
      if (bonus.bonus !== 'infinity' || bonus.mode !== 'nearest') continue;
      if (lineLevel(bonus, steps) === undefined) continue;
      if (isQualified(bonus.qualification, ancestor, pvAsBooked)) return { earner: ancestor, bonus };
    }
  }
  return undefined;
}

/** The level of the line in which a bonus pays for a buyer so many steps below; undefined outside what the bonus covers. */
export function lineLevel(bonus: BonusDocument, steps: number): string | undefined {
  if (bonus.bonus === 'level') return steps >= 1 && steps <= bonus.rates.length ? `${steps}` : undefined;
  return BigInt(steps) >= BigInt(bonus.fromLevel) ? infinityLevel(bonus) : undefined;
}

/** Whether a buyer's volume is part of a line, seen from the buyer upwards. */
export function feeds(facts: PeriodFacts, buyer: Person, steps: number, line: Line): boolean {
  if (lineLevel(line.bonus, steps) !== line.level) return false;
  if (line.bonus.bonus !== 'infinity' || line.bonus.mode === 'every') return true;
  const paid = nearestEarner(facts, buyer);
  return paid?.earner === line.earner && paid.bonus === line.bonus;
}

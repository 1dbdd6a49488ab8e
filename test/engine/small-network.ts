import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFacts, type Calculation, type PeriodFacts } from '../../src/commissions/engine';
import { readPlanSet, type PlanSet } from '../../src/plans';

export const OCTOBER = 2026 * 12 + 9;

/** The plan set that ships, with whatever a spec puts in the place of some of its text. */
export function shippedPlans(...replacements: readonly (readonly [text: string, by: string])[]): PlanSet {
  let text = readFileSync(join(__dirname, '../../plans/green-wave-professional.yaml'), 'utf8');
  for (const [old, by] of replacements) {
    if (!text.includes(old)) throw new Error(`the shipped plan set does not say ${old}`);
    text = text.replace(old, by);
  }
  return readPlanSet(text, 'green-wave-professional.yaml');
}

/** A network small enough to draw, for expectations worked out by hand. */
export interface SmallNetwork {
  readonly facts: PeriodFacts;
  /** The people by their number in the facts. */
  readonly numbers: readonly string[];
  readonly rankOf: (no: string) => number;
}

/**
 * October 2026, everybody enrolled a year before, so on Professional.
 * @param chains `A>B>C` for A sponsors B sponsors C; the first names the root, others may begin anywhere
 * @param cents personal volumes in CV cents
 */
export function smallNetwork(
  chains: readonly string[],
  cents: Readonly<Record<string, number>>,
): SmallNetwork {
  const sponsorOf = new Map<string, string | null>();
  for (const chain of chains) {
    const numbers = chain.split('>');
    numbers.forEach((no, index) => {
      if (index > 0) sponsorOf.set(no, numbers[index - 1]!);
      else if (!sponsorOf.has(no)) sponsorOf.set(no, null);
    });
  }
  const numbers = [...sponsorOf.keys()].sort();
  const facts = emptyFacts(numbers.length, OCTOBER);
  facts.enrolledMonth.fill(OCTOBER - 12);
  numbers.forEach((no, rank) => {
    const sponsor = sponsorOf.get(no) ?? null;
    facts.sponsor[rank] = sponsor === null ? -1 : numbers.indexOf(sponsor);
    facts.personalVolume[rank] = cents[no] ?? 0;
  });
  return { facts, numbers, rankOf: (no) => numbers.indexOf(no) };
}

/** `H level 1: 100000 → 5000`, volume in CV cents, amount in minor units; by number, bonus and level. */
export function printedLines({ numbers }: SmallNetwork, calculation: Calculation): string[] {
  const { tree, plan, columnsOfPlan } = calculation;
  return numbers.flatMap((no, rank) => {
    const node = tree.nodeOf[rank]!;
    return (columnsOfPlan[plan[node]!] ?? [])
      .filter(({ earns, volumes }) => earns[node] === 1 && volumes[node] !== 0)
      .map(({ bonus, level, volumes, amountOf }) => {
        const volume = volumes[node]!;
        return `${no} ${bonus} ${level}: ${volume} → ${amountOf(volume)}`;
      });
  });
}

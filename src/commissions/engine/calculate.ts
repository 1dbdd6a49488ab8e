import type { BonusEntry, LineColumn, PlanBonus } from '../../plans/bonuses/bonus';
import { deepestLevel, type PlanSet } from '../../plans/bonuses/plan-set';
import { isQualified, isUnconditional } from '../../plans/bonuses/qualification';
import { EXACT_LIMIT, fractionOf, PPM } from '../../platform/money';
import type { PeriodFacts } from './facts';
import { firstVolumeMonthAfter, planOf } from './transition';
import { numberTree, type Tree } from './tree';
import { PeriodVolumes } from './volumes';

/** One bonus of one plan over the whole network. */
export interface PlanBonusResult<Column extends PaidColumn = PaidColumn> {
  readonly plan: number;
  readonly planBonus: PlanBonus;
  /** 1 for those on the plan whose conditions hold. */
  readonly qualified: Uint8Array;
  /** 1 for those of them who earn: counted and not terminated. */
  readonly earns: Uint8Array;
  /** The lines, one array for each level. */
  readonly columns: readonly Column[];
}

/** All lines of one plan, bonus and level. A line exists where `earns` is 1 and the volume is not zero. */
export interface PaidColumn extends LineColumn {
  readonly bonus: string;
  readonly earns: Uint8Array;
  /** Volume in CV cents → amount in minor units, rounded once. */
  readonly amountOf: (volume: number) => number;
}

/** The same with its lines listed. */
export interface ListedColumn extends PaidColumn {
  /** Who has a line, ascending. */
  readonly nodes: Int32Array;
  /** What each of them gets. */
  readonly amounts: Float64Array;
}

/** A calculated period. Arrays are by node of `tree`; volumes in CV cents, money in minor units. */
export interface Calculation {
  readonly facts: PeriodFacts;
  readonly planSet: PlanSet;
  readonly tree: Tree;
  readonly volumes: PeriodVolumes;
  /** How many level columns a standing has. */
  readonly levels: number;
  /** Index of the plan, -1 for none. */
  readonly plan: Int8Array;
  readonly firstVolumeMonth: Int32Array;
  /** Frontline distributors with PV > 0. */
  readonly frontlineBuyers: Int32Array;
  /** By plan, then in the document's order. */
  readonly bonuses: readonly PlanBonusResult<ListedColumn>[];
  /** For each plan its columns, sorted by bonus and level as exports are. */
  readonly columnsOfPlan: readonly (readonly ListedColumn[])[];
  /** The sum of each person's lines. */
  readonly linesTotal: Float64Array;
  readonly lineCount: number;
  /** The sum of all lines. */
  readonly total: number;
}

/** Facts in, lines out. The one formula: estimates, closes, simulations and checks all come here. */
export function calculate(facts: PeriodFacts, planSet: PlanSet): Calculation {
  const tree = numberTree(facts.sponsor);
  const volumes = new PeriodVolumes(facts, tree);
  const frontlineBuyers = countFrontlineBuyers(volumes);
  const { plan, firstVolumeMonth } = choosePlans(facts, planSet, tree, volumes);
  const bonuses = payBonuses({ facts, planSet, tree, volumes, frontlineBuyers, plan });
  const columnsOfPlan = planSet.plans.map((_, index) =>
    bonuses
      .filter((result) => result.plan === index)
      .flatMap((result) => result.columns)
      .sort((a, b) => compareBytes(a.bonus, b.bonus) || compareBytes(a.level, b.level)),
  );
  return {
    facts,
    planSet,
    tree,
    volumes,
    levels: deepestLevel(planSet),
    plan,
    firstVolumeMonth,
    frontlineBuyers,
    bonuses,
    columnsOfPlan,
    ...sumLines(columnsOfPlan.flat(), tree.size),
  };
}

type Prepared = Pick<Calculation, 'facts' | 'planSet' | 'tree' | 'volumes' | 'frontlineBuyers' | 'plan'>;

/** Each bonus is asked once for all plans that have it: `nearest` looks across plans. */
function payBonuses(prepared: Prepared): PlanBonusResult<ListedColumn>[] {
  const { planSet, volumes } = prepared;
  const uses = planSet.plans.flatMap((plan, index) =>
    plan.bonuses.map((planBonus) => ({ plan: index, planBonus, ...entitled(prepared, index, planBonus) })),
  );
  const multiplier = amountOfRate(planSet);
  const columns = new Map<PlanBonus, ListedColumn[]>();
  for (const bonus of new Set(uses.map(({ planBonus }) => planBonus.bonus))) {
    const same = uses.filter(({ planBonus }) => planBonus.bonus === bonus);
    const entries: BonusEntry<unknown>[] = same.map(({ planBonus, earns }) => ({
      rule: planBonus.rule,
      earns,
    }));
    bonus.pay(entries, volumes).forEach((lines, index) => {
      const { planBonus, earns } = same[index]!;
      columns.set(
        planBonus,
        lines.map((line) => listColumn(line, bonus.name, earns, multiplier(line.ratePpm))),
      );
    });
  }
  return uses.map((use) => ({ ...use, columns: columns.get(use.planBonus)! }));
}

function listColumn(
  line: LineColumn,
  bonus: string,
  earns: Uint8Array,
  amountOf: (volume: number) => number,
): ListedColumn {
  const { volumes } = line;
  const found = new Int32Array(volumes.length);
  let count = 0;
  for (let node = 0; node < volumes.length; node++) {
    if (volumes[node] !== 0 && earns[node] === 1) found[count++] = node;
  }
  const nodes = found.slice(0, count);
  const amounts = new Float64Array(count);
  for (let at = 0; at < count; at++) amounts[at] = amountOf(volumes[nodes[at]!]!);
  return { ...line, bonus, earns, nodes, amounts, amountOf };
}

function entitled(
  { facts, tree, volumes, frontlineBuyers, plan }: Prepared,
  index: number,
  { qualification }: PlanBonus,
): { qualified: Uint8Array; earns: Uint8Array } {
  const qualified = new Uint8Array(tree.size);
  const earns = new Uint8Array(tree.size);
  const unconditional = isUnconditional(qualification);
  const frontlineVolume = volumes.level(1);
  for (let node = 0; node < tree.size; node++) {
    if (plan[node] !== index) continue;
    const holds =
      unconditional ||
      isQualified(qualification, {
        pvCents: volumes.personal[node]!,
        frontlineBuyers: frontlineBuyers[node]!,
        frontlineVolumeCents: frontlineVolume[node]!,
      });
    if (!holds) continue;
    qualified[node] = 1;
    if (facts.terminated[tree.rankOf[node]!] === 0) earns[node] = 1;
  }
  return { qualified, earns };
}

/** Rate → (volume in CV cents → money in minor units): volume × point value × rate, rounded once. */
export function amountOfRate(
  planSet: Pick<PlanSet, 'pointValue' | 'minorDigits'>,
): (ratePpm: number) => (volume: number) => number {
  const { numerator, denominator } = planSet.pointValue;
  const minor = 10n ** BigInt(planSet.minorDigits);
  return (ratePpm) => fractionOf(numerator * minor * BigInt(ratePpm), denominator * 100n * PPM);
}

function choosePlans(facts: PeriodFacts, planSet: PlanSet, tree: Tree, volumes: PeriodVolumes) {
  const plan = new Int8Array(tree.size);
  const firstVolumeMonth = new Int32Array(tree.size);
  for (let node = 0; node < tree.size; node++) {
    const rank = tree.rankOf[node]!;
    firstVolumeMonth[node] = firstVolumeMonthAfter(facts, rank, volumes.group[node]!);
    plan[node] = planOf(planSet.transition, facts, rank, firstVolumeMonth[node]!);
  }
  return { plan, firstVolumeMonth };
}

function countFrontlineBuyers({ size, sponsor, personal }: PeriodVolumes): Int32Array {
  const buyers = new Int32Array(size);
  for (let node = 0; node < size; node++) {
    if (sponsor[node]! >= 0 && personal[node]! > 0) buyers[sponsor[node]!]!++;
  }
  return buyers;
}

function sumLines(columns: readonly ListedColumn[], size: number) {
  const linesTotal = new Float64Array(size);
  let total = 0;
  let lineCount = 0;
  for (const { nodes, amounts } of columns) {
    for (let line = 0; line < nodes.length; line++) {
      linesTotal[nodes[line]!]! += amounts[line]!;
      total += amounts[line]!;
    }
    lineCount += nodes.length;
  }
  if (total > EXACT_LIMIT) throw new RangeError(`The sum of all lines, ${total}, is beyond the exact range.`);
  return { linesTotal, total, lineCount };
}

function compareBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { rows, type Tx } from '../../platform/database';
import type { Plan, PlanBonus, PlanSet } from '../../plans';
import { amountOfRate, type ClaimedPeriod } from '../engine';
import {
  type CalculatedPeriod,
  linesOfBonus,
  linesOfSql,
  pathsSql,
  qualificationFacts,
  type Standing,
} from '../explain';

/** Those of a closed period whom claims concern, laid out for the engine. */
export interface ClaimedGroup {
  readonly claimed: ClaimedPeriod;
  /** Distributor id → number in it. */
  readonly nodeOf: ReadonlyMap<number, number>;
}

interface PostedLine {
  distributorId: number;
  bonus: string;
  level: string;
  volumeCents: number;
}

/** The buyers with everybody above them up to the head: what is frozen of them, and the lines as posted. */
export async function claimedGroup(
  tx: Tx,
  calculated: CalculatedPeriod,
  buyers: readonly number[],
  headId: number,
): Promise<ClaimedGroup> {
  const { run, planSet } = calculated;
  const people = await rows<Standing>(tx, pathsSql, [run.id, buyers, headId]);
  const nodeOf = new Map(people.map(({ distributorId }, node) => [distributorId, node]));
  const posted = await rows<PostedLine>(tx, linesOfSql, [run.id, [...nodeOf.keys()]]);
  const frontlineVolumes = new Float64Array(people.length);
  for (const [node, person] of people.entries()) {
    frontlineVolumes[node] = (await qualificationFacts(tx, calculated, person)).frontlineVolumeCents;
  }
  const volumes = volumesOf(posted, nodeOf);
  const numbers = Int32Array.from(people.keys());
  const claimed: ClaimedPeriod = {
    planSet,
    tree: {
      nodeOf: numbers,
      rankOf: numbers,
      sponsor: Int32Array.from(people, ({ sponsorId }) => nodeOf.get(sponsorId ?? 0) ?? -1),
    },
    volumes: {
      personal: Float64Array.from(people, ({ pvCents }) => pvCents),
      level(k) {
        if (k !== 1) throw new Error('Conditions ask for the first level alone.');
        return frontlineVolumes;
      },
    },
    plan: Int8Array.from(people, ({ plan }) => planSet.plans.findIndex(({ key }) => key === plan)),
    frontlineBuyers: Int32Array.from(people, ({ frontlineBuyers }) => frontlineBuyers),
    bonuses: planSet.plans.flatMap((plan) =>
      plan.bonuses.map((planBonus) => postedBonus(planSet, plan, planBonus, people, volumes)),
    ),
  };
  return { claimed, nodeOf };
}

type Volumes = (bonus: string, level: string) => Float64Array;

/** The volume of each person's line. */
function volumesOf(posted: readonly PostedLine[], nodeOf: ReadonlyMap<number, number>): Volumes {
  const byLine = new Map<string, Float64Array>();
  for (const { distributorId, bonus, level, volumeCents } of posted) {
    const key = `${bonus}/${level}`;
    const volumes = byLine.get(key) ?? new Float64Array(nodeOf.size);
    volumes[nodeOf.get(distributorId)!] = volumeCents;
    byLine.set(key, volumes);
  }
  return (bonus, level) => byLine.get(`${bonus}/${level}`) ?? new Float64Array(nodeOf.size);
}

/** One bonus of one plan over the people, as it was qualified for and paid. */
function postedBonus(
  planSet: PlanSet,
  plan: Plan,
  planBonus: PlanBonus,
  people: readonly Standing[],
  volumesOfLine: Volumes,
): ClaimedPeriod['bonuses'][number] {
  const isQualified = (person: Standing) =>
    person.plan === plan.key && person.qualified.includes(planBonus.bonus.name);
  const isEarning = (person: Standing) =>
    isQualified(person) && person.counted && person.status !== 'terminated';
  const earns = Uint8Array.from(people, (person) => (isEarning(person) ? 1 : 0));
  return {
    plan: planSet.plans.indexOf(plan),
    planBonus,
    qualified: Uint8Array.from(people, (person) => (isQualified(person) ? 1 : 0)),
    earns,
    columns: linesOfBonus(planBonus).map(({ bonus, level, ratePpm }) => ({
      bonus,
      level,
      ratePpm,
      earns,
      volumes: volumesOfLine(bonus, level),
      amountOf: amountOfRate(planSet)(ratePpm),
    })),
  };
}

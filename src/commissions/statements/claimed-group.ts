import { rows, type Tx } from '../../platform/database';
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

type PathRow = Standing & { readonly sponsorId: number | null };

interface PostedLine {
  distributorId: number;
  bonus: string;
  level: string;
  volumeCents: number;
}

/** The buyers with everybody above them up to the head, with what is frozen of them and what was posted. */
export async function claimedGroup(
  tx: Tx,
  calculated: CalculatedPeriod,
  buyers: readonly number[],
  headId: number,
): Promise<ClaimedGroup> {
  const { run, planSet } = calculated;
  const people = await rows<PathRow>(tx, pathsSql, [run.id, buyers, headId]);
  const nodeOf = new Map(people.map(({ distributorId }, node) => [distributorId, node]));
  const posted = await rows<PostedLine>(tx, linesOfSql, [run.id, [...nodeOf.keys()]]);
  const volumeOf = new Map(
    posted.map(({ distributorId, bonus, level, volumeCents }) => [
      `${distributorId}/${bonus}/${level}`,
      volumeCents,
    ]),
  );
  const frontlineVolumes = new Float64Array(people.length);
  for (const [node, person] of people.entries()) {
    frontlineVolumes[node] = (await qualificationFacts(tx, calculated, person)).frontlineVolumeCents;
  }
  const numbers = Int32Array.from(people.keys());
  const claimed: ClaimedPeriod = {
    planSet,
    tree: {
      nodeOf: numbers,
      rankOf: numbers,
      sponsor: Int32Array.from(people, ({ sponsorId }) => nodeOf.get(sponsorId ?? 0) ?? -1),
    },
    volumes: { personal: Float64Array.from(people, ({ pvCents }) => pvCents), level: () => frontlineVolumes },
    plan: Int8Array.from(people, ({ plan }) => planSet.plans.findIndex(({ key }) => key === plan)),
    frontlineBuyers: Int32Array.from(people, ({ frontlineBuyers }) => frontlineBuyers),
    bonuses: planSet.plans.flatMap((plan, index) =>
      plan.bonuses.map((planBonus) => {
        const { name } = planBonus.bonus;
        const isQualified = (one: Standing) => one.plan === plan.key && one.qualified.includes(name);
        const isEarning = (one: Standing) => isQualified(one) && one.counted && one.status !== 'terminated';
        const earns = Uint8Array.from(people, (one) => (isEarning(one) ? 1 : 0));
        const columns = linesOfBonus(planBonus).map(({ bonus, level, ratePpm }) => ({
          bonus,
          level,
          ratePpm,
          earns,
          amountOf: amountOfRate(planSet)(ratePpm),
          volumes: Float64Array.from(
            people,
            ({ distributorId }) => volumeOf.get(`${distributorId}/${bonus}/${level}`) ?? 0,
          ),
        }));
        return {
          plan: index,
          planBonus,
          qualified: Uint8Array.from(people, (one) => (isQualified(one) ? 1 : 0)),
          earns,
          columns,
        };
      }),
    ),
  };
  return { claimed, nodeOf };
}

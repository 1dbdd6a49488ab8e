import { rows, type Tx } from '../../platform/database';
import { formatScaled } from '../../platform/money';
import { type Audience, isForStaff } from './audience';
import type { CalculatedPeriod } from './calculated-periods.view';
import type { LevelAsked } from './level-asked';
import { Cover, type NearerEarner } from './nearer-earners';
import { ordersOf, type MemberOrders } from './orders';
import { type Person, type PersonShown, personShown } from './people';
import { buyersInBlocksSql, buyersSql, membersSql } from './people.sql';
import { READ_WHOLE } from './level-volumes';
import { blocksOfRun, blocksWithBuyers } from './run-blocks';
import type { Standing } from './standing';

/** A distributor whose personal volume stands in a line. */
export interface LineMember extends PersonShown, Partial<MemberOrders> {
  /** How many steps below the earner. */
  readonly steps: number;
  /** CV, decimal: the orders less what came back within the period. */
  readonly pv: string;
}

interface Buyer {
  readonly distributorId: number;
  readonly position: number;
  readonly depth: number;
}

/** Where a page begins and what it leaves out. */
interface PageAsked {
  readonly asked: Pick<LevelAsked, 'fromSteps' | 'toSteps'>;
  readonly nearer: readonly NearerEarner[];
  /** A position of the preorder. */
  readonly after: number;
  readonly count: number;
}

const DEEPEST = 2_147_483_647;
/** Buyers read at a time: more and more where nearer earners took most of them. */
const FIRST_BATCH = 256;
const LARGEST_BATCH = 16_384;

/** Buyers by position, up to so many, but for those whose volume somebody nearer took. Gives their ids. */
export async function buyersAfter(
  tx: Tx,
  { run }: CalculatedPeriod,
  head: Standing,
  { asked: { fromSteps, toSteps }, nearer, after, count }: PageAsked,
): Promise<number[]> {
  const end = head.position + head.subtreeSize;
  const first = head.depth + fromSteps;
  const depths = [first, toSteps === null ? DEEPEST : head.depth + toSteps];
  // One level may lie thinly over a large group.
  const blocks =
    fromSteps === toSteps && head.subtreeSize > READ_WHOLE ? await blocksOfRun(tx, run.id) : null;
  const read = (position: number, batch: number): Promise<Buyer[]> => {
    const parameters = [run.id, position, end, ...depths, batch];
    if (!blocks) return rows<Buyer>(tx, buyersSql, parameters);
    const within = blocksWithBuyers(blocks, first, { after: position, end, count: batch });
    return rows<Buyer>(tx, buyersInBlocksSql, [...parameters, within]);
  };
  const cover = new Cover(nearer);
  const found: number[] = [];
  let batch = nearer.length === 0 ? count : Math.max(count, FIRST_BATCH);
  for (let position = after; found.length < count; batch = Math.min(batch * 2, LARGEST_BATCH)) {
    const candidates = await read(position, batch);
    for (const { distributorId, position: at, depth } of candidates) {
      if (depth < cover.takenFromDepth(at)) found.push(distributorId);
    }
    if (candidates.length < batch) break;
    position = candidates.at(-1)!.position;
  }
  return found.slice(0, count);
}

interface MemberRow extends Person {
  plan: string | null;
  position: number;
  depth: number;
  pvCents: number;
}

/** By position. Others' orders are for staff; a distributor is told volumes. */
export async function lineMembers(
  tx: Tx,
  calculated: CalculatedPeriod,
  head: Standing,
  buyers: readonly number[],
  audience: Audience,
): Promise<{ member: LineMember; position: number }[]> {
  const members = await rows<MemberRow>(tx, membersSql, [calculated.run.id, buyers]);
  const orders = isForStaff(audience) ? await ordersOf(tx, calculated, members) : null;
  return members.map((row) => ({
    position: row.position,
    member: {
      ...personShown(row, row.plan),
      steps: row.depth - head.depth,
      pv: formatScaled(row.pvCents),
      ...orders?.(row.id),
    },
  }));
}

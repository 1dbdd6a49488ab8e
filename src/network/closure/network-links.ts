import { rows, type Tx } from '../../platform/database';
import { placesByKey } from '../../platform/int-columns';
import { readIntColumns } from '../tree/int-columns';
import { SponsorForest } from '../tree/sponsor-forest';

const copyLinksSql = `COPY (SELECT id, coalesce(sponsor_id, 0), greatest(depth, 0) FROM distributor ORDER BY id) TO STDOUT`;

const numbersSql = `SELECT id, distributor_no AS "distributorNo" FROM distributor WHERE id = ANY ($1)`;

/** All sponsor links as they stand. A node is a distributor, in the order of the ids. */
export interface NetworkLinks {
  readonly forest: SponsorForest;
  /** By node. */
  readonly ids: Int32Array;
  /** By node: steps below the root, as kept. */
  readonly keptDepths: Int32Array;
  /** -1 for an id that nobody has. */
  nodeOf(id: number): number;
  /** Nodes whose sponsor does not exist. */
  readonly dangling: readonly number[];
}

export async function readNetworkLinks(tx: Tx): Promise<NetworkLinks> {
  const columns = await readIntColumns(tx, copyLinksSql, 3);
  const [ids, sponsorIds, keptDepths] = columns as [Int32Array, Int32Array, Int32Array];
  const nodeOf = placesByKey(ids);
  const parents = sponsorIds.map((id) => (id === 0 ? -1 : nodeOf(id)));
  const dangling: number[] = [];
  parents.forEach((parent, node) => {
    if (parent === -1 && sponsorIds[node] !== 0) dangling.push(node);
  });
  return { forest: new SponsorForest(parents), ids, keptDepths, nodeOf, dangling };
}

/** Numbers by id; ids that nobody has are shown as such. */
export async function numbersOfIds(tx: Tx, ids: Iterable<number>): Promise<(id: number) => string> {
  const found = await rows<{ id: number; distributorNo: string }>(tx, numbersSql, [[...new Set(ids)]]);
  const numbers = new Map(found.map(({ id, distributorNo }) => [id, distributorNo]));
  return (id) => numbers.get(id) ?? `#${id}`;
}

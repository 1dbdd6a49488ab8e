import { firstRow, type Tx } from '../../platform/database';
import { orderRefusals } from '../booking/order-refusals';
import { refuse } from '../booking/refusal';
import { type Buyer, insertClientSql, type KnownClient, knownClientSql } from './book-order.sql';

/**
 * The id of a distributor's client, who is new with the first order.
 * @throws conflict `client-of-another`, `client-case-twin`.
 */
export async function clientOfOrder(tx: Tx, clientNo: string, buyer: Buyer, now: Date): Promise<number> {
  const known = await firstRow<KnownClient>(tx, knownClientSql, [clientNo]);
  if (known) return held(known, clientNo, buyer);
  const added = await firstRow<{ id: number }>(tx, insertClientSql, [clientNo, buyer.id, now]);
  if (added) return added.id;
  const other = await firstRow<KnownClient>(tx, knownClientSql, [clientNo]);
  if (!other) throw new Error(`Client ${clientNo} is there and is not.`);
  return held(other, clientNo, buyer);
}

function held(known: KnownClient, client: string, buyer: Buyer): number {
  if (known.clientNo !== client) {
    throw refuse(orderRefusals.clientCaseTwin, { client, existing: known.clientNo });
  }
  if (known.distributorId !== buyer.id) {
    const facts = { client, existing: known.distributorNo, distributor: buyer.distributorNo };
    throw refuse(orderRefusals.clientOfAnother, facts);
  }
  return known.id;
}

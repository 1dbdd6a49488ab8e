import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Calendar, periodOfDay } from '../src/periods';
import { inTransaction } from '../src/platform/database';
import type { Bench } from './context';
import { inChunks } from './csv-files';
import { withClient } from './database/clients';
import {
  type BenchNetwork,
  buyerCount,
  buyers,
  distributorNo,
  indexOfBuyer,
  orderFacts,
  people,
} from './network';

/** Sixteen bytes, as every fingerprint; nothing is taken in again that it would be compared with. */
const FINGERPRINT = `\\\\x${'00'.repeat(16)}`;
const LONGEST_ORDER_NO = 9;

/**
 * People and orders straight into the product's tables: for sizes where the closure would not fit. Neither profiles
 * nor order keys, which no close reads.
 */
export async function takeInDirectly(bench: Bench): Promise<void> {
  const { app, dataSource, databaseUrl, network, say } = bench;
  const day = `${network.month}-01`;
  await inTransaction(dataSource, (tx) => app.get(Calendar, { strict: false }).openForBooking(tx, day, day));
  await withClient(databaseUrl, async (client) => {
    say('Copying distributors …');
    await client.query('BEGIN');
    await client.query('SELECT distributor_unindex()');
    await copy(
      client,
      'distributor (id, distributor_no, sponsor_id, enrolled_on, counts_from, fingerprint, recorded_at, recorded_by)',
      distributorRows(network),
    );
    await client.query('SELECT distributor_index()');
    await client.query('COMMIT');
    say('Copying orders …');
    await copy(
      client,
      'sales_order (period_id, distributor_id, order_no, ordered_on, ordered_at, cv_cents)',
      orderRows(network),
    );
    await client.query('ANALYZE sales_order');
  });
}

function copy(client: Client, table: string, rows: Iterable<string>): Promise<void> {
  return pipeline(inChunks(rows), client.query(copyFrom(`COPY ${table} FROM STDIN`)));
}

function* distributorRows(network: BenchNetwork): Generator<string> {
  for (const { index, enrolledOn } of people(network)) {
    const sponsor = index === 0 ? '\\N' : network.sponsors[index]! + 1;
    yield `${index + 1}\t${distributorNo(index)}\t${sponsor}\t${enrolledOn}\t${periodOfDay(enrolledOn)}\t${FINGERPRINT}\t${enrolledOn}\tbench\n`;
  }
}

/** One buyer after another, so that the primary key grows at its end. */
function* orderRows(network: BenchNetwork): Generator<string> {
  const counts = new Int32Array(buyerCount(network.sponsors.length));
  for (const buyer of buyers(network)) counts[buyer]!++;
  const period = periodOfDay(`${network.month}-01`);
  const facts = orderFacts(network);
  let order = 0;
  for (let buyer = 0; buyer < counts.length; buyer++) {
    const person = indexOfBuyer(buyer) + 1;
    for (let left = counts[buyer]!; left > 0; left--) {
      const { day, cvCents } = facts.next().value as { day: string; cvCents: number };
      const on = `${network.month}-${day}`;
      yield `${period}\t${person}\tO-${String(order++).padStart(LONGEST_ORDER_NO, '0')}\t${on}\t${on} 12:00+00\t${cvCents}\n`;
    }
  }
}

import { buyers, distributorNo, indexOfBuyer, orderFacts, people, type BenchNetwork } from './network';

const CHUNK_CHARACTERS = 64 * 1024;

/** The distributors file, in chunks. */
export function distributorsCsv(network: BenchNetwork): Iterable<string> {
  return inChunks(distributorLines(network));
}

/** The orders file, in chunks. `prefix` keeps the numbers of two months apart. */
export function ordersCsv(network: BenchNetwork, prefix: string): Iterable<string> {
  return inChunks(orderLines(network, prefix));
}

/** A line at a time would be a write at a time. */
export function* inChunks(lines: Iterable<string>): Generator<string> {
  let text = '';
  for (const line of lines) {
    text += line;
    if (text.length < CHUNK_CHARACTERS) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

function* distributorLines(network: BenchNetwork): Generator<string> {
  yield 'distributor_no,name,sponsor_no,enrolled_on,country\n';
  for (const { index, name, enrolledOn } of people(network)) {
    const sponsor = index === 0 ? '' : distributorNo(network.sponsors[index]!);
    yield `${distributorNo(index)},${name},${sponsor},${enrolledOn},TR\n`;
  }
}

function* orderLines(network: BenchNetwork, prefix: string): Generator<string> {
  yield 'order_no,distributor_no,ordered_at,cv\n';
  const facts = orderFacts(network);
  let order = 0;
  for (const buyer of buyers(network)) {
    const { day, cvCents } = facts.next().value as { day: string; cvCents: number };
    const hour = String(order % 24).padStart(2, '0');
    const cv = `${Math.floor(cvCents / 100)}.${String(cvCents % 100).padStart(2, '0')}`;
    yield `${prefix}${order},${distributorNo(indexOfBuyer(buyer))},${network.month}-${day}T${hour}:30:00Z,${cv}\n`;
    order++;
  }
}

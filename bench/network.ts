/**
 * A made-up network of any size, the same every time: depth grows like the logarithm (mean about 25 at a million),
 * a heavy-tailed frontline, three in five buy in a month, a tenth on Green Wave, some leaders qualified for infinity.
 */
export interface BenchNetwork {
  readonly distributors: number;
  readonly orders: number;
  /** The month that is closed, `2026-10`. */
  readonly month: string;
}

/** Distributors in the order of their numbers; a sponsor stands before the frontline. */
export function* distributorsCsv({ distributors, month }: BenchNetwork): Generator<string> {
  const random = randomFrom(7);
  const sponsors = new Int32Array(distributors).fill(-1);
  yield 'distributor_no,name,sponsor_no,enrolled_on,country\n';
  yield `${distributorNo(0)},Root,,2020-01-01,TR\n`;
  for (let i = 1; i < distributors; i++) {
    sponsors[i] = pickSponsor(i, sponsors, random);
    const enrolledOn =
      random() < 0.1 ? `${month}-01` : `202${Math.floor(random() * 5)}-0${1 + Math.floor(random() * 9)}-15`;
    yield `${distributorNo(i)},${personName(random)},${distributorNo(sponsors[i]!)},${enrolledOn},TR\n`;
  }
}

/** Orders of the month by three in five people, one for each buyer first, the rest at random. */
export function* ordersCsv({ distributors, orders, month }: BenchNetwork): Generator<string> {
  const random = randomFrom(11);
  yield 'order_no,distributor_no,ordered_at,cv\n';
  for (let i = 0; i < orders; i++) {
    const buyer = Math.floor((random() * distributors * 3) / 5);
    const person = Math.floor(buyer / 3) * 5 + (buyer % 3);
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
    const cv = (5 + Math.floor(random() * 19_500) / 100).toFixed(2);
    yield `O-${i},${distributorNo(person)},${month}-${day}T${String(i % 24).padStart(2, '0')}:30:00Z,${cv}\n`;
  }
}

export const distributorNo = (index: number): string => `D${String(index).padStart(8, '0')}`;

/** Mostly somebody who came lately, now and then that one's sponsor or a star: long lines and broad frontlines. */
function pickSponsor(index: number, sponsors: Int32Array, random: () => number): number {
  const candidate = Math.floor(index * random() ** 0.32);
  const dice = random();
  if (dice < 0.03) return candidate - (candidate % 1000);
  return dice < 0.38 && candidate > 0 ? sponsors[candidate]! : candidate;
}

const FIRST = ['Anna', 'Мария', 'Әлия', 'Ayşe', 'Дмитрий', 'Ivan', 'Сауле', 'Fatma', 'Олег', 'Nina'];
const LAST = [
  'Smirnova',
  'Иванов',
  'Қасымова',
  'Yılmaz',
  'Петров',
  'Braun',
  'Ахметова',
  'Demir',
  'Novak',
  'Ли',
];

function personName(random: () => number): string {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)]!;
  return `${pick(FIRST)} ${pick(LAST)}`;
}

/** Mulberry32: small, fast, the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

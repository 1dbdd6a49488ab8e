import { ACCOUNTS, type NewTransfer } from '../../src/ledger';

export interface BookEntry {
  readonly id: number;
  readonly source: string;
  readonly day: string;
  readonly corrects: BookEntry | null;
  readonly transfers: readonly NewTransfer[];
}

/** Coins owed to one person, each with the entry that it came from. */
type Queue = { day: string; id: number; minor: bigint }[];

/** The books kept in memory, in the plainest way: a list, and coins that are paid in the order in which they came. */
export class Book {
  readonly entries: BookEntry[] = [];

  take(entry: BookEntry): void {
    this.entries.push(entry);
  }

  mirror({ transfers }: BookEntry, people: readonly number[] | null): NewTransfer[] {
    return transfers
      .filter(
        ({ distributorId }) => people === null || (distributorId !== null && people.includes(distributorId)),
      )
      .map(({ debit, credit, ...rest }) => ({ ...rest, debit: credit, credit: debit }));
  }

  payables() {
    const found = [];
    for (const distributorId of [1, 2, 3]) {
      for (const currency of ['KZT', 'USD']) {
        const owed = this.owed(distributorId, currency);
        if (owed) found.push({ distributorId, currency, ...owed });
      }
    }
    return found;
  }

  private owed(person: number, currency: string): { minor: string; since: string | null } | null {
    /** By the entry, or the one that it corrects. */
    const net = new Map<BookEntry, bigint>();
    for (const entry of this.entries) {
      for (const one of entry.transfers) {
        const sign = one.credit === ACCOUNTS.payable ? 1n : one.debit === ACCOUNTS.payable ? -1n : 0n;
        if (sign === 0n || one.distributorId !== person || one.currency !== currency) continue;
        const root = entry.corrects ?? entry;
        net.set(root, (net.get(root) ?? 0n) + sign * one.amountMinor);
      }
    }
    if (net.size === 0) return null;
    const coins = (wanted: 1n | -1n): Queue =>
      [...net]
        .filter(([, minor]) => minor * wanted > 0n)
        .map(([{ day, id }, minor]) => ({ day, id, minor: minor * wanted }))
        .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id));
    const [credits, debits] = [coins(1n), coins(-1n)];
    while (credits[0] && debits[0]) {
      const settled = credits[0].minor < debits[0].minor ? credits[0].minor : debits[0].minor;
      for (const queue of [credits, debits]) {
        queue[0]!.minor -= settled;
        if (queue[0]!.minor === 0n) queue.shift();
      }
    }
    const left = (queue: Queue) => queue.reduce((sum, { minor }) => sum + minor, 0n);
    return {
      minor: String(left(credits) - left(debits)),
      since: (credits[0] ?? debits[0])?.day ?? null,
    };
  }
}

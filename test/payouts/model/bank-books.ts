import { type Batch, isOpen, type Item, type Outcome } from './facts';

/** One entry of a statement, as the bank tells it. */
export interface Told {
  readonly what: 'item' | 'sum' | 'fee' | 'stranger';
  readonly direction: 'out' | 'in';
  readonly amount: bigint;
  readonly bookedOn: string;
  /** `EndToEndId`, or number of the order. */
  readonly reference: string | null;
  readonly messageId: string | null;
  /** Day of the order. */
  readonly orderedOn: string | null;
  readonly account: string | null;
  readonly bankReference: string | null;
  readonly code: string | null;
}

export interface Statement {
  readonly from: string;
  readonly until: string;
  /** Until the end of its last day. */
  readonly isWhole: boolean;
  readonly told: readonly Told[];
}

/** What the books keep of an entry. */
export interface Entry extends Told {
  readonly seq: number;
  isPosted: boolean;
  isAlarm: boolean;
}

interface Spoken {
  readonly batch: Batch;
  readonly item: Item;
}

/** Codes that say nothing of the payee's account. */
const NOT_OF_PAYEE = ['AM04', 'AM05', 'DUPL'];

/** What finance knows from the bank, by the rules of the issue. */
export class BankBooks {
  readonly entries: Entry[] = [];
  readonly files: Buffer[] = [];
  readonly statements: Statement[] = [];
  private readonly known = new Map<string, number>();
  private readonly covered = new Set<string>();

  constructor(private readonly batches: readonly Batch[]) {}

  takeStatement(statement: Statement): void {
    this.statements.push(statement);
    const seen = new Map<string, number>();
    for (const told of statement.told) {
      const key = keyOf(told);
      const occurrence = (seen.get(key) ?? 0) + 1;
      seen.set(key, occurrence);
      if (occurrence <= (this.known.get(key) ?? 0)) continue;
      this.known.set(key, occurrence);
      const isFee = told.what === 'fee';
      this.entries.push({ ...told, seq: this.entries.length, isPosted: isFee, isAlarm: false });
    }
    if (statement.isWhole) for (const day of daysOf(statement)) this.covered.add(day);
    this.judgeAll();
  }

  /** Entries that wait are looked at again with every answer. */
  judgeAll(): void {
    this.judgeItems('out');
    this.judgeSums();
    this.judgeItems('in');
    this.releaseCovered();
  }

  /** A step of the bank's work that pain.002 tells of one payment, or of all of a message. */
  takeStatus(
    batch: Batch,
    items: readonly Item[],
    status: 'ACCP' | 'RJCT',
    code: string,
    isOfFile: boolean,
  ): void {
    for (const item of items) {
      if (!isOpen(item)) continue;
      if (status === 'RJCT') this.end(batch, item, 'rejected', isOfFile ? null : code);
      else this.end(batch, item, 'accepted', null);
    }
  }

  waiting(direction: 'out' | 'in'): Entry[] {
    return this.entries
      .filter((entry) => !entry.isPosted && entry.direction === direction)
      .sort((one, other) =>
        one.bookedOn < other.bookedOn ? -1 : one.bookedOn > other.bookedOn ? 1 : one.seq - other.seq,
      );
  }

  private judgeItems(direction: 'out' | 'in'): void {
    const taken = new Set<Item>();
    for (const entry of this.waiting(direction)) {
      const spoken = this.namedBy(entry);
      if (spoken === null) continue;
      const { batch, item } = spoken;
      // Of several that name one payment the first counts; the others are for people.
      const isFirst = !taken.has(item);
      taken.add(item);
      const outcome = item.outcome;
      if (direction === 'out') {
        const isAgain = outcome === 'rejected' || outcome === 'cancelled';
        entry.isPosted = isFirst && (isAgain || isOpen(item));
        entry.isAlarm = !entry.isPosted || isAgain;
        if (entry.isPosted && isAgain) item.again = true;
        if (entry.isPosted) this.end(batch, item, 'paid', null);
      } else {
        entry.isPosted = isFirst && outcome === 'paid';
        entry.isAlarm = !entry.isPosted;
        if (entry.isPosted) this.end(batch, item, 'returned', entry.code);
      }
    }
  }

  private judgeSums(): void {
    const taken = new Set<Batch>();
    for (const entry of this.waiting('out').filter(({ what }) => what === 'sum')) {
      const batch = this.batches.find(({ exported }) => exported?.messageId === entry.messageId)!;
      if (batch.state === 'cancelled' || taken.has(batch)) continue;
      const open = batch.items.filter(isOpen);
      if (open.length === 0 || open.reduce((sum, { amount }) => sum + amount, 0n) !== entry.amount) continue;
      taken.add(batch);
      entry.isPosted = true;
      for (const item of open) this.end(batch, item, 'paid', null);
    }
  }

  private namedBy(entry: Entry): Spoken | null {
    if (entry.what !== 'item') return null;
    for (const batch of this.batches) {
      if (batch.exported === null || batch.exported.on !== (entry.orderedOn ?? batch.exported.on)) continue;
      const item = batch.items.find(
        (one) => one.reference === entry.reference && one.amount === entry.amount,
      );
      if (item) return { batch, item };
    }
    return null;
  }

  private end(batch: Batch, item: Item, outcome: Outcome, code: string | null): void {
    item.outcome = outcome;
    item.inFlight &&= outcome === 'accepted';
    const isRefused = outcome === 'rejected' || outcome === 'returned';
    if (isRefused && code !== null && !NOT_OF_PAYEE.includes(code)) item.method.isRefused = true;
    if (batch.state === 'cancelled') return;
    batch.state = batch.items.some(isOpen) ? 'settling' : 'closed';
  }

  /** Once all days on which the bank could have paid were read, those of a cancelled batch are free. */
  private releaseCovered(): void {
    for (const { items, exported, cancelledOn } of this.batches) {
      if (exported === null || cancelledOn === null) continue;
      const days = daysOf({ from: exported.on, until: cancelledOn });
      if (!days.every((day) => this.covered.has(day))) continue;
      for (const item of items) if (item.outcome === 'cancelled') item.inFlight = false;
    }
  }
}

export function daysOf({ from, until }: { from: string; until: string }): string[] {
  const days: string[] = [];
  for (let day = from; day <= until; day = dayAfter(day)) days.push(day);
  return days;
}

export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const keyOf = ({
  bankReference,
  direction,
  amount,
  bookedOn,
  reference,
  messageId,
  orderedOn,
}: Told): string =>
  JSON.stringify([bankReference, direction, String(amount), bookedOn, reference, messageId, orderedOn]);

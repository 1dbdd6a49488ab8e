import { BankBooks } from './bank-books';
import { earned, type Order, PEOPLE, type Refund } from './earnings';
import { type Batch, isOpen, type Item, type Person } from './facts';
import { priceOf, type Terms } from './terms';

const DAY_MS = 86_400_000;

/** What finance would write down by hand: the model that the real books are held against. */
export class Book {
  readonly people: readonly Person[] = PEOPLE.map((no) => ({
    no,
    method: null,
    hadMethod: false,
    isHeld: false,
  }));
  readonly orders: Order[] = [];
  readonly refunds: Refund[] = [];
  readonly closed = new Set<string>();
  earliestOpen = '2025-10';
  readonly batches: Batch[] = [];
  /** Day → ten-thousandths. */
  readonly rates = new Map<string, bigint>();
  readonly bank: BankBooks;
  readonly diary: string[] = [];

  constructor(
    readonly terms: Terms,
    public nowMs: number,
  ) {
    this.bank = new BankBooks(this.batches);
  }

  get today(): string {
    return this.dayOf(0);
  }

  /** The day so many days ago. */
  dayOf(daysAgo: number): string {
    return new Date(this.nowMs - daysAgo * DAY_MS).toISOString().slice(0, 10);
  }

  note(line: string): void {
    this.diary.push(`${new Date(this.nowMs).toISOString().slice(0, 16)} ${line}`);
  }

  /** Anybody, ever. */
  get hasEarned(): boolean {
    return PEOPLE.some((no) => earned(this, no, () => false) > 0n);
  }

  earnedOf(no: string): bigint {
    return earned(this, no, (claimedIn) => this.closed.has(claimedIn));
  }

  /** What refunds took off that had been earned before. */
  clawedBackOf(no: string): bigint {
    return earned(this, no, () => false) - this.earnedOf(no);
  }

  /** What refunds will take: zero or negative. */
  pendingOf(no: string): bigint {
    return earned(this, no, () => true) - this.earnedOf(no);
  }

  itemsOf(no: string): Item[] {
    return this.batches.flatMap(({ items }) => items.filter((item) => item.no === no));
  }

  balanceOf(no: string): bigint {
    const left = this.gone().filter((item) => item.no === no);
    return left.reduce((sum, { gross }) => sum - gross, this.earnedOf(no));
  }

  /** Items whose money has left the balances and did not come back. */
  gone(): Item[] {
    return this.batches
      .filter(({ exported }) => exported !== null)
      .flatMap(({ items }) => items.filter((item) => isOpen(item) || item.outcome === 'paid'));
  }

  rateNow(): bigint | null | undefined {
    if (this.terms.currency === this.terms.balanceCurrency) return null;
    const day = [...this.rates.keys()]
      .filter((on) => on <= this.today)
      .sort()
      .at(-1);
    return day === undefined ? undefined : this.rates.get(day);
  }

  /** Why somebody with a balance is not paid now: every reason that holds; none: is paid. */
  reasonsAgainst({ no, method, isHeld }: Person, rate: bigint | null): Set<string> {
    const { terms } = this;
    const balance = this.balanceOf(no);
    const gross = balance + this.pendingOf(no);
    const reasons = new Set<string>();
    const flying = this.itemsOf(no).find(({ inFlight }) => inFlight);
    if (flying) reasons.add(flying.outcome === 'cancelled' ? 'reserved' : 'in-flight');
    if (isHeld) reasons.add('held');
    if (balance < 0n) reasons.add('negative-balance');
    else if (balance < terms.minimum) reasons.add('below-minimum');
    else if (gross < terms.minimum || gross <= 0n) reasons.add('refund-pending');
    else {
      const { net, amount } = priceOf(terms, gross, rate);
      if (net <= 0n || amount <= 0n) reasons.add('nothing-left');
    }
    if (method === null) return reasons.add('no-method');
    if (method.isRefused) reasons.add('method-refused');
    if (method.usableFromMs > this.nowMs) reasons.add('method-changed');
    if (method.kind !== terms.kind) reasons.add('not-in-format');
    if (method.currency !== null && method.currency !== terms.currency) reasons.add('other-currency');
    return reasons;
  }
}

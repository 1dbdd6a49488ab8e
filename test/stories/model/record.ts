import type { PlanSetDocument, ReferenceDistributor, ReferenceInput } from '../../reference/reference';
import { cvOf } from '../../engine/arbitrary/networks';
import type { ExpectedResults } from './expected-results';
import { dayAfter, endOf, monthOf, nextMonth, previousMonth } from '../months';

/** As configured for every company of the model. */
export const FIRST_MONTH = '2025-11';

type Status = ReferenceDistributor['status'];

export interface PersonFact {
  readonly no: string;
  /** At the enrolment. */
  readonly sponsorNo: string | null;
  readonly enrolledOn: string;
}

export interface OrderFact {
  readonly no: string;
  readonly buyerNo: string;
  readonly on: string;
  readonly cents: number;
  readonly bookedIn: string;
}

export interface RefundFact {
  readonly no: string;
  readonly order: OrderFact;
  readonly on: string;
  readonly cents: number;
  readonly bookedIn: string;
}

export interface ManualFact {
  readonly id: number;
  readonly no: string;
  readonly minor: number;
  readonly bookedIn: string;
}

export interface PlanFact {
  readonly number: number;
  readonly from: string;
  readonly planSet: PlanSetDocument;
}

/** A period whose input is frozen, and what the reference makes of it. */
export interface FrozenFact {
  readonly state: 'review' | 'closed';
  readonly input: ReferenceInput;
  readonly expected: ExpectedResults;
}

/** What has happened in the company so far, as somebody would write it down who trusts no computer. */
export class CompanyRecord {
  now: string;
  readonly diary: string[] = [];
  readonly people: PersonFact[] = [];
  readonly moves: { no: string; toSponsorNo: string; at: string }[] = [];
  readonly statuses: { no: string; status: Status; at: string }[] = [];
  readonly orders: OrderFact[] = [];
  readonly refunds: RefundFact[] = [];
  readonly manuals: ManualFact[] = [];
  /** Those that hold. */
  readonly plans: PlanFact[] = [];
  readonly frozen = new Map<string, FrozenFact>();
  /** Numbers given out so far, of whatever kind. */
  private given = 0;

  constructor(
    today: string,
    readonly minorDigits: number,
  ) {
    this.now = `${today}T12:00:00.000Z`;
  }

  note(sentence: string): void {
    this.diary.push(`${this.now.slice(0, 16)} ${sentence}`);
  }

  newNo(prefix: string): string {
    return `${prefix}${this.given++}`;
  }

  get today(): string {
    return this.now.slice(0, 10);
  }

  get month(): string {
    return monthOf(this.today);
  }

  day(daysAgo: number): string {
    return dayAfter(this.today, -daysAgo);
  }

  isOpen(month: string): boolean {
    return month >= FIRST_MONTH && !this.frozen.has(month);
  }

  get earliestOpen(): string {
    let month = FIRST_MONTH;
    while (this.frozen.has(month)) month = nextMonth(month);
    return month;
  }

  /** "An order belongs to the month of its ordered_at. If that is not open it is booked into the earliest open one". */
  monthForOrder(day: string): string {
    return this.isOpen(monthOf(day)) ? monthOf(day) : this.earliestOpen;
  }

  /** "negative volume there, whatever the refund's date. Otherwise … the refund's month if open, else the earliest open one". */
  monthForRefund(order: OrderFact, day: string): string {
    return this.isOpen(order.bookedIn) ? order.bookedIn : this.monthForOrder(day);
  }

  leftOf(order: OrderFact): number {
    const refunded = this.refunds.filter((refund) => refund.order.no === order.no);
    return refunded.reduce((left, { cents }) => left - cents, order.cents);
  }

  sponsorOf(no: string, before = '9999'): string | null {
    const moved = this.moves.findLast((move) => move.no === no && move.at < before);
    return moved?.toSponsorNo ?? this.people.find((person) => person.no === no)!.sponsorNo;
  }

  statusOf(no: string, before = '9999'): Status {
    return this.statuses.findLast((change) => change.no === no && change.at < before)?.status ?? 'active';
  }

  isInDownline(no: string, ofNo: string): boolean {
    for (let above: string | null = no; above !== null; above = this.sponsorOf(above)) {
      if (above === ofNo) return true;
    }
    return false;
  }

  planFor(month: string): PlanFact {
    const begun = this.plans.filter(({ from }) => from <= month);
    return begun.sort((a, b) => (a.from === b.from ? b.number - a.number : a.from < b.from ? 1 : -1))[0]!;
  }

  /** "The tree of a period is the tree at its last instant: those enrolled by then, moves made by then". */
  inputOf(month: string): ReferenceInput {
    const before = this.frozen.get(previousMonth(month))?.expected.firstVolumePeriods;
    const distributors = this.people.map(({ no, enrolledOn }) => ({
      no,
      enrolledOn,
      sponsorNo: this.sponsorOf(no, endOf(month)),
      status: this.statusOf(no, endOf(month)),
      firstVolumePeriod: before?.get(no) ?? null,
    }));
    const bought = this.orders
      .filter(({ bookedIn }) => bookedIn === month)
      .map(({ buyerNo, cents }) => ({ distributorNo: buyerNo, cv: cvOf(cents) }));
    const returned = this.refunds
      .filter(({ bookedIn, order }) => bookedIn === month && order.bookedIn === month)
      .map(({ order, cents }) => ({ distributorNo: order.buyerNo, cv: `-${cvOf(cents)}` }));
    const { planSet } = this.planFor(month);
    const volumes = [...bought, ...returned];
    return { planSet, minorDigits: this.minorDigits, period: month, distributors, volumes };
  }

  /** Refunds that are claims on a closed period, in the order in which they are booked: by their facts alone. */
  claimsOn(month: string): RefundFact[] {
    const key = ({ bookedIn, on, no }: RefundFact): string => `${bookedIn} ${on} ${no}`;
    return this.refunds
      .filter(({ bookedIn, order }) => order.bookedIn === month && bookedIn > month)
      .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }
}

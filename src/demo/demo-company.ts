import { formatPeriod, fromMonthIndex, monthIndex, type PeriodId } from '../periods';
import { demoPerson } from './demo-names';
import { type DemoPayee, DemoPayees } from './demo-payees';
import { Random } from './random';

/** Months that the demo company has been in business, the current one included. */
export const DEMO_MONTHS = 18;
const FOUNDERS = 160;
const JOIN_A_MONTH = 108;
const LAST_ENROLMENT_DAY = 12;
const SEED = 20_240_817;

/** What happens in one month, in the words of the import files. */
export interface DemoMonth {
  readonly period: PeriodId;
  /** CSV with a header each. */
  readonly distributors: string;
  readonly orders: string;
  readonly refunds: string;
  /** Of those who enrolled in the month. */
  readonly payees: readonly DemoPayee[];
  readonly moves: readonly { distributorNo: string; toSponsorNo: string; reason: string }[];
  readonly statuses: readonly { distributorNo: string; status: 'active' | 'terminated'; reason: string }[];
}

interface Person {
  readonly no: string;
  readonly sponsor: Person | null;
  readonly clients: readonly string[];
  /** How eagerly the person buys, 0 … 1. */
  readonly zeal: number;
  readonly joined: PeriodId;
  readonly payee: DemoPayee;
  frontline: number;
  left: boolean;
}

interface Order {
  readonly no: string;
  readonly cents: number;
}

/**
 * A company that never was: about 2,000 people over 18 months, told month by month. The same every time for the same
 * current month; nothing is ordered after `today`.
 */
export class DemoCompany {
  private readonly random = new Random(SEED);
  private readonly payees: DemoPayees;
  private readonly people: Person[] = [];
  private lastOrders: Order[] = [];
  private orderCount = 0;
  private refundCount = 0;

  /** @param today `2026-11-21`, the company's day; @param taxStatuses words for that of somebody in Russia */
  constructor(
    private readonly today: string,
    taxStatuses: readonly string[],
  ) {
    this.payees = new DemoPayees(taxStatuses);
  }

  *months(): Generator<DemoMonth> {
    const current = monthIndex(Number(this.today.slice(0, 7).replace('-', '')));
    for (let month = current - DEMO_MONTHS + 1; month <= current; month++) {
      yield this.month(fromMonthIndex(month), month === current - DEMO_MONTHS + 1);
    }
  }

  private month(period: PeriodId, isFirst: boolean): DemoMonth {
    const known = this.people.length;
    const distributors = this.enrolments(period, isFirst);
    const statuses = isFirst ? [] : this.leavers();
    const moves = isFirst ? [] : this.moves();
    const [refundable, orders] = [this.lastOrders, this.orders(period)];
    const refunds = this.refunds(period, refundable);
    const payees = this.people.slice(known).map(({ payee }) => payee);
    return { period, distributors, orders, refunds, payees, moves, statuses };
  }

  private enrolments(period: PeriodId, isFirst: boolean): string {
    let csv = 'distributor_no,name,sponsor_no,enrolled_on,country\n';
    const count = isFirst ? FOUNDERS : JOIN_A_MONTH - 10 + this.random.below(21);
    for (let i = 0; i < count; i++) {
      const { name, country } = demoPerson(this.random);
      const sponsor = this.people.length === 0 ? null : this.sponsorOf(this.people.length);
      const no = `U${String(10_001 + this.people.length)}`;
      const person: Person = {
        no,
        sponsor,
        clients: this.clients(this.people.length),
        zeal: this.random.next(),
        joined: isFirst ? 0 : period,
        payee: this.payees.payee(no, name, country),
        frontline: 0,
        left: false,
      };
      if (sponsor) sponsor.frontline++;
      this.people.push(person);
      const enrolledOn = isFirst ? '2024-01-15' : this.enrolmentDay(period);
      csv += `${person.no},${name},${sponsor?.no ?? ''},${enrolledOn},${country}\n`;
    }
    return csv;
  }

  /** Mostly somebody who came lately, now and then a leader: long lines and a few broad frontlines. */
  private sponsorOf(index: number): Person {
    const candidate = this.people[Math.floor(index * this.random.next() ** 0.7)]!;
    const chosen = this.random.chance(0.3) ? (candidate.sponsor ?? candidate) : candidate;
    return chosen.left ? (chosen.sponsor ?? chosen) : chosen;
  }

  private clients(index: number): string[] {
    const count = this.random.chance(0.35) ? 1 + this.random.below(3) : 0;
    return Array.from({ length: count }, (_, i) => `C${10_001 + index}-${i + 1}`);
  }

  private orders(period: PeriodId): string {
    let csv = 'order_no,distributor_no,ordered_at,cv,client_no\n';
    this.lastOrders = [];
    for (const person of this.people) {
      if (person.left) continue;
      const leads = person.frontline >= 5 && person.zeal > 0.5;
      const times =
        leads || this.random.chance(0.35 + person.zeal * 0.5) ? 1 + this.random.below(leads ? 3 : 2) : 0;
      for (let i = 0; i < times; i++) {
        const cents = (leads ? 12_000 : 2_500) + this.random.below(leads ? 14_000 : 17_500);
        const client =
          person.clients.length > 0 && this.random.chance(0.4) ? this.random.pick(person.clients) : '';
        // Nobody orders before the day of enrolment, which is one of the first in the month.
        const day = this.dayOf(period, person.joined === period ? LAST_ENROLMENT_DAY + 1 : 1, 28);
        const at = `${day}T${String(8 + this.random.below(12)).padStart(2, '0')}:${String(this.random.below(60)).padStart(2, '0')}:00Z`;
        const order = { no: `O-${String(++this.orderCount).padStart(6, '0')}`, cents };
        if (at.slice(0, 10) > this.today) continue;
        this.lastOrders.push(order);
        csv += `${order.no},${person.no},${at},${(cents / 100).toFixed(2)},${client}\n`;
      }
    }
    return csv;
  }

  /** Of last month's orders, closed by then: each is taken off again from what was paid on it. */
  private refunds(period: PeriodId, refundable: readonly Order[]): string {
    let csv = 'refund_no,order_no,refunded_at,cv\n';
    for (const order of refundable) {
      if (!this.random.chance(0.012)) continue;
      const day = this.dayOf(period, 1, 20);
      const cents = this.random.chance(0.5) ? order.cents : Math.trunc(order.cents / 3);
      if (day > this.today) continue;
      csv += `R-${String(++this.refundCount).padStart(4, '0')},${order.no},${day},${(cents / 100).toFixed(2)}\n`;
    }
    return csv;
  }

  private leavers(): DemoMonth['statuses'] {
    const statuses: DemoMonth['statuses'][number][] = [];
    for (let i = 0; i < 5; i++) {
      const person = this.people[40 + this.random.below(this.people.length - 40)]!;
      if (person.left) {
        person.left = false;
        statuses.push({ distributorNo: person.no, status: 'active', reason: 'came back' });
      } else if (person.frontline < 5) {
        person.left = true;
        statuses.push({ distributorNo: person.no, status: 'terminated', reason: 'left the company' });
      }
    }
    return statuses;
  }

  /** Only people without a downline of their own move here, under somebody enrolled before them: never a cycle. */
  private moves(): DemoMonth['moves'] {
    const moves: DemoMonth['moves'][number][] = [];
    for (let i = 0; i < 2; i++) {
      const index = 60 + this.random.below(this.people.length - 60);
      const person = this.people[index]!;
      const target = this.people[this.random.below(40)]!;
      if (
        person.frontline > 0 ||
        person.sponsor === target ||
        moves.some((move) => move.distributorNo === person.no)
      )
        continue;
      moves.push({
        distributorNo: person.no,
        toSponsorNo: target.no,
        reason: 'enrolled under the wrong sponsor',
      });
    }
    return moves;
  }

  /** In the current month nobody enrols later than today. */
  private enrolmentDay(period: PeriodId): string {
    const isCurrent = this.today.startsWith(formatPeriod(period));
    const last = isCurrent ? Math.min(LAST_ENROLMENT_DAY, Number(this.today.slice(8))) : LAST_ENROLMENT_DAY;
    return this.dayOf(period, 1, last);
  }

  private dayOf(period: PeriodId, first: number, last: number): string {
    return `${formatPeriod(period)}-${String(first + this.random.below(last - first + 1)).padStart(2, '0')}`;
  }
}

import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { Calendar, formatPeriod, type PeriodId, periodOfDay } from '../../periods';
import { firstRow, type Tx } from '../../platform/database';
import { formatScaled } from '../../platform/money';
import { type BookedPeriod, bookedPeriod } from '../booking/booked-period';
import { companyTime } from '../booking/company-time';
import { orderRefusals } from '../booking/order-refusals';
import { camelCase, refuse } from '../booking/refusal';
import {
  type Buyer,
  buyerSql,
  insertOrderSql,
  type KnownOrder,
  knownOrderSql,
  takeOrderNoSql,
} from './book-order.sql';
import { clientOfOrder } from './client-of-order';
import type { LateOrderRule } from './order-import';
import { type OrderFacts, type OrderRequest, readOrder } from './order-request';

export interface BookOrderOptions {
  readonly by: string;
  /** What becomes of an order whose month takes no more; `next` if not said. */
  readonly late?: LateOrderRule;
}

export interface BookedOrder {
  /** False: the same order had been booked before, and nothing was done. */
  readonly created: boolean;
  readonly orderNo: string;
  readonly periodId: PeriodId;
  /** Booked into a later period than that of its day, which took no more. */
  readonly late: boolean;
}

/**
 * Books one order, by the rules and with the words of the orders file. The number decides: the first one to take it
 * has it, whoever else comes at the same time finds the order there. Needs READ COMMITTED, as every booking does.
 */
@Injectable()
export class BookOrder {
  constructor(
    private readonly calendar: Calendar,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws the refusals of `order-refusals.ts`, and those of the fields. */
  async book(tx: Tx, request: OrderRequest, { by, late = 'next' }: BookOrderOptions): Promise<BookedOrder> {
    const facts = readOrder(request);
    const time = await companyTime(tx, this.calendar, facts.orderedAt);
    const given = [...givenFacts(facts), time.at];
    const known = await firstRow<KnownOrder>(tx, knownOrderSql, given);
    if (known) return unchanged(known, facts.orderNo);

    if (time.isAfterTomorrow) {
      throw refuse(orderRefusals.afterTomorrow, { day: time.day, tomorrow: this.calendar.tomorrow() });
    }
    const buyer = await this.buyer(tx, facts.distributorNo, time.day);
    const booked = await this.periodOf(tx, time.day, late);
    const now = this.calendar.now();
    const taken = await firstRow(tx, takeOrderNoSql, [...given, booked.periodId, buyer.id, now, by]);
    if (!taken) {
      const other = await firstRow<KnownOrder>(tx, knownOrderSql, given);
      if (!other) throw new Error(`Order ${facts.orderNo} is there and is not.`);
      return unchanged(other, facts.orderNo);
    }
    const clientId = facts.clientNo === null ? null : await clientOfOrder(tx, facts.clientNo, buyer, now);
    await tx.query(insertOrderSql, [
      booked.periodId,
      buyer.id,
      facts.orderNo,
      time.day,
      time.at,
      facts.cvCents,
      facts.amountCents,
      facts.currency,
      clientId,
    ]);
    await this.trail.record(tx, {
      action: 'order.booked',
      by,
      subject: { kind: 'order', no: facts.orderNo },
      after: {
        distributorNo: facts.distributorNo,
        orderedOn: time.day,
        cv: formatScaled(BigInt(facts.cvCents)),
        period: formatPeriod(booked.periodId),
        late: booked.late,
      },
    });
    return { created: true, orderNo: facts.orderNo, periodId: booked.periodId, late: booked.late };
  }

  private async buyer(tx: Tx, distributor: string, day: string): Promise<Buyer> {
    const buyer = await firstRow<Buyer>(tx, buyerSql, [distributor]);
    if (!buyer) throw refuse(orderRefusals.distributorUnknown, { distributor });
    if (buyer.distributorNo !== distributor) {
      throw refuse(orderRefusals.distributorCase, { distributor, existing: buyer.distributorNo });
    }
    if (day < buyer.enrolledOn) {
      throw refuse(orderRefusals.beforeEnrolment, { day, distributor, enrolled: buyer.enrolledOn });
    }
    return buyer;
  }

  private async periodOf(tx: Tx, day: string, late: LateOrderRule): Promise<BookedPeriod> {
    const booked = bookedPeriod(await this.calendar.openForBooking(tx, day, day), day);
    if (!booked) throw refuse(orderRefusals.beforeFirstPeriod, { day });
    if (booked.late && late === 'reject') {
      const [period, open] = [formatPeriod(booked.monthId), formatPeriod(booked.periodId)];
      throw refuse(orderRefusals.late, { day, period, open });
    }
    return booked;
  }
}

const givenFacts = (facts: OrderFacts): unknown[] => [
  facts.orderNo,
  facts.distributorNo,
  facts.cvCents,
  facts.amountCents,
  facts.currency,
  facts.clientNo,
];

/** @throws conflict `order-case-twin`, `order-conflict`. */
function unchanged(
  { orderNo, periodId, orderedOn, isSame, differing }: KnownOrder,
  order: string,
): BookedOrder {
  if (orderNo !== order) throw refuse(orderRefusals.caseTwin, { order, existing: orderNo });
  if (!isSame) {
    throw refuse(orderRefusals.conflict, { order, columns: differing.map(camelCase).join(', ') });
  }
  return { created: false, orderNo, periodId, late: periodOfDay(orderedOn) !== periodId };
}

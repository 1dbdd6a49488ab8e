import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { Calendar, formatPeriod, type PeriodId } from '../../periods';
import { firstRow, type Tx } from '../../platform/database';
import { formatScaled } from '../../platform/money';
import { bookedPeriodOfRefund } from '../booking/booked-period';
import { type CompanyTime, companyTime } from '../booking/company-time';
import { camelCase, refuse } from '../booking/refusal';
import { refundRefusals } from '../booking/refund-refusals';
import {
  insertRefundSql,
  type KnownRefund,
  knownRefundSql,
  lockOrderSql,
  type OrderRest,
  orderRestSql,
  type RefundedOrder,
} from './book-refund.sql';
import { readRefund, type RefundFacts, type RefundRequest } from './refund-request';

export interface BookRefundOptions {
  readonly by: string;
}

export interface BookedRefund {
  /** False: the same refund had been booked before, and nothing was done. */
  readonly created: boolean;
  readonly refundNo: string;
  readonly periodId: PeriodId;
  /** Whether it is a claim on the order's period, which takes no more, instead of negative volume in it. */
  readonly claim: boolean;
}

/**
 * Books one refund, by the rules and with the words of the refunds file. The order is locked before anything is
 * compared, so that two at once cannot give back more than there was. Needs READ COMMITTED, as every booking does.
 */
@Injectable()
export class BookRefund {
  constructor(
    private readonly calendar: Calendar,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws the refusals of `refund-refusals.ts`, and those of the fields. */
  async book(tx: Tx, request: RefundRequest, { by }: BookRefundOptions): Promise<BookedRefund> {
    const facts = readRefund(request);
    const time = await companyTime(tx, this.calendar, facts.refundedAt);
    const given = [facts.refundNo, facts.orderNo, facts.cvCents, time.at];
    const periods = await this.calendar.openForBooking(
      tx,
      undefined,
      time.isAfterTomorrow ? undefined : time.day,
    );
    const order = await lockOrder(tx, facts.orderNo);
    const known = await firstRow<KnownRefund>(tx, knownRefundSql, given);
    if (known) return unchanged(known, facts.refundNo);
    if (time.isAfterTomorrow) {
      throw refuse(refundRefusals.afterTomorrow, { day: time.day, tomorrow: this.calendar.tomorrow() });
    }
    await refuseAboveRest(tx, order, time, facts);

    const periodId = bookedPeriodOfRefund(periods, order.periodId, time.day);
    if (periodId === null) throw new Error(`No period holds ${time.day}, but one holds an order before it.`);
    const now = this.calendar.now();
    const booking = [order.periodId, order.distributorId, periodId, time.day, now, by];
    const taken = await firstRow(tx, insertRefundSql, [...given, ...booking]);
    if (!taken) {
      const other = await firstRow<KnownRefund>(tx, knownRefundSql, given);
      if (!other) throw new Error(`Refund ${facts.refundNo} is there and is not.`);
      return unchanged(other, facts.refundNo);
    }
    const claim = periodId !== order.periodId;
    await this.trail.record(tx, {
      action: 'refund.booked',
      by,
      subject: { kind: 'refund', no: facts.refundNo },
      after: {
        orderNo: facts.orderNo,
        refundedOn: time.day,
        cv: formatScaled(BigInt(facts.cvCents)),
        period: formatPeriod(periodId),
        claim,
      },
    });
    return { created: true, refundNo: facts.refundNo, periodId, claim };
  }
}

/** @throws invalid `order-unknown`, `order-case`. */
async function lockOrder(tx: Tx, order: string): Promise<RefundedOrder> {
  const found = await firstRow<RefundedOrder>(tx, lockOrderSql, [order]);
  if (!found) throw refuse(refundRefusals.orderUnknown, { order });
  if (found.orderNo !== order) throw refuse(refundRefusals.orderCase, { order, existing: found.orderNo });
  return found;
}

/** @throws invalid `before-order`, `above-order`. */
async function refuseAboveRest(
  tx: Tx,
  { periodId, distributorId, orderNo }: RefundedOrder,
  { day }: CompanyTime,
  { cvCents }: RefundFacts,
): Promise<void> {
  const rest = await firstRow<OrderRest>(tx, orderRestSql, [periodId, distributorId, orderNo]);
  if (!rest) throw new Error(`Order ${orderNo} has a key but no facts; "upline check" tells more.`);
  if (day < rest.orderedOn) {
    throw refuse(refundRefusals.beforeOrder, { day, order: orderNo, ordered: rest.orderedOn });
  }
  if (cvCents > Number(rest.leftCents)) {
    const [cv, left, ordered] = [BigInt(cvCents), BigInt(rest.leftCents), BigInt(rest.orderCents)].map(
      (cents) => formatScaled(cents),
    );
    throw refuse(refundRefusals.aboveOrder, { cv: cv!, order: orderNo, left: left!, ordered: ordered! });
  }
}

/** @throws conflict `refund-case-twin`, `refund-conflict`. */
function unchanged(known: KnownRefund, refund: string): BookedRefund {
  const { refundNo, periodId, orderPeriodId, isSame, differing } = known;
  if (refundNo !== refund) throw refuse(refundRefusals.caseTwin, { refund, existing: refundNo });
  if (!isSame) {
    throw refuse(refundRefusals.conflict, { refund, columns: differing.map(camelCase).join(', ') });
  }
  return { created: false, refundNo, periodId, claim: periodId !== orderPeriodId };
}

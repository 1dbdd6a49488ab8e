import { type DateOrInstant, parseCv, parseDateOrInstant, parseIdentifier } from '../../platform/csv';
import { readField } from '../booking/booking-request';

/** A refund as a person or a program writes it: texts, by the rules of the refunds file. */
export interface RefundRequest {
  readonly refundNo: string;
  readonly orderNo: string;
  /** A day, or a date-time; without an offset the company's local time. */
  readonly refundedAt: string;
  readonly cv: string;
}

export interface RefundFacts {
  readonly refundNo: string;
  readonly orderNo: string;
  readonly refundedAt: DateOrInstant;
  readonly cvCents: number;
}

/** @throws invalid with the field at fault. */
export const readRefund = (request: RefundRequest): RefundFacts => ({
  refundNo: readField('refundNo', request.refundNo, parseIdentifier),
  orderNo: readField('orderNo', request.orderNo, parseIdentifier),
  refundedAt: readField('refundedAt', request.refundedAt, parseDateOrInstant),
  cvCents: readField('cv', request.cv, parseCv),
});

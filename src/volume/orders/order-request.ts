import {
  type DateOrInstant,
  parseAmount,
  parseCurrency,
  parseCv,
  parseDateOrInstant,
  parseIdentifier,
} from '../../platform/csv';
import { readField, readOptional } from '../booking/booking-request';

/** An order as a person or a program writes it: texts, by the rules of the orders file. */
export interface OrderRequest {
  readonly orderNo: string;
  readonly distributorNo: string;
  /** A day, or a date-time; without an offset the company's local time. */
  readonly orderedAt: string;
  readonly cv: string;
  readonly amount?: string | null | undefined;
  readonly currency?: string | null | undefined;
  readonly clientNo?: string | null | undefined;
}

export interface OrderFacts {
  readonly orderNo: string;
  readonly distributorNo: string;
  readonly orderedAt: DateOrInstant;
  readonly cvCents: number;
  readonly amountCents: number | null;
  readonly currency: string | null;
  readonly clientNo: string | null;
}

/** @throws invalid with the field at fault. */
export const readOrder = (request: OrderRequest): OrderFacts => ({
  orderNo: readField('orderNo', request.orderNo, parseIdentifier),
  distributorNo: readField('distributorNo', request.distributorNo, parseIdentifier),
  orderedAt: readField('orderedAt', request.orderedAt, parseDateOrInstant),
  cvCents: readField('cv', request.cv, parseCv),
  amountCents: readOptional('amount', request.amount, parseAmount),
  currency: readOptional('currency', request.currency, parseCurrency),
  clientNo: readOptional('clientNo', request.clientNo, parseIdentifier),
});

import { refusal } from './refusal';

/** Why a refund is not booked. */
export const refundRefusals = {
  orderUnknown: refusal(
    'invalid',
    'order-unknown',
    'order_no',
    'There is no order {order}. Take the order in first, or correct the number.',
  ),
  orderCase: refusal(
    'invalid',
    'order-case',
    'order_no',
    'There is no order {order}, but there is {existing}. Capital and small letters matter.',
  ),
  beforeOrder: refusal(
    'invalid',
    'before-order',
    'refunded_at',
    'The refund is of {day}, but order {order} is of {ordered}. Nothing is refunded before the day of its order.',
  ),
  afterTomorrow: refusal(
    'invalid',
    'after-tomorrow',
    'refunded_at',
    'The refund is of {day}; days after {tomorrow} cannot be booked yet.',
  ),
  aboveOrder: refusal(
    'invalid',
    'above-order',
    'cv',
    'A refund of {cv} CV is more than is left of order {order}: {left} of {ordered} CV.',
  ),
  conflict: refusal(
    'conflict',
    'refund-conflict',
    'refund_no',
    'Refund {refund} was taken in before with other facts; these differ: {columns}.',
  ),
  caseTwin: refusal(
    'conflict',
    'refund-case-twin',
    'refund_no',
    'Refund {refund} differs from refund {existing}, which was taken in before, in capital and small letters alone.',
  ),
};

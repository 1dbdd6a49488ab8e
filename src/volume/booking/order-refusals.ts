import { refusal } from './refusal';

/** Why an order is not booked. */
export const orderRefusals = {
  distributorUnknown: refusal(
    'invalid',
    'distributor-unknown',
    'distributor_no',
    'There is no distributor {distributor}. Enrol the distributor first, or correct the number.',
  ),
  distributorCase: refusal(
    'invalid',
    'distributor-case',
    'distributor_no',
    'There is no distributor {distributor}, but there is {existing}. Capital and small letters matter.',
  ),
  beforeEnrolment: refusal(
    'invalid',
    'before-enrolment',
    'ordered_at',
    'The order is of {day}, but distributor {distributor} enrolled on {enrolled}. Nobody orders before the day of enrolment.',
  ),
  afterTomorrow: refusal(
    'invalid',
    'after-tomorrow',
    'ordered_at',
    'The order is of {day}; days after {tomorrow} cannot be booked yet.',
  ),
  beforeFirstPeriod: refusal(
    'invalid',
    'before-first-period',
    'ordered_at',
    'The order is of {day}, which lies before the first commission period.',
  ),
  late: refusal(
    'invalid',
    'late',
    'ordered_at',
    'The order is of {day}, and {period} takes no more orders. Let late orders go to the next open period to book it into {open}.',
  ),
  conflict: refusal(
    'conflict',
    'order-conflict',
    'order_no',
    'Order {order} was taken in before with other facts; these differ: {columns}.',
  ),
  caseTwin: refusal(
    'conflict',
    'order-case-twin',
    'order_no',
    'Order {order} differs from order {existing}, which was taken in before, in capital and small letters alone.',
  ),
  clientOfAnother: refusal(
    'conflict',
    'client-of-another',
    'client_no',
    'Client {client} is served by distributor {existing}, not by {distributor}.',
  ),
  clientCaseTwin: refusal(
    'conflict',
    'client-case-twin',
    'client_no',
    'Client {client} differs from the known client {existing} in capital and small letters alone.',
  ),
};

/** What only a file can do wrong: its rows contradict each other about a client. */
export const clientFileRefusals = {
  ofSeveral: refusal(
    'invalid',
    'client-of-several',
    'client_no',
    'Client {client} stands in this file with several distributors, {one} and {other}; a client is served by one.',
  ),
  caseTwins: refusal(
    'invalid',
    'client-case-twins',
    'client_no',
    'Client {client} stands in this file also written {other}; two numbers must not differ in capital and small letters alone.',
  ),
};

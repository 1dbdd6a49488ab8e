import type { Law } from '../../platform/laws';
import { orderFingerprintSql } from '../orders/order-facts.sql';
import { refundFingerprintSql } from '../refunds/refund-facts.sql';

const orderOfKey =
  's.period_id = k.period_id AND s.distributor_id = k.distributor_id AND s.order_no = k.order_no';
const noPeriod = (id: string): string => `NOT EXISTS (SELECT FROM period AS p WHERE p.id = ${id})`;

export const volumeLaws: readonly Law[] = [
  {
    code: 'order-without-key',
    sentence: 'orders are booked whose number is not taken',
    broken: `SELECT s.order_no AS what FROM sales_order AS s LEFT JOIN order_key AS k ON ${orderOfKey} WHERE k.order_no IS NULL`,
  },
  {
    code: 'key-without-order',
    sentence: 'order numbers are taken without an order',
    broken: `SELECT k.order_no AS what FROM order_key AS k LEFT JOIN sales_order AS s ON ${orderOfKey} WHERE s.order_no IS NULL`,
  },
  {
    code: 'order-changed',
    sentence: 'orders have other facts than first taken in',
    broken: `
SELECT s.order_no AS what
  FROM order_key AS k JOIN sales_order AS s ON ${orderOfKey}
  JOIN distributor AS d ON d.id = s.distributor_id
  LEFT JOIN client AS c ON c.id = s.client_id
 WHERE k.fingerprint <> ${orderFingerprintSql({
   orderNo: 's.order_no',
   distributorNo: 'd.distributor_no',
   orderedAt: 's.ordered_at',
   cvCents: 's.cv_cents',
   amountCents: 's.amount_cents',
   currency: 's.currency',
   clientNo: 'c.client_no',
 })}`,
  },
  {
    code: 'order-distributor',
    sentence: 'orders are of distributors who do not exist',
    broken: `SELECT s.order_no AS what FROM sales_order AS s LEFT JOIN distributor AS d ON d.id = s.distributor_id WHERE d.id IS NULL`,
  },
  {
    code: 'order-client',
    sentence: 'orders are of clients who do not exist or whom another distributor serves',
    broken: `
SELECT s.order_no AS what FROM sales_order AS s LEFT JOIN client AS c ON c.id = s.client_id
 WHERE s.client_id IS NOT NULL AND c.distributor_id IS DISTINCT FROM s.distributor_id`,
  },
  {
    code: 'order-period',
    sentence: 'orders are booked in periods that do not exist, or before their own month',
    broken: `
SELECT s.order_no AS what FROM sales_order AS s LEFT JOIN period AS p ON p.id = s.period_id
 WHERE p.id IS NULL OR s.ordered_on >= p.until_on`,
  },
  {
    code: 'refund-order',
    sentence: 'refunds are of orders that do not exist or are booked elsewhere',
    broken: `
SELECT f.refund_no AS what
  FROM refund AS f LEFT JOIN order_key AS k ON lower(k.order_no) = lower(f.order_no) AND k.order_no = f.order_no
 WHERE k.order_no IS NULL OR k.period_id <> f.order_period_id OR k.distributor_id <> f.distributor_id`,
  },
  {
    code: 'refund-changed',
    sentence: 'refunds have other facts than first taken in',
    broken: `
SELECT f.refund_no AS what FROM refund AS f
 WHERE f.fingerprint <> ${refundFingerprintSql({
   refundNo: 'f.refund_no',
   orderNo: 'f.order_no',
   refundedAt: 'f.refunded_at',
   cvCents: 'f.cv_cents',
 })}`,
  },
  {
    code: 'refund-period',
    sentence: 'refunds are booked in periods that do not exist',
    broken: `SELECT f.refund_no AS what FROM refund AS f WHERE ${noPeriod('f.period_id')}`,
  },
  {
    code: 'refund-above-order',
    sentence: 'orders have more refunded than they were of',
    broken: `
SELECT r.order_no AS what
  FROM (SELECT order_no, order_period_id, distributor_id, sum(cv_cents) AS cv_cents FROM refund GROUP BY 1, 2, 3) AS r
  JOIN sales_order AS s ON s.period_id = r.order_period_id AND s.distributor_id = r.distributor_id AND s.order_no = r.order_no
 WHERE r.cv_cents > s.cv_cents`,
  },
  {
    code: 'refund-before-order',
    sentence: 'refunds are of a day before their order',
    broken: `
SELECT f.refund_no AS what
  FROM refund AS f
  JOIN sales_order AS s ON s.period_id = f.order_period_id AND s.distributor_id = f.distributor_id AND s.order_no = f.order_no
 WHERE f.refunded_on < s.ordered_on`,
  },
];

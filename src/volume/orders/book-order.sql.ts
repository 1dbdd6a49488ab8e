import {
  bookedOrderJoinsSql,
  differingOrderColumnsSql,
  type OrderFactsSql,
  orderFingerprintSql,
} from './order-facts.sql';

/** $1 order number, $2 distributor number, $3 cents of CV, $4 of the amount, $5 currency, $6 client number, $7 instant. */
const givenFacts: OrderFactsSql = {
  orderNo: '$1::text',
  distributorNo: '$2::text',
  cvCents: '$3::bigint',
  amountCents: '$4::bigint',
  currency: '$5::text',
  clientNo: '$6::text',
  orderedAt: '$7::timestamptz',
};

/** An order as first taken in, and how what is given now differs from it. */
export interface KnownOrder {
  orderNo: string;
  periodId: number;
  orderedOn: string;
  isSame: boolean;
  differing: string[];
}

/** The seven facts. */
export const knownOrderSql = `
SELECT k.order_no AS "orderNo", k.period_id AS "periodId", s.ordered_on::text AS "orderedOn",
       k.fingerprint = ${orderFingerprintSql(givenFacts)} AS "isSame", ${differingOrderColumnsSql(givenFacts)} AS differing
  FROM order_key AS k ${bookedOrderJoinsSql}
 WHERE lower(k.order_no) = lower($1 COLLATE "C")`;

/** The seven facts, $8 period, $9 distributor id, $10 now, $11 by whom. No row: the number is taken. */
export const takeOrderNoSql = `
INSERT INTO order_key (order_no, fingerprint, period_id, distributor_id, booked_at, booked_by)
VALUES ($1, ${orderFingerprintSql(givenFacts)}, $8, $9, $10, $11)
ON CONFLICT (lower(order_no)) DO NOTHING
RETURNING order_no`;

/** $1 period, $2 distributor id, $3 number, $4 day, $5 instant, $6 cents, $7 amount, $8 currency, $9 client id. */
export const insertOrderSql = `
INSERT INTO sales_order (period_id, distributor_id, order_no, ordered_on, ordered_at, cv_cents, amount_cents, currency, client_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

export interface Buyer {
  id: number;
  distributorNo: string;
  enrolledOn: string;
}

/** $1 distributor number, also in another case. */
export const buyerSql = `
SELECT id, distributor_no AS "distributorNo", enrolled_on::text AS "enrolledOn"
  FROM distributor WHERE lower(distributor_no) = lower($1 COLLATE "C")`;

export interface KnownClient {
  id: number;
  clientNo: string;
  distributorId: number;
  distributorNo: string;
}

/** $1 client number, also in another case. */
export const knownClientSql = `
SELECT c.id, c.client_no AS "clientNo", c.distributor_id AS "distributorId", d.distributor_no AS "distributorNo"
  FROM client AS c JOIN distributor AS d ON d.id = c.distributor_id
 WHERE lower(c.client_no) = lower($1 COLLATE "C")`;

/** $1 number, $2 distributor id, $3 now. No row: the client is known. */
export const insertClientSql = `
INSERT INTO client (client_no, distributor_id, known_since) VALUES ($1, $2, $3)
ON CONFLICT (lower(client_no)) DO NOTHING
RETURNING id`;

import fc from 'fast-check';
import { BalanceView, ExplainAdjustments, StatementView } from '../../src/commissions';
import { AskPendingDebits } from '../../src/ledger';
import { rows } from '../../src/platform/database';
import { formatScaled } from '../../src/platform/money';
import type { Company } from './explained-company';
import { closedCompany, randomPeople } from './random-company';

interface OrderLeft {
  no: string;
  left: string;
}

/** What has not come back yet of each order of the closed month. */
const ordersLeftSql = `
SELECT o.order_no AS no, (o.cv_cents - coalesce(sum(r.cv_cents), 0))::text AS left
  FROM sales_order AS o LEFT JOIN refund AS r ON r.order_no = o.order_no
 GROUP BY o.order_no, o.cv_cents HAVING o.cv_cents > coalesce(sum(r.cv_cents), 0) ORDER BY o.order_no`;

const earnersSql = `
SELECT d.distributor_no AS no FROM standing AS s JOIN distributor AS d ON d.id = s.distributor_id WHERE s.lines_minor <> 0`;

async function refundSome(company: Company, on: string, shares: readonly number[]): Promise<void> {
  const orders = await company.tx((tx) => rows<OrderLeft>(tx, ordersLeftSql));
  const refunds = orders.flatMap(({ no, left }, index) => {
    const cents = Math.ceil(Number(left) * shares[index % shares.length]!);
    return cents === 0 ? [] : [[`R-${on}-${no}`, no, on, formatScaled(cents)] as const];
  });
  await company.refunds(...refunds);
}

/** What the books are told of everybody at once. */
const pendingDebits = (company: Company): Promise<Map<string, string>> =>
  company.tx(async (tx) => {
    await company.get(AskPendingDebits).fill(tx);
    const found = await rows<{ no: string; minor: string }>(
      tx,
      `SELECT distributor_no AS no, amount_minor::text AS minor FROM pending_debit JOIN distributor ON id = distributor_id`,
    );
    return new Map(found.map(({ no, minor }) => [no, formatScaled(BigInt(minor))]));
  });

/** Before and after: what is held back is what the period's approval posts, person by person. */
async function closeAndCompare(
  company: Company,
  earners: readonly string[],
  periodId: number,
): Promise<void> {
  const pending = new Map<string, string>();
  const debits = await pendingDebits(company);
  for (const no of earners) {
    const balance = await company.tx((tx) => company.get(BalanceView).get(tx, no, 'staff'));
    pending.set(no, balance.refundPending);
  }
  expect(debits).toEqual(new Map([...pending].filter(([, minor]) => minor !== '0.00')));
  await company.close(periodId);
  for (const no of earners) {
    const statement = await company.tx((tx) => company.get(StatementView).get(tx, periodId, no, 'staff'));
    expect(statement.figures!.adjustmentsTotal).toBe(pending.get(no));
    const { items } = await company.tx((tx) =>
      company.get(ExplainAdjustments).page(tx, periodId, no, { limit: 200 }, 'staff'),
    );
    for (const item of items) {
      if (item.kind !== 'clawback') throw new Error(`Nobody asked for ${item.origin}.`);
      expect(item.orderNo).toBe(item.refundNo.replace(/^R-[\d-]{10}-/, ''));
      expect(item.steps > 1 ? item.cause : 'refund').toBe('refund');
    }
  }
}

describe('what is held back for refunds is what is posted in the end', () => {
  it.each([
    ['every', null],
    ['nearest', 2],
  ])('in any network, mode %s, newcomers from %p', (mode, newcomersFrom) =>
    fc.assert(
      fc.asyncProperty(
        randomPeople,
        fc.array(fc.constantFrom(0, 0, 0.3, 1), { minLength: 7, maxLength: 7, size: 'max' }),
        async (people, shares) => {
          const company = await closedCompany(mode, newcomersFrom, people);
          try {
            const earners = (await company.tx((tx) => rows<{ no: string }>(tx, earnersSql))).map(
              ({ no }) => no,
            );
            await refundSome(company, '2026-11-04', shares);
            company.app.clock.moveTo('2026-12-05T12:00:00Z');
            await refundSome(company, '2026-11-20', shares.toReversed());
            await closeAndCompare(company, earners, 202611);
            await refundSome(company, '2026-12-04', shares);
            company.app.clock.moveTo('2027-01-05T12:00:00Z');
            await closeAndCompare(company, earners, 202612);
          } finally {
            await company.stop();
          }
        },
      ),
      { numRuns: 1, endOnFailure: true },
    ),
  );
});

import { firstRow, type Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';

const LAST = 999_999;

const takeSql = `
INSERT INTO payment_order_number AS n (account, ordered_on, last_number)
SELECT $1, $2, $3::integer WHERE $3::integer <= ${LAST}
ON CONFLICT (account, ordered_on) DO UPDATE SET last_number = n.last_number + $3::integer
 WHERE n.last_number + $3::integer <= ${LAST}
RETURNING last_number - $3::integer + 1 AS first`;

/**
 * The next numbers of payment orders of an account on a day: six digits, one sequence.
 * @returns the first of them
 * @throws conflict `numbers-used-up`
 */
export async function takeNumbers(tx: Tx, account: string, day: string, count: number): Promise<number> {
  const found = await firstRow<{ first: number }>(tx, takeSql, [account, day, count]);
  if (found) return found.first;
  throw conflict(
    'numbers-used-up',
    `Payment orders have six digits, and ${day} has not ${count} numbers left for this account. Export the batch tomorrow.`,
  );
}

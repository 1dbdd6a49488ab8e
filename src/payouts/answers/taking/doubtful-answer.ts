import { maskedAccount } from '../../../platform/bank-accounts';
import { firstRow, rows, type Tx } from '../../../platform/database';
import { invalid } from '../../../platform/errors';
import type { AnswerWarning } from '../bank-entry';
import { dayAheadSql, foreignAccountsSql } from './own-accounts.sql';

/** Banks book the next working day in advance, and the longest holidays are shorter than this. */
const DAYS_AHEAD = 14;
const DAY_MS = 86_400_000;

/** What is booked on a day far ahead was never booked, and would stand in the books of that year. */
export async function requireNoDayAhead(tx: Tx, today: string): Promise<void> {
  const last = new Date(Date.parse(today) + DAYS_AHEAD * DAY_MS).toISOString().slice(0, 10);
  const { day } = (await firstRow<{ day: string | null }>(tx, dayAheadSql, [last]))!;
  if (day === null) return;
  throw invalid(
    'answer-of-days-ahead',
    `The file has an entry booked on ${day}, and today is ${today}: the bank cannot have booked it. Nothing was taken in; ask the bank for the file again.`,
    { params: { day } },
  );
}

/** Says of which accounts a file is that payouts are not made from: nothing on them is posted by itself. */
export async function foreignStatements(
  tx: Tx,
  accounts: readonly (string | null)[],
): Promise<AnswerWarning[]> {
  const found = await rows<{ account: string }>(tx, foreignAccountsSql, [accounts]);
  return found.map(({ account }) => ({
    kind: 'warning',
    code: 'statement-of-another-account',
    message: `A statement is of ${maskedAccount(account)}, which payouts are not made from: what it holds is not posted by itself.`,
  }));
}

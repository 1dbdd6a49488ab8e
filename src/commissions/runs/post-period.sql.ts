import { ACCOUNTS } from '../../ledger';

/** What a period's approval posts, each as an entry of its own. */
export const POSTED_KINDS = ['earnings', 'clawbacks', 'corrections'] as const;
export type PostedKind = (typeof POSTED_KINDS)[number];

/** Signed amounts of people. $1 run. */
export const amountsSql: Readonly<Record<PostedKind, string>> = {
  earnings: `SELECT distributor_id, lines_minor AS amount FROM standing WHERE run_id = $1 AND lines_minor <> 0`,
  clawbacks: `SELECT distributor_id, amount_minor AS amount FROM adjustment WHERE run_id = $1 AND origin NOT LIKE 'manual/%'`,
  corrections: `SELECT distributor_id, amount_minor AS amount FROM adjustment WHERE run_id = $1 AND origin LIKE 'manual/%'`,
};

const { payable } = ACCOUNTS;

/** An expense of the company, owed to the person; taken back the other way round. $1 run, $2 currency. */
export const transfersSql = (kind: PostedKind): string => {
  const expense = ACCOUNTS[kind === 'corrections' ? 'correction-expense' : 'commission-expense'];
  return `
SELECT CASE WHEN amount > 0 THEN ${expense} ELSE ${payable} END::smallint AS debit,
       CASE WHEN amount > 0 THEN ${payable} ELSE ${expense} END::smallint AS credit,
       distributor_id, $2::text AS currency, abs(amount) AS amount_minor
  FROM (${amountsSql[kind]}) AS amounts`;
};

/** $1 run. */
export const countAdjustmentsSql = `
SELECT count(*) FILTER (WHERE origin NOT LIKE 'manual/%')::integer AS clawbacks,
       count(*) FILTER (WHERE origin LIKE 'manual/%')::integer AS corrections
  FROM adjustment WHERE run_id = $1`;

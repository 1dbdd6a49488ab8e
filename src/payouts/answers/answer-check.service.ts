import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';
import { brokenLaws, type Finding, KeepsLaws, type Law, type LawKeeper } from '../../platform/laws';
import { ACCOUNTS } from '../../ledger';

const { bank } = ACCOUNTS;

const laws: readonly Law[] = [
  {
    code: 'entry-not-posted',
    sentence: 'entries of the bank that count as posted and are not in the books',
    broken: `
SELECT e.id AS what FROM bank_entry AS e
 WHERE (e.state = 'posted' OR e.state = 'settled') AND e.ledger_entry_id IS NULL
   AND NOT EXISTS (SELECT FROM bank_status AS s WHERE s.batch_id = e.batch_id AND s.status = 'paid' AND s.verdict = 'done')
   AND NOT EXISTS (SELECT FROM ledger_entry AS l WHERE l.source LIKE 'payout/' || e.batch_id || '/by-hand/%')`,
  },
  {
    code: 'entry-item',
    sentence: 'entries of the bank whose payment has another end',
    broken: `
SELECT e.id AS what FROM bank_entry AS e JOIN payout_item AS i ON (i.batch_id, i.position) = (e.batch_id, e.position)
 WHERE e.state IN ('posted', 'settled')
   AND NOT CASE e.direction WHEN 'out' THEN i.outcome IN ('paid', 'returned') ELSE i.outcome = 'returned' END`,
  },
  {
    code: 'bank-account',
    sentence: 'entries of the ledger made of a bank’s entries that move another sum on the bank account',
    broken: `
SELECT l.id AS what
  FROM (SELECT ledger_entry_id AS id, sum(CASE direction WHEN 'out' THEN amount_minor ELSE -amount_minor END) AS minor
          FROM bank_entry WHERE ledger_entry_id IS NOT NULL AND settled_as IN ('fee', 'suspense') GROUP BY ledger_entry_id) AS l
  LEFT JOIN (SELECT entry_id AS id, sum(CASE WHEN credit = ${bank} THEN amount_minor ELSE -amount_minor END) AS minor
          FROM ledger_transfer WHERE ${bank} IN (debit, credit) GROUP BY entry_id) AS t USING (id)
 WHERE l.minor IS DISTINCT FROM t.minor`,
  },
];

/** Holds the bank's entries against payments and books. That what is in transit agrees stands among the laws of batches. */
@Injectable()
@KeepsLaws('bank answers')
export class AnswerCheck implements LawKeeper {
  check(tx: Tx): Promise<Finding[]> {
    return brokenLaws(tx, laws);
  }
}

import type { Law } from '../../platform/laws';

/** What must hold of the entries of the books and their transfers. */
export const ledgerLaws: readonly Law[] = [
  {
    code: 'entry-empty',
    sentence: 'entries of the books have no transfer',
    broken: `
SELECT source AS what FROM ledger_entry AS e
 WHERE NOT EXISTS (SELECT FROM ledger_transfer AS t WHERE t.part = e.id)
   AND NOT EXISTS (SELECT FROM ledger_transfer_0 AS t WHERE t.entry_id = e.id)`,
  },
  {
    code: 'transfer-without-entry',
    sentence: 'transfers belong to no entry',
    broken: `
SELECT entry_id::text AS what FROM (SELECT DISTINCT entry_id FROM ledger_transfer) AS t
 WHERE NOT EXISTS (SELECT FROM ledger_entry AS e WHERE e.id = t.entry_id)`,
  },
  {
    code: 'transfer-in-other-part',
    sentence: 'transfers stand in the part of another entry',
    broken: `SELECT entry_id::text AS what FROM ledger_transfer WHERE part <> 0 AND part <> entry_id`,
  },
  {
    code: 'transfer-wrong',
    sentence:
      'transfers have an amount that is not above zero, one account twice or one that is not in the chart, or owe to nobody',
    broken: `
SELECT entry_id::text AS what FROM ledger_transfer
 WHERE amount_minor <= 0 OR debit = credit OR distributor_id IS NULL AND 1 IN (debit, credit)
    OR debit NOT IN (SELECT id FROM ledger_account) OR credit NOT IN (SELECT id FROM ledger_account)`,
  },
  {
    code: 'transfer-of-nobody',
    sentence: 'transfers are of distributors who do not exist',
    broken: `
SELECT distributor_id::text AS what FROM (SELECT DISTINCT distributor_id FROM ledger_transfer) AS t
 WHERE distributor_id IS NOT NULL AND NOT EXISTS (SELECT FROM distributor AS d WHERE d.id = distributor_id)`,
  },
];

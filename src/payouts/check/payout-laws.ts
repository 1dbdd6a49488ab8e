import { ACCOUNTS } from '../../ledger';
import type { Law } from '../../platform/laws';
import { itemLegsSql } from '../batches/legs.sql';

const OUT = `('exported', 'submitted', 'settling', 'closed')`;
const inTransit = ACCOUNTS['in-transit'];

/** Batch total = its items = its file's control sum = what left the balances = what is under way or has ended. */
export const payoutLaws: readonly Law[] = [
  {
    code: 'batch-sums',
    sentence: 'payout batches whose sums are not those of their items',
    broken: `
SELECT b.id AS what
  FROM payout_batch AS b
  LEFT JOIN (
    SELECT batch_id, count(*) AS items, sum(gross_minor) AS gross, sum(fee_minor) AS fee, sum(tax_minor) AS tax,
           sum(net_minor) AS net, sum(amount_minor) AS amount, max(position) AS last
      FROM payout_item GROUP BY batch_id) AS i ON i.batch_id = b.id
 WHERE b.item_count IS NOT NULL
   AND (b.item_count, b.gross_minor, b.fee_minor, b.tax_minor, b.net_minor, b.amount_minor, b.item_count)
     IS DISTINCT FROM (i.items, i.gross, i.fee, i.tax, i.net, i.amount, i.last)`,
  },
  {
    code: 'file-sums',
    sentence: 'payout batches whose file has another count or control sum, or none',
    broken: `
SELECT b.id AS what
  FROM payout_batch AS b LEFT JOIN payout_file AS f ON f.batch_id = b.id AND f.part = 'payments'
 WHERE b.exported_at IS NOT NULL
   AND (f.item_count, f.control_sum_minor) IS DISTINCT FROM (b.item_count, b.amount_minor)`,
  },
  {
    code: 'file-pieces',
    sentence: 'bank files of which a piece is missing',
    broken: `
SELECT f.batch_id || ' ' || f.part AS what
  FROM payout_file AS f
  LEFT JOIN (SELECT batch_id, part, count(*) AS pieces, max(number) AS last FROM payout_file_chunk GROUP BY batch_id, part) AS c
    USING (batch_id, part)
 WHERE coalesce(c.pieces, 0) = 0 OR c.last <> c.pieces - 1`,
  },
  {
    code: 'batch-not-posted',
    sentence: 'exported payout batches that took something else off the balances than they pay',
    broken: `
SELECT DISTINCT coalesce(legs.batch_id, posted.batch_id) AS what
  FROM (SELECT made.id AS batch_id, leg.debit, leg.credit, leg.currency, sum(leg.amount_minor) AS minor
          FROM payout_batch AS made
         CROSS JOIN LATERAL (${itemLegsSql('i.batch_id = made.id')}) AS leg
         WHERE made.exported_at IS NOT NULL
         GROUP BY made.id, leg.debit, leg.credit, leg.currency) AS legs
  FULL JOIN (SELECT b.id AS batch_id, t.debit, t.credit, t.currency, sum(t.amount_minor) AS minor
          FROM payout_batch AS b JOIN ledger_transfer AS t ON t.entry_id = b.entry_id
         GROUP BY b.id, t.debit, t.credit, t.currency) AS posted
    USING (batch_id, debit, credit, currency)
 WHERE legs.minor IS DISTINCT FROM posted.minor`,
  },
  {
    code: 'in-transit',
    sentence: 'currencies in which the payouts in transit are not those under way',
    broken: `
SELECT coalesce(booked.currency, way.currency) AS what
  FROM (SELECT currency, sum(CASE WHEN credit = ${inTransit} THEN amount_minor ELSE -amount_minor END) AS minor
          FROM ledger_transfer WHERE ${inTransit} IN (debit, credit) GROUP BY currency) AS booked
  FULL JOIN (SELECT b.currency, sum(i.amount_minor) AS minor
          FROM payout_item AS i JOIN payout_batch AS b ON b.id = i.batch_id
         WHERE b.state IN ${OUT} AND (i.outcome IS NULL OR i.outcome = 'accepted') GROUP BY b.currency) AS way
    USING (currency)
 WHERE coalesce(booked.minor, 0) <> coalesce(way.minor, 0)`,
  },
  {
    code: 'in-flight',
    sentence: 'payouts that are under way and do not keep others off, or the other way round',
    broken: `
SELECT i.batch_id || '/' || i.position AS what
  FROM payout_item AS i JOIN payout_batch AS b ON b.id = i.batch_id
 WHERE i.in_flight <> (i.outcome IS NULL OR i.outcome = 'accepted')
   AND NOT (i.outcome = 'cancelled' AND b.exported_at IS NOT NULL)`,
  },
  {
    code: 'closed-open',
    sentence: 'closed payout batches with payouts that have not ended',
    broken: `
SELECT b.id AS what FROM payout_batch AS b
 WHERE b.state IN ('closed', 'cancelled')
   AND EXISTS (SELECT FROM payout_item AS i WHERE i.batch_id = b.id AND (i.outcome IS NULL OR i.outcome = 'accepted'))`,
  },
];

import { ACCOUNTS } from '../../ledger';

const { payable, 'in-transit': inTransit, 'tax-payable': tax, 'payout-fees': fees, exchange } = ACCOUNTS;

/**
 * The transfers with which items leave the balances: the gross amount from what is owed to the person, of it the net
 * amount to what is under way, the tax to what is owed to the state, the fee to the company. Where another currency is
 * paid the net amount goes by way of the exchange account, at the item's own rate.
 *
 * @param which a condition on `i`, an item, and `b`, its batch
 * @returns SELECT of debit, credit, distributor_id, currency, amount_minor
 */
export const itemLegsSql = (which: string): string => `
SELECT leg.debit::smallint AS debit, leg.credit::smallint AS credit, i.distributor_id, leg.currency, leg.amount_minor
  FROM payout_item AS i JOIN payout_batch AS b ON b.id = i.batch_id
 CROSS JOIN LATERAL (VALUES
    (${payable}, CASE WHEN b.currency = b.balance_currency THEN ${inTransit} ELSE ${exchange} END, b.balance_currency, i.net_minor),
    (${exchange}, ${inTransit}, b.currency, CASE WHEN b.currency = b.balance_currency THEN 0 ELSE i.amount_minor END),
    (${payable}, ${tax}, b.balance_currency, i.tax_minor),
    (${payable}, ${fees}, b.balance_currency, i.fee_minor)
  ) AS leg (debit, credit, currency, amount_minor)
 WHERE leg.amount_minor > 0 AND ${which}`;

/** The same the other way round: the items are taken back whole, at their own rate. */
export const reversedItemLegsSql = (which: string): string =>
  `SELECT credit AS debit, debit AS credit, distributor_id, currency, amount_minor FROM (${itemLegsSql(which)}) AS leg`;

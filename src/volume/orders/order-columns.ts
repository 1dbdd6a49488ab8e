import { parseAmount, parseCurrency, parseCv, parseIdentifier } from '../../platform/csv';
import type { StagedColumn } from '../../platform/imports';
import { stagedColumn, stagedTime } from '../booking/staged-columns';

/** Columns of an orders file. Numbers and currencies are compared by their bytes. */
export const orderColumns: readonly StagedColumn[] = [
  stagedColumn('order_no', true, 'order_no text COLLATE "C"', parseIdentifier),
  stagedColumn('distributor_no', true, 'distributor_no text COLLATE "C"', parseIdentifier),
  stagedTime('ordered_at'),
  stagedColumn('cv', true, 'cv_cents bigint', parseCv),
  stagedColumn('amount', false, 'amount_cents bigint', parseAmount),
  stagedColumn('currency', false, 'currency text COLLATE "C"', parseCurrency),
  stagedColumn('client_no', false, 'client_no text COLLATE "C"', parseIdentifier),
];

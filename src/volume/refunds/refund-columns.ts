import { parseCv, parseIdentifier } from '../../platform/csv';
import type { StagedColumn } from '../../platform/imports';
import { stagedColumn, stagedTime } from '../booking/staged-columns';

/** Columns of a refunds file. */
export const refundColumns: readonly StagedColumn[] = [
  stagedColumn('refund_no', true, 'refund_no text COLLATE "C"', parseIdentifier),
  stagedColumn('order_no', true, 'order_no text COLLATE "C"', parseIdentifier),
  stagedTime('refunded_at'),
  stagedColumn('cv', true, 'cv_cents bigint', parseCv),
];

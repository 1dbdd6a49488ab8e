import type { Calendar } from '../../periods';
import { firstRow, rows, type Tx } from '../../platform/database';
import type { ImportDefinition, ImportWarning, MergeOutcome } from '../../platform/imports';
import { execute, refuseOvertaken } from '../booking/execute';
import { allowMoreMemory, inTimeZone } from '../booking/session-settings';
import {
  bookRefundsSql,
  type Claims,
  countClaimsSql,
  countUnchangedRefundsSql,
  insertRefundsSql,
} from './merge-refunds.sql';
import { refundColumns } from './refund-columns';
import {
  conflictingRefundsSql,
  impossibleRefundDaysSql,
  refundsAboveOrderSql,
  repeatedRefundsSql,
  unknownOrdersSql,
} from './refund-problems.sql';
import {
  createRefundTablesSql,
  findKnownRefundsSql,
  latestRefundDaySql,
  lockOrdersSql,
  resolveRefundsSql,
} from './resolve-refunds.sql';

/** Takes a refunds file in. What is left of an order is looked at only when nobody else can refund it any more. */
export function refundImport(
  calendar: Calendar,
  { record }: { record: ImportDefinition['record'] },
): ImportDefinition {
  return {
    kind: 'refunds',
    columns: refundColumns,
    key: 'refund_no',

    async check(tx) {
      await allowMoreMemory(tx);
      await tx.query(createRefundTablesSql);
      await inTimeZone(tx, calendar.timeZone, resolveRefundsSql);
      await tx.query('ANALYZE refund_import');
      await tx.query(unknownOrdersSql);
      await tx.query(impossibleRefundDaysSql, [calendar.tomorrow()]);
      await tx.query(repeatedRefundsSql);
      const day = await firstRow<{ latest: string | null }>(tx, latestRefundDaySql);
      await calendar.openForBooking(tx, undefined, day?.latest ?? undefined);
      await tx.query(lockOrdersSql);
      await tx.query(findKnownRefundsSql);
      await tx.query('ANALYZE refund_known, import_problem');
      await tx.query(conflictingRefundsSql);
      await tx.query(refundsAboveOrderSql);
    },

    /** Refunds of one order share what is left of it; a bad one takes nothing, so none hangs on another. */
    spread: () => Promise.resolve(),

    merge: (tx) => refuseOvertaken(merge(tx, calendar.now())),

    record,
  };
}

async function merge(tx: Tx, now: Date): Promise<MergeOutcome> {
  const unchanged = await firstRow<{ count: number }>(tx, countUnchangedRefundsSql);
  const booked = await execute(tx, bookRefundsSql);
  const added = await execute(tx, insertRefundsSql, [now]);
  if (booked !== added) throw new Error(`${booked} refunds have a period, but ${added} were booked.`);
  const claims = await rows<Claims>(tx, countClaimsSql);
  return { added, unchanged: unchanged?.count ?? 0, warnings: claims.map(claimWarning) };
}

const claimWarning = ({ closed, period, count }: Claims): ImportWarning => ({
  code: 'booked-as-claim',
  message: `${count} of the refunds are of orders of ${closed}, which takes no more. They were booked into ${period} as claims on it.`,
  count,
});

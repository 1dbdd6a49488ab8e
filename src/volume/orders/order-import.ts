import { type Calendar } from '../../periods';
import { firstRow, rows, type Tx } from '../../platform/database';
import type { ImportDefinition, ImportWarning, MergeOutcome } from '../../platform/imports';
import { execute, overtaken, refuseOvertaken } from '../booking/execute';
import { allowMoreMemory, inTimeZone } from '../booking/session-settings';
import { orderColumns } from './order-columns';
import {
  type BookingDays,
  bookDaysSql,
  bookingDaysSql,
  countLateOrdersSql,
  countUnchangedOrdersSql,
  indexKeysSql,
  insertClientsSql,
  insertOrderKeysSql,
  insertOrdersSql,
  insertUnsortedOrderKeysSql,
  type LateOrders,
  leaveNewOrdersSql,
  leaveOffKeyIndexSql,
  nothingKnownOrBadSql,
} from './merge-orders.sql';
import {
  conflictingOrdersSql,
  impossibleDaysSql,
  lateOrdersSql,
  ordersBeforeFirstPeriodSql,
  repeatedOrdersSql,
  unknownDistributorsSql,
  wrongClientsSql,
} from './order-problems.sql';
import {
  createOrderTablesSql,
  findKnownOrdersSql,
  type OrderFileSummary,
  resolveOrdersSql,
  summarizeOrdersSql,
} from './resolve-orders.sql';

/** What becomes of an order whose month takes no more: booked into the earliest open period, or refused. */
export type LateOrderRule = 'next' | 'reject';

/**
 * Takes an orders file in. What needs no calendar is done before the calendar is locked, because a freeze waits for
 * this transaction from then on.
 */
export function orderImport(
  calendar: Calendar,
  { late, record }: { late: LateOrderRule; record: ImportDefinition['record'] },
): ImportDefinition {
  return {
    kind: 'orders',
    columns: orderColumns,
    key: 'order_no',

    async check(tx) {
      await allowMoreMemory(tx);
      await tx.query(createOrderTablesSql);
      await inTimeZone(tx, calendar.timeZone, resolveOrdersSql);
      await tx.query('ANALYZE order_import');
      const summary = await findProblems(tx, calendar.tomorrow());
      await bookDays(tx, calendar, summary);
      await tx.query(ordersBeforeFirstPeriodSql);
      if (late === 'reject') await tx.query(lateOrdersSql);
    },

    /** No row of an orders file hangs on another: a client is made by any of its orders. */
    spread: () => Promise.resolve(),

    merge: (tx) => refuseOvertaken(merge(tx, calendar.now())),

    record,
  };
}

/** All that is wrong whatever the calendar says. Scans for what the file does not have are left out. */
async function findProblems(tx: Tx, tomorrow: string): Promise<OrderFileSummary> {
  const summary = (await firstRow<OrderFileSummary>(tx, summarizeOrdersSql, [tomorrow]))!;
  if (summary.hasUnknownDistributors) await tx.query(unknownDistributorsSql);
  if (summary.hasImpossibleDays) await tx.query(impossibleDaysSql, [tomorrow]);
  if (summary.hasClients) await tx.query(wrongClientsSql);
  await tx.query(repeatedOrdersSql);
  await tx.query(findKnownOrdersSql, [summary.firstNo, summary.lastNo]);
  await tx.query('ANALYZE order_known, import_problem');
  await tx.query(conflictingOrdersSql);
  return summary;
}

/** Opens the months that the good rows need and locks the calendar; only then is it certain where a day is booked. */
async function bookDays(tx: Tx, calendar: Calendar, summary: OrderFileSummary): Promise<void> {
  const isAllNew = await firstRow(tx, nothingKnownOrBadSql);
  const days = isAllNew ? summary : await firstRow<BookingDays>(tx, bookingDaysSql);
  // A file that comes again whole: the steps to come need not look for what is new in millions of rows.
  if (days?.earliest === null) await tx.query('TRUNCATE order_import');
  await calendar.openForBooking(tx, days?.earliest ?? undefined, days?.latest ?? undefined);
  await tx.query(bookDaysSql);
  await tx.query('ANALYZE order_day');
}

/** Keys before clients, as single bookings do: so none of them waits for another in a circle. */
async function merge(tx: Tx, now: Date): Promise<MergeOutcome> {
  const unchanged = (await firstRow<{ count: number }>(tx, countUnchangedOrdersSql))!.count;
  await tx.query(leaveNewOrdersSql);
  const added = await insertKeys(tx, now);
  if (added === 0) return { added, unchanged, warnings: [] };
  await tx.query(insertClientsSql, [now]);
  const orders = await execute(tx, insertOrdersSql);
  if (orders !== added) throw overtaken();
  const late = await rows<LateOrders>(tx, countLateOrdersSql);
  return { added, unchanged, warnings: late.map(lateWarning) };
}

async function insertKeys(tx: Tx, now: Date): Promise<number> {
  const index = await firstRow<{ isOff: boolean }>(tx, leaveOffKeyIndexSql);
  if (!index?.isOff) return execute(tx, insertOrderKeysSql, [now]);
  const added = await execute(tx, insertUnsortedOrderKeysSql, [now]);
  await tx.query(indexKeysSql);
  return added;
}

const lateWarning = ({ month, period, count }: LateOrders): ImportWarning => ({
  code: 'booked-late',
  message: `${count} of the orders belong to ${month}, which takes no more. They keep their date and were booked into ${period}.`,
  count,
});

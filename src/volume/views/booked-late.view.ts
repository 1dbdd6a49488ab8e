import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { formatPeriod, type Period } from '../../periods';
import { firstRow, rows, type Tx } from '../../platform/database';
import { formatScaled } from '../../platform/money';
import { Cursor, toPage } from '../../platform/paging';
import {
  type BookedLateCounts,
  bookedLateCountsSql,
  type ClaimListRow,
  claimListSql,
  type LateOrderRow,
  lateOrdersSql,
} from './booked-late.sql';

interface PageAsked {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** What a period holds of other months, for whoever is to close it. */
@Injectable()
export class BookedLate {
  async counts(tx: Tx, { id, fromOn }: Period): Promise<BookedLateCounts> {
    return (await firstRow<BookedLateCounts>(tx, bookedLateCountsSql, [id, fromOn]))!;
  }

  /** Orders of an earlier day, the latest first. @throws invalid `cursor` */
  async orders(tx: Tx, { id, fromOn }: Period, { cursor, limit }: PageAsked) {
    const cursors = new Cursor(`late orders of ${id}`, z.tuple([z.iso.date(), z.string()]));
    const after = cursors.decode(cursor) ?? [null, null];
    return toPage(
      await rows<LateOrderRow>(tx, lateOrdersSql, [id, fromOn, ...after, limit + 1]),
      limit,
      (last) => cursors.encode([last.orderedOn, last.orderNo]),
      ({ cvCents, bookedAt, ...order }) => ({
        ...order,
        cv: formatScaled(BigInt(cvCents)),
        bookedAt: bookedAt.toISOString(),
      }),
    );
  }

  /** Refunds of orders of closed periods, the greatest first. @throws invalid `cursor` */
  async claims(tx: Tx, { id }: Period, { cursor, limit }: PageAsked) {
    const cursors = new Cursor(`claims of ${id}`, z.tuple([z.string().regex(/^\d{1,18}$/), z.string()]));
    const after = cursors.decode(cursor) ?? [null, null];
    return toPage(
      await rows<ClaimListRow>(tx, claimListSql, [id, ...after, limit + 1]),
      limit,
      (last) => cursors.encode([last.cvCents, last.refundNo]),
      ({ cvCents, orderPeriodId, ...claim }) => ({
        ...claim,
        claimOn: formatPeriod(orderPeriodId),
        cv: formatScaled(BigInt(cvCents)),
      }),
    );
  }
}

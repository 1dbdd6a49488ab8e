import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Period } from '../../periods';
import { firstRow, rows, type Tx } from '../../platform/database';
import { Cursor, type Page, toPage } from '../../platform/paging';

/** Somebody whose enrolment lies before the period from which the tree holds the person. */
export interface LateEnrolment {
  readonly distributorNo: string;
  readonly name: string;
  readonly enrolledOn: string;
}

/** $1 period, $2 its first day. */
const countSql = `
SELECT count(*)::integer AS count FROM distributor WHERE counts_from = $1 AND enrolled_on < $2::date`;

/** The latest first. $1 period, $2 its first day, of the last one seen $3 day or null and $4 number, $5 limit. */
const pageSql = `
SELECT d.distributor_no AS "distributorNo", coalesce(p.name, '') AS name, d.enrolled_on::text AS "enrolledOn"
  FROM (
    SELECT * FROM distributor
     WHERE counts_from = $1 AND enrolled_on < $2::date
       AND ($3::date IS NULL OR enrolled_on < $3 OR enrolled_on = $3 AND distributor_no > $4::text)
     ORDER BY enrolled_on DESC, distributor_no
     LIMIT $5
  ) AS d
  LEFT JOIN distributor_profile AS p ON p.distributor_id = d.id
 ORDER BY d.enrolled_on DESC, d.distributor_no`;

/** Who enrolled into a month that was frozen already, and counts only from a later period. */
@Injectable()
export class LateEnrolments {
  async count(tx: Tx, { id, fromOn }: Period): Promise<number> {
    return (await firstRow<{ count: number }>(tx, countSql, [id, fromOn]))!.count;
  }

  /** @throws invalid `cursor` */
  async page(
    tx: Tx,
    { id, fromOn }: Period,
    { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<Page<LateEnrolment>> {
    const cursors = new Cursor(`late enrolments of ${id}`, z.tuple([z.iso.date(), z.string()]));
    const after = cursors.decode(cursor) ?? [null, null];
    return toPage(
      await rows<LateEnrolment>(tx, pageSql, [id, fromOn, ...after, limit + 1]),
      limit,
      (last) => cursors.encode([last.enrolledOn, last.distributorNo]),
      (enrolment) => enrolment,
    );
  }
}

import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { currencyOf } from '../../platform/currency';
import { copyOut, type Tx } from '../../platform/database';
import { getBatch } from './batch';

/** COPY takes no parameters: both are whole numbers. */
const leftOutCsvSql = (batchId: number, minorDigits: number): string => `
COPY (
  SELECT d.distributor_no, l.reason, round(l.balance_minor / ${10 ** minorDigits}.0, 2) AS balance,
         round(l.pending_minor / ${10 ** minorDigits}.0, 2) AS refund_pending, l.since_on AS since, nullif(l.facts, '{}') AS facts
    FROM payout_left_out AS l JOIN distributor AS d ON d.id = l.distributor_id
   WHERE l.batch_id = ${batchId} ORDER BY d.distributor_no COLLATE "C"
) TO STDOUT WITH (FORMAT csv, HEADER)`;

/** Everybody with a balance whom a batch left out, as CSV: distributor_no,reason,balance,refund_pending,since,facts. */
@Injectable()
export class LeftOutFile {
  /** Read it to its end within the transaction. @throws not-found `batch-unknown` */
  async stream(tx: Tx, batchId: number): Promise<Readable> {
    const { id, balanceCurrency } = await getBatch(tx, batchId);
    return copyOut(tx, leftOutCsvSql(id, currencyOf(balanceCurrency)?.minorDigits ?? 2));
  }
}

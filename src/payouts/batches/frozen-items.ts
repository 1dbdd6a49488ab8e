import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '../../platform/database';
import { Secrets } from '../../platform/secrets';
import { ACCOUNT_PURPOSE, accountOf, type PayeeAccount } from '../payee';
import type { Batch } from './batch';
import { FrozenContent, type FrozenItem } from './frozen-content';

/** $1 batch, $2 the last position seen, $3 how many. */
const pageSql = `
SELECT i.position, i.distributor_id AS "distributorId", d.distributor_no AS "distributorNo",
       i.gross_minor::text AS "grossMinor", i.fee_minor::text AS "feeMinor", i.tax_minor::text AS "taxMinor",
       i.tax_status AS "taxStatus", i.tax_country AS "taxCountry", i.tax_rate_ppm AS "taxRatePpm",
       i.net_minor::text AS "netMinor", i.amount_minor::text AS "amountMinor", i.sealed_account AS "sealedAccount",
       i.reference
  FROM payout_item AS i JOIN distributor AS d ON d.id = i.distributor_id
 WHERE i.batch_id = $1 AND i.position > $2 ORDER BY i.position LIMIT $3`;

interface Row {
  position: number;
  distributorId: number;
  distributorNo: string;
  grossMinor: string;
  feeMinor: string;
  taxMinor: string;
  taxStatus: string | null;
  taxCountry: string | null;
  taxRatePpm: number;
  netMinor: string;
  amountMinor: string;
  sealedAccount: Buffer;
  reference: string | null;
}

const PAGE = 4_000;

/** A frozen item with what the export gave it. */
export interface ReadItem extends FrozenItem {
  readonly reference: string | null;
}

/** What a batch froze, in the clear, in the order of the file and constant memory. */
@Injectable()
export class FrozenItems {
  constructor(private readonly secrets: Secrets) {}

  async *pages(tx: Tx, batchId: number): AsyncGenerator<ReadItem[]> {
    for (let last = 0; ;) {
      const found = await rows<Row>(tx, pageSql, [batchId, last, PAGE]);
      const page: ReadItem[] = [];
      for (const row of found) page.push(await this.opened(row));
      if (page.length > 0) yield page;
      if (found.length < PAGE) return;
      last = found.at(-1)!.position;
    }
  }

  async *each(tx: Tx, batchId: number): AsyncGenerator<ReadItem> {
    for await (const page of this.pages(tx, batchId)) yield* page;
  }

  /** Of the content as it stands now: another one than the batch's means that somebody changed it. */
  async hash(tx: Tx, batch: Batch): Promise<string> {
    const content = new FrozenContent(batch);
    for await (const item of this.each(tx, batch.id)) content.add(item);
    return content.digest();
  }

  private async opened({ distributorId, sealedAccount, ...row }: Row): Promise<ReadItem> {
    const opened = await this.secrets.open(ACCOUNT_PURPOSE, sealedAccount, accountOf(distributorId));
    return {
      ...row,
      grossMinor: BigInt(row.grossMinor),
      feeMinor: BigInt(row.feeMinor),
      taxMinor: BigInt(row.taxMinor),
      netMinor: BigInt(row.netMinor),
      amountMinor: BigInt(row.amountMinor),
      payee: JSON.parse(opened.toString()) as PayeeAccount,
    };
  }
}

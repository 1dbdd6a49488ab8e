import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '../../platform/database';
import { brokenLaws, type Finding, finding, KeepsLaws, type LawKeeper } from '../../platform/laws';
import { type Batch, batchColumns } from '../batches/batch';
import { FrozenItems } from '../batches/frozen-items';
import { payoutLaws } from './payout-laws';

/** Those that are still to be paid: what was paid cannot be stopped any more, and takes long to read. */
const openBatchesSql = `
SELECT ${batchColumns} FROM payout_batch WHERE state IN ('frozen', 'approved', 'exported', 'submitted', 'settling') ORDER BY id`;

/** Holds batches, files, ledger and items against each other, and what is frozen against its hash. */
@Injectable()
@KeepsLaws('payouts')
export class PayoutCheck implements LawKeeper {
  constructor(private readonly frozen: FrozenItems) {}

  async check(tx: Tx): Promise<Finding[]> {
    const findings = await brokenLaws(tx, payoutLaws);
    const changed: string[] = [];
    for (const batch of await rows<Batch>(tx, openBatchesSql)) {
      if ((await this.hashOf(tx, batch)) !== batch.hash) changed.push(String(batch.id));
    }
    if (changed.length > 0) {
      const law = { code: 'batch-changed', sentence: 'payout batches that are not what was frozen' };
      findings.push(finding(law, changed.length, changed));
    }
    return findings;
  }

  /** Null for what cannot even be read. */
  private async hashOf(tx: Tx, batch: Batch): Promise<string | null> {
    try {
      return await this.frozen.hash(tx, batch);
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause) throw cause;
      return null;
    }
  }
}

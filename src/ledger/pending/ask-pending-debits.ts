import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Tx } from '../../platform/database';
import { PENDING_DEBITS, type PendingDebits } from './pending-debits';

const makeSql = `
CREATE TEMPORARY TABLE IF NOT EXISTS pending_debit (
  distributor_id  integer NOT NULL PRIMARY KEY,
  amount_minor    bigint NOT NULL CHECK (amount_minor <= 0)
) ON COMMIT DROP`;

/**
 * The {@link PendingDebits}, looked up when needed: who knows them stands above this module and is not imported by it.
 * Without anybody, nothing is pending.
 */
@Injectable()
export class AskPendingDebits {
  constructor(private readonly modules: ModuleRef) {}

  /**
   * Makes the temporary table `pending_debit (distributor_id, amount_minor)` with what will be taken back of each
   * person, ≤ 0, as of now; nobody stands in it twice. It goes with the transaction.
   */
  async fill(tx: Tx): Promise<void> {
    await tx.query(makeSql);
    await tx.query('TRUNCATE pg_temp.pending_debit');
    await this.known?.fill(tx);
    await tx.query('ANALYZE pg_temp.pending_debit');
  }

  private get known(): PendingDebits | null {
    try {
      return this.modules.get<PendingDebits>(PENDING_DEBITS, { strict: false });
    } catch {
      return null;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { firstRow, inTransaction, rows, type Tx } from '../../../platform/database';
import { AuditHead } from './audit-head';
import { type SealedEntry, sealOf } from './canonical-entry';
import { anyTailSql, sealSql, tailSql } from './chain.sql';

/** First key of the lock that lets one seal at a time, over any number of processes. */
const SEALER_LOCK = 0x75706e61;
const BATCH = 5_000;

/**
 * Hangs what was recorded onto the chain, some moments after it was: whoever acts waits for nobody. Each batch is
 * there whole or not at all; what was cut short is done by whoever seals next.
 */
@Injectable()
export class AuditSealer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly head: AuditHead,
  ) {}

  /** Seals all that is committed. Gives how many; 0 also when somebody else is at it. */
  async seal(): Promise<number> {
    const { manager } = this.dataSource;
    if (!(await firstRow<{ any: boolean }>(manager, anyTailSql))!.any) return 0;
    let sealed = 0;
    for (;;) {
      const batch = await inTransaction(this.dataSource, (tx) => this.sealBatch(tx));
      sealed += batch;
      if (batch < BATCH) return sealed;
    }
  }

  /** A statement of its own takes the lock, so that the next one sees what the holder before has committed. */
  private async sealBatch(tx: Tx): Promise<number> {
    const lock = await firstRow<{ taken: boolean }>(tx, 'SELECT pg_try_advisory_xact_lock($1, 0) AS taken', [
      SEALER_LOCK,
    ]);
    if (!lock!.taken) return 0;
    const entries = await rows<SealedEntry>(tx, tailSql, [BATCH]);
    if (entries.length === 0) return 0;
    const { sequence, hash } = await this.head.bytes(tx);
    const hashes: Buffer[] = [];
    for (const entry of entries) hashes.push(sealOf(hashes.at(-1) ?? hash, entry));
    await tx.query(sealSql, [String(BigInt(sequence) + 1n), entries.map(({ id }) => id), hashes]);
    return entries.length;
  }
}

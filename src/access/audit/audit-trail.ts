import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock';
import { firstRow, type Tx } from '../../platform/database';
import { currentOrigin } from '../../platform/origin';
import type { AuditEntry, Json } from './audit-entry';
import { recordEntrySql, saltOfSql } from './audit.sql';

const SALT_BYTES = 32;

/** Who did what, when, from where, and what it changed. Entries are added and never touched again. */
@Injectable()
export class AuditTrail {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * Writes an entry in the transaction of the act itself: both are there or neither. It is sealed into the chain some
   * seconds later, so nobody waits for anybody here.
   */
  async record(tx: Tx, entry: AuditEntry): Promise<void> {
    const { action, by, subject, before, after, personal } = entry;
    const { via, credential, personId, address, requestId } = currentOrigin();
    const details = {
      before,
      after,
      personal: personal && {
        before: await this.digested(tx, personal.of, personal.before),
        after: await this.digested(tx, personal.of, personal.after),
      },
    };
    await tx.query(recordEntrySql, [
      this.clock.now(),
      action,
      // The name of one of our people stands with the person alone, where it can be erased.
      personId === null ? by : null,
      personId,
      via,
      credential,
      address,
      requestId,
      subject?.kind ?? null,
      subject === undefined ? null : String(subject.no),
      JSON.stringify(details),
    ]);
  }

  private async digested(
    tx: Tx,
    of: NonNullable<AuditEntry['personal']>['of'],
    facts: AuditEntry['before'],
  ): Promise<Record<string, Json> | undefined> {
    if (facts === undefined) return undefined;
    const parameters = [of.kind, of.id, randomBytes(SALT_BYTES)];
    const row =
      (await firstRow<{ salt: Buffer }>(tx, saltOfSql, parameters)) ??
      // Somebody else was quicker and has committed: the next statement sees the other's.
      (await firstRow<{ salt: Buffer }>(tx, saltOfSql, parameters));
    const digest = (key: string, value: Json): Json =>
      value === null
        ? null
        : createHmac('sha256', row!.salt)
            .update(JSON.stringify([key, value]))
            .digest('base64url');
    return Object.fromEntries(
      Object.entries(facts).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, digest(key, value)]],
      ),
    );
  }
}

import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock';
import { firstRow, type Tx } from '../../platform/database';
import { currentOrigin, type Origin } from '../../platform/origin';
import type { AuditEntry } from './audit-entry';
import { recordEntrySql, saltOfSql } from './audit.sql';
import { digest, SALT_BYTES, seal } from './personal-seal';

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
    const origin = currentOrigin();
    const { via, credential, personId, requestId } = origin;
    const details = {
      before,
      after,
      personal: personal && (await digested(tx, personal)),
    };
    await tx.query(recordEntrySql, [
      this.clock.now(),
      action,
      // The name of one of our people stands with the person alone, where it can be erased.
      personId === null ? by : null,
      personId,
      via,
      credential,
      await addressOf(tx, origin),
      requestId,
      subject?.kind ?? null,
      subject === undefined ? null : String(subject.no),
      JSON.stringify(details),
    ]);
  }
}

type Personal = NonNullable<AuditEntry['personal']>;

async function digested(tx: Tx, { of, before, after }: Personal) {
  const salt = await saltOf(tx, of);
  const all = (facts: Personal['before']) =>
    facts &&
    Object.fromEntries(
      Object.entries(facts).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value === null ? null : digest(salt, key, value)]],
      ),
    );
  return { before: all(before), after: all(after) };
}

/** Made at the first need. */
async function saltOf(tx: Tx, { kind, id }: { kind: string; id: number }): Promise<Buffer> {
  const parameters = [kind, id, randomBytes(SALT_BYTES)];
  const row =
    (await firstRow<{ salt: Buffer }>(tx, saltOfSql, parameters)) ??
    // Somebody else was quicker and has committed: the next statement sees the other's.
    (await firstRow<{ salt: Buffer }>(tx, saltOfSql, parameters));
  return row!.salt;
}

/** The address of a person of ours is personal; that of a machine, or of somebody unknown, is nobody's. */
async function addressOf(tx: Tx, { personId, address }: Origin): Promise<string | null> {
  if (personId === null || address === null) return address;
  return seal(await saltOf(tx, { kind: 'person', id: personId }), address);
}

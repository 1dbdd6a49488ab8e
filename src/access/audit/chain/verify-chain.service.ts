import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../platform/clock';
import { firstRow, rows, type Tx } from '../../../platform/database';
import type { ChainHead } from './audit-head';
import { BEFORE_THE_FIRST, type SealedEntry, sealOf } from './canonical-entry';
import { type ChainFinding, ChainFindings } from './chain-findings';
import { hashesAroundSql, lostHeadsSql, sealAtSql, sealsSql, strayTailSql, unsealedSql } from './chain.sql';

const BATCH = 5_000;

/** From where a chain is verified: the beginning, or a head that somebody has written down. */
export interface ChainStart {
  readonly sequence: string;
  /** Hex; null: the seal there is believed. */
  readonly hash: string | null;
}

export interface ChainVerification {
  readonly isWhole: boolean;
  readonly findings: readonly ChainFinding[];
  /** All of them, also those beyond what is listed. */
  readonly findingCount: number;
  /** Seals that were computed again. */
  readonly verified: number;
  /** Null before the first seal. */
  readonly head: ChainHead | null;
  /** What is not sealed yet. Nothing tells whether that is as it was written. */
  readonly unsealed: {
    readonly count: number;
    readonly oldest: string | null;
    readonly ageSeconds: number | null;
  };
}

interface Unsealed {
  waiting: number;
  oldest: string | null;
  forgotten: number;
  forgottenIds: string[] | null;
}

/** With its entry; all of that is null where the entry is gone. */
interface Seal extends SealedEntry {
  readonly sequence: string;
  readonly entryId: string;
  readonly hash: Buffer;
}

/** Computes the whole chain again, a batch at a time whatever its length, and holds it against what stands. */
@Injectable()
export class VerifyChain {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Run it in one snapshot: entries, seals and what waits are then of one instant. */
  async verify(tx: Tx, from: ChainStart = { sequence: '0', hash: null }): Promise<ChainVerification> {
    const findings = new ChainFindings();
    const { head, verified } = await this.walk(tx, from, findings);
    const unsealed = await this.unsealed(tx, findings);
    for (const { id, sequence } of await rows<{ id: number; sequence: string }>(tx, lostHeadsSql)) {
      findings.add('head-lost', { sequence, period: periodName(id) });
    }
    return {
      isWhole: findings.count === 0,
      findings: findings.kept,
      findingCount: findings.count,
      verified,
      head: shownHead(head),
      unsealed,
    };
  }

  private async walk(tx: Tx, from: ChainStart, findings: ChainFindings) {
    let { sequence, hash } = await this.start(tx, from, findings);
    let verified = 0;
    for (;;) {
      const seals = await rows<Seal>(tx, sealsSql, [sequence, BATCH]);
      for (const seal of seals) {
        const expected = String(BigInt(sequence) + 1n);
        if (seal.sequence !== expected) {
          findings.add('missing', { sequence: expected });
          // What stood before it is gone, so what it hangs on cannot be told.
          hash = null;
        }
        await this.hold(tx, seal, hash, findings);
        ({ sequence, hash } = seal);
        verified++;
      }
      if (seals.length < BATCH) return { head: { sequence, hash }, verified };
    }
  }

  /** A head that is not there is told, and the rest verified as if it were. */
  private async start(
    tx: Tx,
    { sequence, hash }: ChainStart,
    findings: ChainFindings,
  ): Promise<{ sequence: string; hash: Buffer | null }> {
    if (sequence === '0') return { sequence, hash: BEFORE_THE_FIRST };
    const seal = await firstRow<{ hash: Buffer }>(tx, sealAtSql, [sequence]);
    if (seal === null || (hash !== null && seal.hash.toString('hex') !== hash)) {
      findings.add('head-lost', { sequence });
    }
    return { sequence, hash: seal?.hash ?? null };
  }

  /** One seal against its entry and the seal before; after a wrong one goes on from what stands, so it is told once. */
  private async hold(tx: Tx, seal: Seal, previous: Buffer | null, findings: ChainFindings): Promise<void> {
    const { sequence, entryId } = seal;
    if (seal.id === null) {
      findings.add('missing', { sequence, entryId });
      return;
    }
    if (previous === null || sealOf(previous, seal).equals(seal.hash)) return;
    const isMoved = findings.hasRoom && (await this.hangsElsewhere(tx, seal));
    findings.add(isMoved ? 'out-of-order' : 'changed', { sequence, entryId });
  }

  private async hangsElsewhere(tx: Tx, seal: Seal): Promise<boolean> {
    const around = await rows<{ hash: Buffer }>(tx, hashesAroundSql, [seal.sequence]);
    const hashes = [BEFORE_THE_FIRST, ...around.map(({ hash }) => hash)];
    return hashes.some((hash) => sealOf(hash, seal).equals(seal.hash));
  }

  private async unsealed(tx: Tx, findings: ChainFindings): Promise<ChainVerification['unsealed']> {
    const { waiting, oldest, forgotten, forgottenIds } = (await firstRow<Unsealed>(tx, unsealedSql))!;
    const named = forgottenIds ?? [];
    for (const entryId of named) findings.add('inserted', { entryId });
    if (forgotten > named.length) findings.add('inserted', {}, forgotten - named.length);
    for (const { entryId } of await rows<{ entryId: string }>(tx, strayTailSql)) {
      findings.add('missing', { entryId });
    }
    const ageMs = oldest === null ? null : this.clock.now().getTime() - Date.parse(oldest);
    return {
      count: waiting,
      oldest,
      ageSeconds: ageMs === null ? null : Math.max(0, Math.trunc(ageMs / 1000)),
    };
  }
}

const shownHead = ({ sequence, hash }: { sequence: string; hash: Buffer | null }): ChainHead | null =>
  sequence === '0' || hash === null ? null : { sequence, hash: hash.toString('hex') };

/** 202610 → `2026-10`; the calendar stands above this module. */
const periodName = (id: number): string => `${Math.trunc(id / 100)}-${String(id % 100).padStart(2, '0')}`;

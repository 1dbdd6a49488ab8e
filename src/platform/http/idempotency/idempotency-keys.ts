import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../clock';
import { changedRows, firstRow, type Tx } from '../../database';
import { conflict } from '../../errors';
import { claimKeySql, firstAnswerSql, forgetKeysSql, keepAnswerSql } from './idempotency.sql';
import type { RequestKey } from './key-of';

/** An answer as it was sent: `body` is JSON, null where there was none. */
export interface Answer {
  status: number;
  body: string | null;
}

const KEPT_DAYS = 7;
const LONGEST_WAIT_SECONDS = 10;
const LOCK_TIMEOUT = '55P03';

/**
 * Which requests were already answered, and how. A key is claimed, and its answer kept, in the transaction of the
 * act itself: after a crash either both are there or neither.
 */
@Injectable()
export class IdempotencyKeys {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * Null: the key is this transaction's, go on. Else the first answer, for which this has waited if need be.
   * @throws conflict `idempotency-key-reused`, `idempotency-key-at-work`
   */
  async claim(tx: Tx, { caller, route, key, requestSha256 }: RequestKey): Promise<Answer | null> {
    const claimed = await this.waitAtMost(tx, () =>
      firstRow(tx, claimKeySql, [caller, route, key, requestSha256, this.clock.now()]),
    );
    if (claimed) return null;
    const first = await firstRow<{ requestSha256: Buffer; status: number; response: string | null }>(
      tx,
      firstAnswerSql,
      [caller, route, key],
    );
    if (!first) throw new Error('An idempotency key was removed while it was looked at.');
    if (!first.requestSha256.equals(requestSha256)) {
      throw conflict(
        'idempotency-key-reused',
        'This Idempotency-Key came before with another request. Use a new key for a new request.',
        { field: 'Idempotency-Key' },
      );
    }
    return { status: first.status, body: first.response };
  }

  async keep(tx: Tx, { caller, route, key }: RequestKey, { status, body }: Answer): Promise<void> {
    await tx.query(keepAnswerSql, [caller, route, key, status, body]);
  }

  /** Forgets what is older than seven days; after that the same key counts as new. Gives how many. */
  async forgetOld(tx: Tx): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    return changedRows(tx, forgetKeysSql, [before]);
  }

  /** Bounded, so that retries of a request that takes long do not use up the connections it needs itself. */
  private async waitAtMost<T>(tx: Tx, claim: () => Promise<T>): Promise<T> {
    await tx.query(`SET LOCAL lock_timeout = '${LONGEST_WAIT_SECONDS}s'`);
    try {
      const claimed = await claim();
      await tx.query('SET LOCAL lock_timeout TO DEFAULT');
      return claimed;
    } catch (cause) {
      if ((cause as { code?: unknown }).code !== LOCK_TIMEOUT) throw cause;
      throw conflict(
        'idempotency-key-at-work',
        'The first request with this Idempotency-Key is still being worked on. Send it again in a moment.',
        { field: 'Idempotency-Key', cause },
      );
    }
  }
}

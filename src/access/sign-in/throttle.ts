import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock';
import { inTransaction, rows } from '../../platform/database';
import { throttled } from '../../platform/errors';
import { Secrets } from '../../platform/secrets';
import { type Limit, THROTTLES } from './limits';
import { clearSql, countSql, failuresSql, giveBackSql } from './throttle.sql';

/** What is counted together. */
export interface Bucket {
  readonly kind: keyof typeof THROTTLES;
  /** Which account, network or device. */
  readonly of: readonly (string | number)[];
}

/** An attempt that was let through, and counted as a failure until it turns out to be none. */
export interface Attempt {
  readonly buckets: readonly string[];
  /** The first failure of its bucket, or the last one borne: worth an entry in the trail. Those between are not. */
  readonly isRemarkable: boolean;
}

interface Counted {
  bucket: string;
  failures: number;
  endsAt: Date;
}

const MINUTE_MS = 60_000;

/**
 * Bears so many failures and then refuses for a while, before anything costly is done. Counts stand in the database,
 * so that all processes count together, under digests that tell nothing of names and addresses.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly secrets: Secrets,
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * In a transaction of its own: it counts whatever becomes of the rest.
   * @param asked the first one is what the attempt is about
   * @throws throttled `sign-in-throttled`, when one of the buckets is full
   */
  async begin(asked: readonly [Bucket, ...Bucket[]]): Promise<Attempt> {
    const now = this.clock.now();
    const keys = await Promise.all(asked.map((bucket) => this.keyOf(bucket)));
    const limitOf = new Map<string, Limit>(asked.map(({ kind }, index) => [keys[index]!, THROTTLES[kind]]));
    const manager = this.dataSource.manager;
    const before = await rows<Counted>(manager, failuresSql, [keys, now]);
    this.refuseFull(before, (failures, { failures: most }) => failures >= most, limitOf);
    const ends = [...limitOf.values()].map(({ minutes }) => new Date(now.getTime() + minutes * MINUTE_MS));
    const counted = await inTransaction(this.dataSource, (tx) =>
      rows<Counted>(tx, countSql, [keys, ends, now]),
    );
    this.refuseFull(counted, (failures, { failures: most }) => failures > most, limitOf);
    const failures = counted.find(({ bucket }) => bucket === keys[0])!.failures;
    return { buckets: keys, isRemarkable: failures === 1 || failures === limitOf.get(keys[0]!)!.failures };
  }

  /** It was no failure: its own count begins anew, the wider ones are as before. */
  async succeed({ buckets: [own, ...wider] }: Attempt): Promise<void> {
    await this.dataSource.query(clearSql, [own]);
    if (wider.length > 0) await this.dataSource.query(giveBackSql, [wider]);
  }

  /** It was neither: nothing was tried yet. */
  async takeBack({ buckets }: Attempt): Promise<void> {
    await this.dataSource.query(giveBackSql, [buckets]);
  }

  private refuseFull(
    counted: readonly Counted[],
    isFull: (failures: number, limit: Limit) => boolean,
    limitOf: ReadonlyMap<string, Limit>,
  ): void {
    const full = counted.filter(({ bucket, failures }) => isFull(failures, limitOf.get(bucket)!));
    if (full.length === 0) return;
    const endsAt = Math.max(...full.map((bucket) => bucket.endsAt.getTime()));
    const seconds = Math.max(1, Math.ceil((endsAt - this.clock.now().getTime()) / 1_000));
    throw throttled(
      'sign-in-throttled',
      'Too many failed attempts; wait as long as Retry-After says.',
      seconds,
    );
  }

  private keyOf({ kind, of }: Bucket): Promise<string> {
    return this.secrets.sign('throttle', JSON.stringify([kind, ...of]));
  }
}

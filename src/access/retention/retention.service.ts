import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { changedRows, rows, type Tx } from '../../platform/database';
import { IdempotencyKeys } from '../../platform/http';
import { AuditTrail } from '../audit';
import { PersonalDataService } from '../personal-data';
import { forgetFailuresSql, longGoneSql, signInLeftovers } from './retention.sql';

/** How many were forgotten, by what they are. */
export type Forgotten = Readonly<Record<string, number>>;

interface LongGone {
  readonly distributorId: number;
  readonly distributorNo: string;
}

const DAY_MS = 86_400_000;

/** Forgets what nobody may keep for longer, as the configuration says. Every run that forgot something is recorded. */
@Injectable()
export class Retention {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly keys: IdempotencyKeys,
    private readonly data: PersonalDataService,
    private readonly trail: AuditTrail,
  ) {}

  async carryOut(tx: Tx, by: string): Promise<Forgotten> {
    const forgotten: Record<string, number> = { requestKeys: await this.keys.forgetOld(tx) };
    const ended = this.daysAgo(this.config.keepSessionsDays);
    for (const [what, sql] of Object.entries(signInLeftovers)) {
      forgotten[what] = await changedRows(tx, sql, [ended]);
    }
    await tx.query(forgetFailuresSql, [this.clock.now()]);
    forgotten['people'] = await this.eraseLongGone(tx, by);
    if (Object.values(forgotten).some((count) => count > 0)) {
      await this.trail.record(tx, { action: 'retention.carried-out', by, after: forgotten });
    }
    return forgotten;
  }

  /** A thousand at a time: whoever is left is erased the next time. */
  private async eraseLongGone(tx: Tx, by: string): Promise<number> {
    const { eraseTerminatedAfterDays: days } = this.config;
    if (days === 0) return 0;
    const gone = await rows<LongGone>(tx, longGoneSql, [this.daysAgo(days)]);
    for (const person of gone) {
      await this.data.erase(tx, { ...person, by, reason: `terminated for ${days} days` });
    }
    return gone.length;
  }

  private daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY_MS);
  }
}

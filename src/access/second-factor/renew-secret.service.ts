import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { CLOCK, type Clock } from '../../platform/clock';
import { changedRows, type Tx } from '../../platform/database';
import { Secrets } from '../../platform/secrets';
import { AuditTrail } from '../audit';
import {
  endEverySessionSql,
  forgetEveryRecoveryCodeSql,
  removeEverySecondFactorSql,
} from './renew-secret.sql';
import { sealedColumns } from './sealed-columns';

/** What was lost with the old secret. */
export interface Renewal {
  /** People who have to set up a second factor again. */
  readonly secondFactors: number;
  readonly sessions: number;
  /** People whose payout method nobody can read any more, and who name another. */
  readonly payoutMethods: number;
}

/**
 * From now on the secret that is configured counts, because the one before was lost or got about. What was encrypted
 * with that one cannot be read any more, or must not count any more: everybody signs in anew and sets up a second
 * factor again, and payout methods end. Passwords, tokens and all books stay.
 */
@Injectable()
export class RenewSecret {
  constructor(
    private readonly secrets: Secrets,
    private readonly trail: AuditTrail,
    private readonly discovery: DiscoveryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws conflict `secret-same`; unavailable as Secrets */
  async renew(tx: Tx, by: string): Promise<Renewal> {
    await this.secrets.renew(tx);
    const secondFactors = await changedRows(tx, removeEverySecondFactorSql);
    await tx.query(forgetEveryRecoveryCodeSql);
    const lost: Record<string, number> = {};
    for (const { table, whenLost } of sealedColumns(this.discovery)) {
      if (whenLost !== undefined) lost[table] = await changedRows(tx, whenLost, [this.clock.now(), by]);
    }
    const sessions = await changedRows(tx, endEverySessionSql, [this.clock.now(), by]);
    const renewal = { secondFactors, sessions, payoutMethods: lost['payout_method'] ?? 0 };
    await this.trail.record(tx, { action: 'secret.renewed', by, after: renewal });
    return renewal;
  }
}

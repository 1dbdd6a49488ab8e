import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock';
import { firstRow, type Tx } from '../../platform/database';
import { type CallerIdentity, type Role, SCOPES } from '../caller';
import { secretHash } from '../opaque-secret';
import { DistributorOfPerson } from '../people/distributor-of-person';
import { needsSecondFactor } from '../people/person';
import { callerOfSessionSql, sawSessionSql } from './session.sql';

interface SessionRow {
  id: number;
  lastSeenAt: Date;
  secondFactorAt: Date | null;
  steppedUpAt: Date | null;
  personId: number;
  userName: string;
  distributorId: number | null;
  roles: Role[];
}

const MINUTE_MS = 60_000;

/** Who calls with the cookie of a session. */
@Injectable()
export class SessionCallers {
  constructor(
    private readonly distributors: DistributorOfPerson,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null for a session that never was or is over, and for somebody who is disabled. */
  async authenticate(
    tx: Tx,
    secret: string,
  ): Promise<{ caller: CallerIdentity; lacksSecondFactor: boolean } | null> {
    const now = this.clock.now();
    const found = await firstRow<SessionRow>(tx, callerOfSessionSql, [secretHash(secret), now]);
    if (found === null) return null;
    // Not at each request: that would be a write for every read.
    if (now.getTime() - found.lastSeenAt.getTime() >= MINUTE_MS) {
      await tx.query(sawSessionSql, [found.id, now]);
    }
    const { id, personId, roles, steppedUpAt } = found;
    const caller: CallerIdentity = {
      credential: { kind: 'session', id },
      personId,
      roles,
      distributorId: found.distributorId,
      name: await this.distributors.actsAs(tx, found),
      scopes: SCOPES,
      steppedUpAt,
    };
    return { caller, lacksSecondFactor: needsSecondFactor(roles) && found.secondFactorAt === null };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { AuditTrail } from '../audit';
import type { Role } from '../caller';
import { Sessions } from '../sessions/sessions';
import { AccessTokens } from '../tokens/access-tokens';
import { requireRoles } from './add-person.service';
import { DistributorOfPerson } from './distributor-of-person';
import { People } from './people';
import { type Person, personSubject } from './person';
import { grantRolesSql, setDistributorSql, withdrawRolesSql } from './person.sql';

export interface NewRoles {
  readonly personId: number;
  readonly roles: readonly Role[];
  readonly distributorNo?: string | undefined;
  readonly by: string;
}

/**
 * Says anew what somebody may do. The person signs in again for it: limits and second factor depend on the roles. Nor
 * does a token grow with its person: it may have been made with less than the new role asks for, or by a thief.
 */
@Injectable()
export class ChangeRoles {
  constructor(
    private readonly people: People,
    private readonly distributors: DistributorOfPerson,
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws not-found; invalid `user-roles`, `user-distributor`; conflict `last-administrator`, `distributor-taken` */
  async change(tx: Tx, { personId, roles, distributorNo, by }: NewRoles): Promise<Person> {
    requireRoles(roles);
    const before = await this.people.hold(tx, personId);
    if (before.roles.includes('admin') && !roles.includes('admin')) {
      await this.people.requireOtherAdministrator(tx, before);
    }
    const kept = before.distributorId;
    const asBefore = kept === null || !roles.includes('distributor') ? null : kept;
    const distributorId =
      distributorNo === undefined && asBefore !== null
        ? asBefore
        : await this.distributors.resolve(tx, { roles, distributorNo }, personId);
    await tx.query(setDistributorSql, [personId, distributorId]);
    await tx.query(withdrawRolesSql, [personId, roles]);
    await tx.query(grantRolesSql, [personId, roles, by, this.clock.now()]);
    const after = await this.people.get(tx, personId);
    await this.sessions.endAll(tx, personId, by);
    const gains = after.roles.some((role) => !before.roles.includes(role));
    const tokensRevoked = gains ? await this.tokens.revokeOf(tx, personId, 'of-no-one-role') : 0;
    await this.trail.record(tx, {
      action: 'person.roles-changed',
      by,
      subject: personSubject(after),
      before: { roles: before.roles, distributorNo: await this.numberOf(tx, before) },
      after: { roles: after.roles, distributorNo: await this.numberOf(tx, after), tokensRevoked },
    });
    return after;
  }

  private numberOf(tx: Tx, { distributorId }: Person): Promise<string | null> {
    return distributorId === null ? Promise.resolve(null) : this.distributors.numberOf(tx, distributorId);
  }
}

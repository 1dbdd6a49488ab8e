import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock';
import { firstRow, type Tx } from '../../platform/database';
import { conflict, invalid } from '../../platform/errors';
import { AuditTrail } from '../audit';
import type { Role } from '../caller';
import { DistributorOfPerson } from './distributor-of-person';
import { People } from './people';
import { type Person, personSubject } from './person';
import { grantRolesSql, insertPersonSql } from './person.sql';
import { parseUserName } from './user-name';

export interface NewPerson {
  readonly userName: string;
  /** As people call them; else the user name. */
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly roles: readonly Role[];
  /** Whom the role distributor is about. */
  readonly distributorNo?: string | undefined;
  readonly by: string;
}

/** Adds somebody, who cannot sign in before a password is set. */
@Injectable()
export class AddPerson {
  constructor(
    private readonly people: People,
    private readonly distributors: DistributorOfPerson,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws invalid `user-name`, `user-roles`, `user-distributor`; not-found; conflict `user-name-taken`, `distributor-taken` */
  async add(tx: Tx, request: NewPerson): Promise<Person> {
    const { roles, email = null, distributorNo, by } = request;
    const userName = parseUserName(request.userName);
    requireRoles(roles);
    const distributorId = await this.distributors.resolve(tx, { roles, distributorNo });
    const name = request.name ?? userName;
    const now = this.clock.now();
    const added = await firstRow<{ id: number }>(tx, insertPersonSql, [
      userName,
      name,
      email,
      distributorId,
      now,
      by,
    ]);
    if (added === null) {
      throw conflict(
        'user-name-taken',
        `There is or was a user "${userName}"; names are told apart without regard to case and are never used again.`,
        { field: 'userName' },
      );
    }
    await tx.query(grantRolesSql, [added.id, roles, by, now]);
    await this.trail.record(tx, {
      action: 'person.added',
      by,
      subject: personSubject(added),
      after: { roles, distributorNo },
      personal: { of: { kind: 'person', id: added.id }, after: { userName, name, email } },
    });
    return this.people.get(tx, added.id);
  }
}

/** @throws invalid `user-roles` */
export function requireRoles(roles: readonly Role[]): void {
  if (roles.length > 0) return;
  throw invalid('user-roles', 'Somebody without a role could do nothing; give one.', { field: 'roles' });
}

import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { AuditTrail } from '../audit';
import { endLinksSql } from '../links/access-link.sql';
import { Sessions } from '../sessions/sessions';
import { People } from './people';
import { type Person, personSubject } from './person';
import { setDisabledSql } from './person.sql';

/** Shuts somebody out, and lets them in again. Tokens open nothing meanwhile; sessions and links end for good. */
@Injectable()
export class DisablePerson {
  constructor(
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Changes nothing when it is so already. @throws not-found `user-unknown`, conflict `last-administrator` */
  async disable(tx: Tx, personId: number, by: string): Promise<Person> {
    const person = await this.people.hold(tx, personId);
    if (person.disabledAt !== null) return person;
    if (person.roles.includes('admin')) await this.people.requireOtherAdministrator(tx, person);
    const now = this.clock.now();
    await tx.query(setDisabledSql, [personId, now]);
    await tx.query(endLinksSql, [personId, now, null]);
    await this.sessions.endAll(tx, personId, by);
    await this.trail.record(tx, { action: 'person.disabled', by, subject: personSubject(person) });
    return this.people.get(tx, personId);
  }

  async enable(tx: Tx, personId: number, by: string): Promise<Person> {
    const person = await this.people.hold(tx, personId);
    if (person.disabledAt === null) return person;
    await tx.query(setDisabledSql, [personId, null]);
    await this.trail.record(tx, { action: 'person.enabled', by, subject: personSubject(person) });
    return this.people.get(tx, personId);
  }
}

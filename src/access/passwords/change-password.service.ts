import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock';
import { inTransaction, type Tx } from '../../platform/database';
import { AuditTrail } from '../audit';
import type { CallerIdentity } from '../caller';
import { People } from '../people/people';
import { type Person, personSubject } from '../people/person';
import { setPasswordSql } from '../people/person.sql';
import { Sessions } from '../sessions/sessions';
import { ProveSelf } from '../sign-in/prove-self.service';
import { PasswordHashes } from './password-hashes';
import { requireGoodPassword } from './password-rules';

/** Chooses another password; whoever else is signed in as this person is so no more. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: People,
    private readonly hashes: PasswordHashes,
    private readonly sessions: Sessions,
    private readonly proving: ProveSelf,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws invalid `password-…`, throttled `sign-in-throttled`, unavailable `sign-in-busy` */
  async change(caller: CallerIdentity, current: string, wanted: string): Promise<void> {
    const { id } = await this.proving.byPassword(caller, current);
    await this.set(id, wanted, caller.name, caller.credential.id);
  }

  /** Says what the password is, for somebody who is trusted to. @param exceptSession goes on, where given */
  async set(personId: number, password: string, by: string, exceptSession?: number): Promise<void> {
    const person = await this.people.get(this.dataSource.manager, personId);
    const hash = await this.hashOf(person, password);
    await inTransaction(this.dataSource, (tx) => this.keep(tx, person, hash, by, exceptSession));
  }

  /** @throws invalid `password-…` */
  async hashOf({ userName, name, email }: Pick<Person, 'userName' | 'name' | 'email'>, password: string) {
    await requireGoodPassword(password, [userName, name, email]);
    return this.hashes.hash(password);
  }

  async keep(tx: Tx, person: Person, hash: string, by: string, exceptSession?: number): Promise<void> {
    await this.people.hold(tx, person.id);
    await tx.query(setPasswordSql, [person.id, hash, this.clock.now()]);
    const sessionsEnded = await this.sessions.endAll(tx, person.id, by, exceptSession);
    const subject = personSubject(person);
    await this.trail.record(tx, {
      action: 'person.password-changed',
      by,
      subject,
      after: { sessionsEnded },
    });
  }
}

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

interface PasswordSet {
  readonly by: string;
  /** As what it is recorded. */
  readonly action?: string;
  /** Goes on, where given. */
  readonly exceptSession?: number;
}

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
    const set = exceptSession === undefined ? { by } : { by, exceptSession };
    await inTransaction(this.dataSource, (tx) => this.keep(tx, person, hash, set));
  }

  /**
   * Before the transaction, which would hold a connection for as long as this takes.
   * @throws invalid `password-…`, unavailable `sign-in-busy`
   */
  async hashOf({ userName, name, email }: Pick<Person, 'userName' | 'name' | 'email'>, password: string) {
    await requireGoodPassword(password, [userName, name, email]);
    return this.hashes.hash(password);
  }

  /** @throws not-found `user-unknown` */
  async keep(
    tx: Tx,
    { id }: Person,
    hash: string,
    { by, action = 'person.password-changed', exceptSession }: PasswordSet,
  ): Promise<void> {
    await this.people.hold(tx, id);
    await tx.query(setPasswordSql, [id, hash, this.clock.now()]);
    const sessionsEnded = await this.sessions.endAll(tx, id, by, exceptSession);
    await this.trail.record(tx, { action, by, subject: personSubject({ id }), after: { sessionsEnded } });
  }
}

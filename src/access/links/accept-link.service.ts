import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock';
import { inTransaction } from '../../platform/database';
import { notFound } from '../../platform/errors';
import { identifyOrigin } from '../../platform/origin';
import { AuditTrail } from '../audit';
import { PasswordHashes } from '../passwords/password-hashes';
import { requireGoodPassword } from '../passwords/password-rules';
import { People } from '../people/people';
import { type Person, personSubject } from '../people/person';
import { setPasswordSql } from '../people/person.sql';
import { Sessions } from '../sessions/sessions';
import { AccessLinks } from './access-links';

/** Somebody comes with a link and chooses a password. Whoever was signed in as that person is so no more. */
@Injectable()
export class AcceptLink {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: AccessLinks,
    private readonly people: People,
    private readonly hashes: PasswordHashes,
    private readonly sessions: Sessions,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws not-found `link-unknown`; invalid `password-…`; unavailable `sign-in-busy` */
  async accept(secret: string, password: string): Promise<Person> {
    const { manager } = this.dataSource;
    const link = await this.links.find(manager, secret);
    if (link === null) throw unknown();
    const { userName, name, email } = await this.people.get(manager, link.personId);
    await requireGoodPassword(password, [userName, name, email]);
    // Before the transaction, which would hold a connection for as long as this takes.
    const hash = await this.hashes.hash(password);
    return inTransaction(this.dataSource, async (tx) => {
      if (!(await this.links.use(tx, link))) throw unknown();
      const person = await this.people.hold(tx, link.personId);
      identifyOrigin({ via: 'session', credential: `link:${link.id}`, personId: person.id });
      await tx.query(setPasswordSql, [person.id, hash, this.clock.now()]);
      const ended = await this.sessions.endAll(tx, person.id, person.userName);
      await this.trail.record(tx, {
        action: link.purpose === 'invitation' ? 'person.invitation-accepted' : 'person.password-reset',
        by: person.userName,
        subject: personSubject(person),
        after: { sessionsEnded: ended },
      });
      return person;
    });
  }
}

const unknown = () =>
  notFound('link-unknown', 'This link was used, is over or never was. Ask for a new one.', {
    field: 'secret',
  });

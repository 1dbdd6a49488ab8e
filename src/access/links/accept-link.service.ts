import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../platform/database';
import { notFound } from '../../platform/errors';
import { identifyOrigin } from '../../platform/origin';
import { ChangePassword } from '../passwords/change-password.service';
import { People } from '../people/people';
import type { Person } from '../people/person';
import { AccessLinks } from './access-links';

/** Somebody comes with a link and chooses a password. Whoever was signed in as that person is so no more. */
@Injectable()
export class AcceptLink {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: AccessLinks,
    private readonly people: People,
    private readonly passwords: ChangePassword,
  ) {}

  /** @throws not-found `link-unknown`; invalid `password-…`; unavailable `sign-in-busy` */
  async accept(secret: string, password: string): Promise<Person> {
    const { manager } = this.dataSource;
    const link = await this.links.find(manager, secret);
    if (link === null) throw unknown();
    const person = await this.people.get(manager, link.personId);
    const hash = await this.passwords.hashOf(person, password);
    await inTransaction(this.dataSource, async (tx) => {
      if (!(await this.links.use(tx, link))) throw unknown();
      identifyOrigin({ via: 'session', credential: `link:${link.id}`, personId: person.id });
      const action = link.purpose === 'invitation' ? 'person.invitation-accepted' : 'person.password-reset';
      await this.passwords.keep(tx, person, hash, { by: person.userName, action });
    });
    return person;
  }
}

const unknown = () =>
  notFound('link-unknown', 'This link was used, is over or never was. Ask for a new one.', {
    field: 'secret',
  });

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';
import { AccessLinks, type NewLink } from '../links/access-links';
import { type DeliveredLink, DeliverLink } from '../links/deliver-link.service';
import { AddPerson, type NewPerson } from './add-person.service';
import type { Person } from './person';

/** Adds somebody who is to choose the own password by a link. */
@Injectable()
export class InvitePerson {
  constructor(
    private readonly adding: AddPerson,
    private readonly links: AccessLinks,
    private readonly delivery: DeliverLink,
  ) {}

  /** @throws as `AddPerson.add` */
  async invite(tx: Tx, request: NewPerson): Promise<{ person: Person; link: NewLink }> {
    const person = await this.adding.add(tx, request);
    return { person, link: await this.links.make(tx, person, 'invitation', request.by) };
  }

  /** After the transaction. */
  deliver(person: Person, link: NewLink): Promise<DeliveredLink> {
    return this.delivery.deliver(person, link);
  }
}

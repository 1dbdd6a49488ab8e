import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { Mailer } from '../../platform/mail';
import { AuditTrail } from '../audit';
import { People } from '../people/people';
import { personSubject } from '../people/person';
import { foldedUserName } from '../people/user-name';
import { networkOf } from '../sign-in/network-of';
import { SignInThrottle } from '../sign-in/throttle';
import { AccessLinks, ASKED_BY_MAIL } from './access-links';
import { DeliverLink } from './deliver-link.service';

/** Somebody forgot a password: a mail with a link, if there is such a person with an address and a password. */
@Injectable()
export class RequestReset {
  private readonly logger = new Logger(RequestReset.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly people: People,
    private readonly links: AccessLinks,
    private readonly delivery: DeliverLink,
    private readonly mailer: Mailer,
    private readonly throttle: SignInThrottle,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * The answer waits for the count of the network alone, which depends on nothing that is to stay secret.
   * @returns resolves once it is done, for whoever wants to wait
   * @throws throttled `sign-in-throttled` for the network
   */
  async request(userName: string, address: string): Promise<{ done: Promise<void> }> {
    await this.throttle.begin([{ kind: 'resetsFromNetwork', of: [networkOf(address)] }]);
    const done = this.work(userName).catch((error: unknown) => {
      this.logger.error(error, 'a password could not be reset');
    });
    return { done };
  }

  private async work(userName: string): Promise<void> {
    if (!this.mailer.isConfigured || !(await this.mayHaveAnother(userName))) return;
    const made = await inTransaction(this.dataSource, async (tx) => {
      const person = await this.people.find(tx, userName);
      if (person === null || person.disabledAt !== null) return null;
      if (person.email === null || person.passwordHash === null) return null;
      const link = await this.links.make(tx, person, 'reset', ASKED_BY_MAIL);
      await this.trail.record(tx, {
        action: 'person.reset-requested',
        by: ASKED_BY_MAIL,
        subject: personSubject(person),
      });
      return { person, link };
    });
    if (made === null) return;
    const { notMailed } = await this.delivery.deliver(made.person, made.link);
    if (notMailed !== null) this.logger.warn({ reason: notMailed }, 'a mail was not sent');
  }

  /** Nobody's mailbox is filled by others. */
  private async mayHaveAnother(userName: string): Promise<boolean> {
    try {
      await this.throttle.begin([{ kind: 'resetOfAccount', of: [foldedUserName(userName)] }]);
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'throttled') return false;
      throw error;
    }
  }
}

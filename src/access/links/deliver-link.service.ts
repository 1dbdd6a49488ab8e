import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config';
import { Mailer } from '../../platform/mail';
import type { Person } from '../people/person';
import type { NewLink } from './access-links';
import { linkMail } from './link-mail';

/** How a link reached its person: by mail, or by whoever asked for it, who sees it this once. */
export interface DeliveredLink {
  readonly mailedTo: string | null;
  readonly link: string | null;
  /** Why it was not sent; null when it was. */
  readonly notMailed: string | null;
  readonly endsAt: string;
}

/** Brings a link to its person. After the transaction that made it: a mail cannot be taken back. */
@Injectable()
export class DeliverLink {
  constructor(
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Never fails: the link is made, and somebody has to get it. */
  async deliver({ email }: Person, { purpose, secret, endsAt: ends }: NewLink): Promise<DeliveredLink> {
    const link = this.address(secret);
    const endsAt = ends.toISOString();
    const notMailed =
      email === null ? 'no address is known' : await this.mailer.send(linkMail(email, purpose, link));
    return notMailed === null
      ? { mailedTo: email, link: null, notMailed, endsAt }
      : { mailedTo: null, link, notMailed, endsAt };
  }

  /** The secret stands behind the "#", which browsers send to nobody and no log keeps. */
  private address(secret: string): string {
    const { publicUrl, port } = this.config;
    const base = publicUrl?.replace(/\/$/, '') ?? `http://localhost:${port}`;
    return `${base}/welcome#${secret}`;
  }
}

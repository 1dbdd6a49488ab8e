import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock';
import { changedRows, firstRow, type Tx } from '../../platform/database';
import { newSecret, secretHash } from '../opaque-secret';
import type { Person } from '../people/person';
import { LINK_MINUTES } from '../sign-in/limits';
import { endLinksSql, findLinkSql, makeLinkSql, useLinkSql } from './access-link.sql';

export type LinkPurpose = keyof typeof LINK_MINUTES;

export interface KnownLink {
  readonly id: number;
  readonly purpose: LinkPurpose;
  readonly personId: number;
}

/** A link just made: for the person's eyes, and once for those of whoever has to hand it over. */
export interface NewLink {
  readonly purpose: LinkPurpose;
  readonly secret: string;
  readonly endsAt: Date;
}

/** Who asked, where the person did without being signed in. */
export const ASKED_BY_MAIL = 'the sign-in page';

const MINUTE_MS = 60_000;

/** One-time links by which somebody sets a password: 256 random bits, of which the SHA-256 is kept. */
@Injectable()
export class AccessLinks {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * Older ones of the same person end. But one that anybody may ask for ends none that an administrator made: whoever
   * knows a name could take it away again and again.
   */
  async make(tx: Tx, { id }: Person, purpose: LinkPurpose, by: string): Promise<NewLink> {
    const now = this.clock.now();
    const endsAt = new Date(now.getTime() + LINK_MINUTES[purpose] * MINUTE_MS);
    const secret = newSecret();
    await tx.query(endLinksSql, [id, now, by === ASKED_BY_MAIL ? by : null]);
    await tx.query(makeLinkSql, [id, purpose, secretHash(secret), now, by, endsAt]);
    return { purpose, secret, endsAt };
  }

  /** Null for one that was used, is over, or never was: which of them is nobody's business. */
  find(tx: Tx, secret: string): Promise<KnownLink | null> {
    return firstRow<KnownLink>(tx, findLinkSql, [secretHash(secret), this.clock.now()]);
  }

  /** False when somebody else was faster. */
  async use(tx: Tx, { id, personId }: KnownLink): Promise<boolean> {
    const now = this.clock.now();
    if ((await changedRows(tx, useLinkSql, [id, now])) !== 1) return false;
    await tx.query(endLinksSql, [personId, now, null]);
    return true;
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { AuditTrail } from '../audit';
import { People } from '../people/people';
import { type Person, personSubject } from '../people/person';
import { setPasswordSql } from '../people/person.sql';
import { SecondFactor } from '../second-factor/second-factor';
import { Sessions } from '../sessions/sessions';
import { AccessTokens } from '../tokens/access-tokens';
import { AccessLinks, type NewLink } from './access-links';

export interface ResetRequest {
  readonly personId: number;
  /** For somebody who lost the telephone and the recovery codes. */
  readonly withSecondFactor: boolean;
  readonly by: string;
}

/** An administrator helps somebody who cannot sign in, or was never invited yet, to a link. */
@Injectable()
export class ResetPerson {
  constructor(
    private readonly people: People,
    private readonly links: AccessLinks,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Without the second factor the password opens nothing either: who knows it could set up a second factor of the own.
   * And no token that was made with them.
   * @throws not-found `user-unknown`, conflict `user-disabled`
   */
  async reset(
    tx: Tx,
    { personId, withSecondFactor, by }: ResetRequest,
  ): Promise<{ person: Person; link: NewLink }> {
    const person = await this.people.hold(tx, personId);
    if (person.disabledAt !== null) {
      throw conflict('user-disabled', `${person.userName} is disabled; enable that user first.`);
    }
    if (withSecondFactor) {
      await this.secondFactor.remove(tx, personId);
      await tx.query(setPasswordSql, [personId, null, null]);
      await this.sessions.endAll(tx, personId, by);
      await this.tokens.revokeOf(tx, personId, 'all');
    }
    const purpose = person.passwordHash === null ? 'invitation' : 'reset';
    const link = await this.links.make(tx, person, purpose, by);
    await this.trail.record(tx, {
      action: purpose === 'invitation' ? 'person.invited' : 'person.reset',
      by,
      subject: personSubject(person),
      after: { secondFactorRemoved: withSecondFactor, linkEndsAt: link.endsAt.toISOString() },
    });
    return { person, link };
  }
}

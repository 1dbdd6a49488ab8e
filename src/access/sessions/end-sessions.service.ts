import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';
import { AuditTrail } from '../audit';
import { type CallerIdentity, personOf } from '../caller';
import { personSubject } from '../people/person';
import { Sessions } from './sessions';

/** Somebody signs out, here or elsewhere; an administrator signs somebody else out. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly sessions: Sessions,
    private readonly trail: AuditTrail,
  ) {}

  /** One of the caller's own. @throws not-found `session-unknown` */
  async one(tx: Tx, caller: CallerIdentity, id: number): Promise<void> {
    const personId = personOf(caller);
    await this.sessions.end(tx, id, personId, caller.name);
    await this.record(tx, personId, caller.name, { session: id });
  }

  /** All of the caller's own but this one. */
  async others(tx: Tx, caller: CallerIdentity): Promise<number> {
    const personId = personOf(caller);
    const ended = await this.sessions.endAll(tx, personId, caller.name, caller.credential.id);
    if (ended > 0) await this.record(tx, personId, caller.name, { sessionsEnded: ended });
    return ended;
  }

  async allOf(tx: Tx, personId: number, by: string): Promise<number> {
    const ended = await this.sessions.endAll(tx, personId, by);
    if (ended > 0) await this.record(tx, personId, by, { sessionsEnded: ended });
    return ended;
  }

  private record(tx: Tx, id: number, by: string, after: Record<string, number>): Promise<void> {
    return this.trail.record(tx, { action: 'session.ended', by, subject: personSubject({ id }), after });
  }
}

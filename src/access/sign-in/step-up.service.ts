import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit';
import type { CallerIdentity } from '../caller';
import { personSubject } from '../people/person';
import { type OpenSession, Sessions } from '../sessions/sessions';
import { ProveSelf } from './prove-self.service';

/** A fresh code opens, for some minutes, what a session alone does not. The session gets a new secret with it. */
@Injectable()
export class StepUpSession {
  constructor(
    private readonly proving: ProveSelf,
    private readonly sessions: Sessions,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws invalid `code-wrong`, throttled `sign-in-throttled`, conflict `second-factor-not-set-up` */
  stepUp(caller: CallerIdentity, code: string): Promise<OpenSession> {
    return this.proving.byCode(caller, async (tx, person) => {
      if (!(await this.proving.isCode(tx, person, code))) return null;
      await this.trail.record(tx, {
        action: 'session.stepped-up',
        by: caller.name,
        subject: personSubject(person),
      });
      return this.sessions.rotate(tx, caller.credential.id);
    });
  }
}

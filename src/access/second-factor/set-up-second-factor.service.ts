import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock';
import { inTransaction } from '../../platform/database';
import { AuditTrail } from '../audit';
import { type CallerIdentity, personOf } from '../caller';
import { requireFreshCode } from '../guard/step-up';
import { personSubject } from '../people/person';
import { type OpenSession, Sessions } from '../sessions/sessions';
import { ProveSelf } from '../sign-in/prove-self.service';
import { type NewSecondFactor, SecondFactor } from './second-factor';

/** Somebody sets up an authenticator app, or another one in place of it, or takes new recovery codes. */
@Injectable()
export class SetUpSecondFactor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: Sessions,
    private readonly proving: ProveSelf,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * With the password, and a fresh code where there is a second factor: an open browser alone must not get one.
   * @throws invalid `password-wrong`, forbidden `step-up-required`
   */
  async begin(caller: CallerIdentity, password: string): Promise<NewSecondFactor> {
    const person = await this.proving.byPassword(caller, password);
    if (person.totpSecret !== null) requireFreshCode(caller, this.clock.now());
    return inTransaction(this.dataSource, (tx) => this.secondFactor.begin(tx, person));
  }

  /**
   * The first code of the new secret. Other sessions, which were begun without it, end; this one has a new secret.
   * @throws invalid `code-wrong`, conflict `second-factor-not-set-up`
   */
  confirm(
    caller: CallerIdentity,
    code: string,
  ): Promise<{ recoveryCodes: readonly string[]; session: OpenSession }> {
    return this.proving.byCode(
      caller,
      async (tx, person) => {
        const recoveryCodes = await this.secondFactor.confirm(tx, person, code);
        if (recoveryCodes === null) return null;
        const { id } = caller.credential;
        const session = await this.sessions.rotate(tx, id, { withSecondFactor: true });
        const sessionsEnded = await this.sessions.endAll(tx, person.id, caller.name, id);
        await this.trail.record(tx, {
          action: 'person.second-factor-set-up',
          by: caller.name,
          subject: personSubject(person),
          before: { hadSecondFactor: person.totpSecret !== null },
          after: { sessionsEnded },
        });
        return { recoveryCodes, session };
      },
      { ofPending: true },
    );
  }

  /** The codes before open nothing any more. @throws forbidden `step-up-required` */
  async renewRecoveryCodes(caller: CallerIdentity): Promise<string[]> {
    requireFreshCode(caller, this.clock.now());
    return inTransaction(this.dataSource, async (tx) => {
      const id = personOf(caller);
      const codes = await this.secondFactor.renewRecoveryCodes(tx, id);
      const subject = personSubject({ id });
      await this.trail.record(tx, { action: 'person.recovery-codes-renewed', by: caller.name, subject });
      return codes;
    });
  }
}

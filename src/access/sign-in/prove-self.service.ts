import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Tx } from '../../platform/database';
import { conflict, invalid } from '../../platform/errors';
import { AuditTrail } from '../audit';
import { type CallerIdentity, personOf } from '../caller';
import { PasswordHashes } from '../passwords/password-hashes';
import { People } from '../people/people';
import { type Person, personSubject } from '../people/person';
import { SecondFactor } from '../second-factor/second-factor';
import { type Attempt, SignInThrottle } from './throttle';

/** Somebody signed in proves again who that is. A session that somebody else got hold of may guess five times. */
@Injectable()
export class ProveSelf {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: People,
    private readonly hashes: PasswordHashes,
    private readonly secondFactor: SecondFactor,
    private readonly throttle: SignInThrottle,
    private readonly trail: AuditTrail,
  ) {}

  /** By the password. @throws invalid `password-wrong`, throttled `sign-in-throttled` */
  async byPassword(caller: CallerIdentity, password: string): Promise<Person> {
    const attempt = await this.throttle.begin([ofSession(caller)]);
    const person = await this.people.get(this.dataSource.manager, personOf(caller));
    if (!(await this.hashes.isRight(person.passwordHash, password))) {
      await this.recordFailure(attempt, caller, person, 'password');
      throw invalid('password-wrong', 'That is not your password.', { field: 'password' });
    }
    await this.throttle.succeed(attempt);
    return person;
  }

  /**
   * By a code, which is used up in the transaction of what it is for.
   * @param check null when the code is wrong
   * @throws invalid `code-wrong`, throttled `sign-in-throttled`, conflict `second-factor-not-set-up`
   */
  async byCode<T>(
    caller: CallerIdentity,
    check: (tx: Tx, person: Person) => Promise<T | null>,
    { ofPending = false } = {},
  ): Promise<T> {
    const attempt = await this.throttle.begin([ofSession(caller)]);
    const outcome = await inTransaction(this.dataSource, async (tx) => {
      const person = await this.people.hold(tx, personOf(caller));
      if ((ofPending ? person.totpPending : person.totpSecret) === null) throw notSetUp();
      return { person, result: await check(tx, person) };
    });
    if (outcome.result === null) {
      await this.recordFailure(attempt, caller, outcome.person, 'code');
      throw invalid('code-wrong', 'The code is wrong, too old or was used before.', { field: 'code' });
    }
    await this.throttle.succeed(attempt);
    return outcome.result;
  }

  /** For {@link byCode}: a one-time code of the app, no recovery code. */
  isCode(tx: Tx, person: Person, code: string): Promise<boolean> {
    return this.secondFactor.proveByCode(tx, person, code);
  }

  private async recordFailure(
    { isRemarkable }: Attempt,
    { name }: CallerIdentity,
    person: Person,
    wrong: string,
  ): Promise<void> {
    if (!isRemarkable) return;
    await inTransaction(this.dataSource, (tx) =>
      this.trail.record(tx, {
        action: 'session.proof-refused',
        by: name,
        subject: personSubject(person),
        after: { wrong },
      }),
    );
  }
}

const ofSession = ({ credential }: CallerIdentity) =>
  ({ kind: 'session', of: [credential.kind, credential.id] }) as const;

const notSetUp = () =>
  conflict('second-factor-not-set-up', 'Set up a second factor first: POST /api/v1/me/second-factor.');

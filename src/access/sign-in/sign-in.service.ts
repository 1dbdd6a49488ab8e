import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Tx } from '../../platform/database';
import { type DomainError, unauthenticated } from '../../platform/errors';
import { identifyOrigin } from '../../platform/origin';
import { AuditTrail } from '../audit';
import { PasswordHashes } from '../passwords/password-hashes';
import { People } from '../people/people';
import { type Person, personSubject } from '../people/person';
import { foldedUserName } from '../people/user-name';
import { type ProvenBy, SecondFactor } from '../second-factor/second-factor';
import { type OpenSession, Sessions } from '../sessions/sessions';
import { KnownDevice } from './known-device';
import { networkOf } from './network-of';
import { type Attempt, type Bucket, SignInThrottle } from './throttle';

export interface SignInRequest {
  readonly userName: string;
  readonly password: string;
  /** Of the authenticator app, or a recovery code. */
  readonly code?: string | undefined;
  readonly address: string;
  /** As the browser names itself. */
  readonly device: string | null;
  /** What a browser carries since somebody signed in in it. */
  readonly deviceMark: string | null;
  /** Of the session that the browser still has; it ends. */
  readonly replaces: string | null;
}

export interface SignedIn {
  readonly person: Person;
  readonly session: OpenSession;
  readonly deviceMark: string;
}

/**
 * Name and password, and the second factor of whoever has one. A name that nobody has, somebody who is disabled and a
 * wrong password are answered alike, after the same work: one lookup, one comparison, one count.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: People,
    private readonly hashes: PasswordHashes,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
    private readonly devices: KnownDevice,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * @throws unauthenticated `sign-in-failed`, `second-factor-missing`, `second-factor-wrong`
   * @throws throttled `sign-in-throttled`, unavailable `sign-in-busy`
   */
  async signIn(request: SignInRequest): Promise<SignedIn> {
    const { userName, password, code, address, deviceMark } = request;
    const found = await this.people.find(this.dataSource.manager, userName);
    const knownDevice = await this.devices.recognize(found ?? NOBODY, deviceMark);
    const account = foldedUserName(found?.userName ?? userName);
    const attempt = await this.throttle.begin(bucketsOf(account, address, found && knownDevice));
    const isRight = await this.hashes
      .isRight(found?.passwordHash ?? null, password)
      .catch(async (error: unknown) => {
        await this.throttle.takeBack(attempt);
        throw error;
      });
    if (found === null || !isRight || found.disabledAt !== null) {
      await this.recordFailure(attempt, found, 'password');
      throw failed();
    }
    if (found.totpSecret !== null && code === undefined) {
      // The password was right, so nothing was guessed; and the code has a count of its own.
      await this.throttle.takeBack(attempt);
      throw codeMissing();
    }
    const codeAttempt =
      found.totpSecret === null || knownDevice !== null
        ? null
        : await this.throttle.begin([{ kind: 'code', of: [account] }]);
    const session = await inTransaction(this.dataSource, (tx) => this.begin(tx, found, request));
    if (session === null) {
      await this.recordFailure(codeAttempt ?? attempt, found, 'code');
      throw codeWrong();
    }
    await this.throttle.succeed(attempt);
    if (codeAttempt !== null) await this.throttle.succeed(codeAttempt);
    return { person: found, session, deviceMark: await this.devices.mark(found) };
  }

  /** Null when the second factor is wrong. */
  private async begin(tx: Tx, found: Person, request: SignInRequest): Promise<OpenSession | null> {
    const person = await this.people.hold(tx, found.id);
    // Somebody was disabled, or chose another password, while this one was compared.
    if (person.disabledAt !== null || person.passwordHash !== found.passwordHash) throw failed();
    let provenBy: ProvenBy | null = null;
    if (person.totpSecret !== null) {
      provenBy = await this.secondFactor.prove(tx, person, request.code ?? '');
      if (provenBy === null) return null;
    }
    if (request.replaces !== null) await this.sessions.endReplaced(tx, request.replaces, person.userName);
    const { address, device } = request;
    const session = await this.sessions.begin(tx, person, {
      hasSecondFactor: provenBy !== null,
      address,
      device,
    });
    identifyOrigin({ via: 'session', credential: `session:${session.id}`, personId: person.id });
    await this.trail.record(tx, {
      action: 'session.begun',
      by: person.userName,
      subject: personSubject(person),
      after: { session: session.id, secondFactor: provenBy },
    });
    return session;
  }

  /** What was typed for a name is not kept where there is no such person: it may be a password. */
  private async recordFailure(attempt: Attempt, person: Person | null, wrong: string): Promise<void> {
    if (!attempt.isRemarkable) return;
    await inTransaction(this.dataSource, (tx) =>
      this.trail.record(tx, {
        action: 'session.refused',
        by: 'somebody not signed in',
        ...(person === null ? {} : { subject: personSubject(person) }),
        after: { wrong },
      }),
    );
  }
}

const NOBODY = { id: 0, passwordSetAt: null };

function bucketsOf(account: string, address: string, knownDevice: string | null): [Bucket, ...Bucket[]] {
  if (knownDevice !== null) return [{ kind: 'accountOnDevice', of: [account, knownDevice] }];
  const network = networkOf(address);
  return [
    { kind: 'accountFromNetwork', of: [account, network] },
    { kind: 'accountFromUnknown', of: [account] },
    { kind: 'network', of: [network] },
  ];
}

const failed = (): DomainError =>
  unauthenticated('sign-in-failed', 'User name or password is wrong, or this user may not sign in.');

const codeMissing = (): DomainError =>
  unauthenticated(
    'second-factor-missing',
    'Send the code of the authenticator app, or a recovery code, too.',
    {
      field: 'code',
    },
  );

const codeWrong = (): DomainError =>
  unauthenticated('second-factor-wrong', 'The code is wrong, too old or was used before.', { field: 'code' });

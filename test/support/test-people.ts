import type { INestApplicationContext } from '@nestjs/common';
import { generateSync } from 'otplib';
import type TestAgent from 'supertest/lib/agent';
import type { DataSource } from 'typeorm';
import { type FirstPerson, MakeFirstPeople, type Role } from '../../src/access';
import { SCOPES } from '../../src/access/caller';
import { Sessions } from '../../src/access/sessions/sessions';
import { MintToken } from '../../src/access/tokens/mint-token.service';
import type { FixedClock } from '../../src/platform/clock';
import { inTransaction } from '../../src/platform/database';

const STEP_MS = 30_000;
export const PASSWORD = 'корова жуёт траву 7';

interface Surroundings {
  readonly app: INestApplicationContext;
  readonly clock: FixedClock;
  readonly dataSource: DataSource;
  agent(): TestAgent;
}

/** Codes of an authenticator app by the test's clock, each another one; where it must, the clock is moved. */
export class Authenticator {
  private last = 0;

  constructor(
    private readonly secret: string,
    private readonly clock: FixedClock,
  ) {}

  next(): string {
    const now = Math.floor(this.clock.now().getTime() / STEP_MS);
    this.last = Math.max(this.last + 1, now - 1);
    if (this.last > now + 1) this.clock.moveTo(new Date((this.last - 1) * STEP_MS));
    return generateSync({ secret: this.secret, epoch: (this.last * STEP_MS) / 1_000 });
  }
}

/** Somebody with a browser and an authenticator app. */
export interface SignedInPerson {
  readonly id: number;
  /** As a page of ours sends it: with the cookies, from the same origin. */
  readonly http: TestAgent;
  readonly authenticator: Authenticator;
  /** Takes the cookies of an answer, as a browser does. */
  take(answer: { headers: Record<string, unknown> }): void;
  cookie(name?: string): string;
  stepUp(): Promise<void>;
}

/** People as tests need them, made and signed in by the product's own ways. */
export class TestPeople {
  private readonly known = new Map<string, FirstPerson & { authenticator: Authenticator }>();

  constructor(private readonly at: Surroundings) {}

  async signIn(userName: string, roles: readonly Role[]): Promise<SignedInPerson> {
    const { person, authenticator } = await this.person(userName, roles);
    const browser = new Browser(this.at.agent());
    const answer = await browser.http
      .post('/api/v1/sessions')
      .send({ userName, password: PASSWORD, code: authenticator.next() })
      .expect(201);
    browser.take(answer);
    return {
      id: person.id,
      http: browser.http,
      authenticator,
      take: (other) => browser.take(other),
      cookie: (name) => browser.cookie(name),
      stepUp: async () => {
        const code = authenticator.next();
        browser.take(await browser.http.post('/api/v1/sessions/current/step-up').send({ code }).expect(200));
      },
    };
  }

  async token(userName: string, roles: readonly Role[]): Promise<string> {
    const { person } = await this.person(userName, roles);
    const request = { name: 'test', scopes: SCOPES, days: null, by: 'test' };
    const minting = this.at.app.get(MintToken, { strict: false });
    return (await inTransaction(this.at.dataSource, (tx) => minting.forPerson(tx, person, request))).token;
  }

  /** What a browser of a session just begun sends, without signing in: for tries that may end it. */
  async freshSession(userName: string, roles: readonly Role[]): Promise<Record<string, string>> {
    const { person } = await this.person(userName, roles);
    const sessions = this.at.app.get(Sessions, { strict: false });
    const beginning = { hasSecondFactor: true, address: null, device: null };
    const { secret } = await inTransaction(this.at.dataSource, (tx) => sessions.begin(tx, person, beginning));
    return { cookie: `__Host-upline=${secret}`, 'sec-fetch-site': 'same-origin' };
  }

  private async person(userName: string, roles: readonly Role[]) {
    const known = this.known.get(userName);
    if (known) return known;
    // A distributor goes by the own number.
    const distributorNo = roles.includes('distributor') ? userName : undefined;
    const making = this.at.app.get(MakeFirstPeople, { strict: false });
    const made = await inTransaction(this.at.dataSource, (tx) =>
      making.make(tx, { userName, roles, distributorNo, password: PASSWORD }, 'test'),
    );
    const person = { ...made, authenticator: new Authenticator(made.secret, this.at.clock) };
    this.known.set(userName, person);
    return person;
  }
}

/** Keeps cookies like one, over plain HTTP as well: supertest's own keeps none that are Secure. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(readonly http: TestAgent) {
    http.set('Sec-Fetch-Site', 'same-origin');
  }

  take({ headers }: { headers: Record<string, unknown> }): void {
    for (const line of (headers['set-cookie'] ?? []) as string[]) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (/Max-Age=0(;|$)/i.test(line)) this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    this.http.set('Cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
  }

  cookie(name = '__Host-upline'): string {
    return this.cookies.get(name) ?? '';
  }
}

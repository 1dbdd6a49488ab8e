import type { Provider, Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent';
import { AppModule } from '../../src/app.module';
import { AccessTokens, type IssuedToken, type Role } from '../../src/access';
import { FixedClock } from '../../src/platform/clock';
import { type Config, loadConfig } from '../../src/platform/config';
import { asOwner, inTransaction } from '../../src/platform/database';
import { createHttpApp } from '../../src/platform/http';
import type { TestApp } from './test-app';
import { administer, createTestDatabase, type TestDatabase } from './test-database';
import { Browser, type SignedInPerson, TestPeople } from './test-people';
import { TEST_SECRET } from './test-secret';

/** The real HTTP application on a port of its own, over a database of its own, with a clock that the test moves. */
export interface HttpApp extends TestApp {
  url: string;
  /** Without a token. */
  http: TestAgent;
  /** With a new token of that role; of a distributor's for `distributorId`. */
  as(role: Role, options?: { distributorId?: number; name?: string }): Promise<TestAgent>;
  issue(role: Role, options?: { distributorId?: number; name?: string }): Promise<IssuedToken>;
  /** With a token made for a person of that name and role, who is added at the first time: for what needs a step-up. */
  asPerson(userName: string, ...roles: readonly Role[]): Promise<TestAgent>;
  /** Signed in with a session, as somebody with a second factor who is added at the first time. */
  signIn(userName: string, ...roles: readonly Role[]): Promise<SignedInPerson>;
  /** The same, as the token that it is. */
  personToken(userName: string, ...roles: readonly Role[]): Promise<string>;
  /** The headers of a session of such a person, one of its own for each call. */
  freshSession(userName: string, ...roles: readonly Role[]): Promise<Record<string, string>>;
  /** A browser in which nobody is signed in. */
  browser(): Browser;
  /** With the header set. */
  bearer(token: string): TestAgent;
}

export interface HttpAppOptions {
  now?: string;
  config?: Partial<Config>;
  /** Routes that only the test has. */
  controllers?: Type[];
  providers?: Provider[];
  /** Already made; dropped at the end. */
  database?: TestDatabase;
  /** Takes the log; else nothing is logged. */
  log?: (line: string) => void;
  /** Another way to the test's database, for one that breaks. */
  databaseUrl?: (url: string) => Promise<string>;
}

class TestRoutes {}

export async function startHttpApp(options: HttpAppOptions = {}): Promise<HttpApp> {
  const database = options.database ?? (await createTestDatabase());
  const databaseUrl = (await options.databaseUrl?.(database.url)) ?? database.url;
  const clock = new FixedClock(new Date(options.now ?? '2026-11-05T12:00:00Z'));
  const { log, controllers = [], providers = [] } = options;
  const config: Config = {
    ...loadConfig({ UPLINE_SECRET: TEST_SECRET }, '/nonexistent'),
    logLevel: log ? 'debug' : 'silent',
    ...options.config,
  };
  const application = AppModule.forHttp({ config, clock, databaseUrl }, log && { write: log });
  const app = await createHttpApp(
    { module: TestRoutes, imports: [application], controllers, providers },
    config,
  );
  const close = async () => {
    await app.close();
    await database.drop();
  };
  await app.listen(0, '127.0.0.1').catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const dataSource = app.get(DataSource);
  const { port } = app.getHttpServer().address() as { port: number };
  const url = `http://127.0.0.1:${port}`;
  const agent = () => supertest.agent(url);
  const bearer = (token: string) => agent().set('Authorization', `Bearer ${token}`);
  const issue: HttpApp['issue'] = (role, { distributorId = null, name = role } = {}) =>
    inTransaction(dataSource, (tx) =>
      app.get(AccessTokens).issue(tx, { role, distributorId, issuedTo: name }),
    );
  const people = new TestPeople({ app, clock, dataSource, agent });
  return {
    app,
    clock,
    databaseUrl,
    ownerUrl: database.ownerUrl,
    ownerSql: (sql, ...parameters) => administer(database.ownerUrl, sql, parameters),
    asOwner: (work) => asOwner(database, (owner) => inTransaction(owner, work)),
    url,
    dataSource,
    http: agent(),
    issue,
    bearer,
    browser: () => new Browser(agent()),
    asPerson: async (userName, ...roles) => bearer(await people.token(userName, roles)),
    personToken: (userName, ...roles) => people.token(userName, roles),
    freshSession: (userName, ...roles) => people.freshSession(userName, roles),
    signIn: (userName, ...roles) => people.signIn(userName, roles),
    as: async (role, of) => bearer((await issue(role, of)).token),
    get: (token) => app.get(token, { strict: false }),
    tx: (work) => inTransaction(dataSource, work),
    close,
  };
}

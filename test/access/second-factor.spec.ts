import { type HttpApp, startHttpApp } from '../support/http-app';
import { Authenticator, type Browser, PASSWORD } from '../support/test-people';
import { addPerson, auditOf, minutesPass } from './people';

const SESSIONS = '/api/v1/sessions';

describe('the second factor', () => {
  let app: HttpApp;
  let other: HttpApp;
  beforeAll(async () => {
    app = await startHttpApp();
    // Another process over the same database.
    other = await startHttpApp({ databaseUrl: () => Promise.resolve(app.databaseUrl) });
  });
  afterAll(async () => {
    await other.close();
    await app.close();
  });

  async function browse(userName: string): Promise<Browser> {
    const browser = app.browser();
    browser.take(await app.http.post(SESSIONS).send({ userName, password: PASSWORD }).expect(201));
    return browser;
  }

  async function setUp(userName: string) {
    const browser = await browse(userName);
    const { body } = await browser.http
      .post('/api/v1/me/second-factor')
      .send({ password: PASSWORD })
      .expect(200);
    const authenticator = new Authenticator(body.secret as string, app.clock);
    const confirmed = await browser.http
      .post('/api/v1/me/second-factor/confirm')
      .send({ code: authenticator.next() })
      .expect(200);
    const before = browser.cookie();
    browser.take(confirmed);
    return { browser, authenticator, before, codes: confirmed.body.recoveryCodes as string[], begun: body };
  }

  it.each(['admin', 'finance', 'auditor'] as const)(
    'is needed by the role %s for anything else',
    async (role) => {
      const userName = `must-${role}`;
      await addPerson(app, userName, [role]);
      const browser = await browse(userName);
      const { body } = await browser.http.get('/api/v1/periods').expect(403);
      expect(body.code).toBe('second-factor-required');
      for (const path of ['/api/v1/me/tokens', SESSIONS]) await browser.http.get(path).expect(403);
      const { body: me } = await browser.http.get('/api/v1/me').expect(200);
      expect(me).toMatchObject({ userName, secondFactor: { isSetUp: false, isNeeded: true } });

      const { body: wrong } = await browser.http
        .post('/api/v1/me/second-factor')
        .send({ password: 'not the password' })
        .expect(422);
      expect(wrong.code).toBe('password-wrong');
      const { browser: ready, before, begun, codes } = await setUp(userName);
      expect(begun.uri).toBe(`otpauth://totp/Upline:${userName}?secret=${begun.secret}&issuer=Upline`);
      expect(ready.cookie()).not.toBe(before);
      await ready.http.get('/api/v1/periods').expect(200);
      // The browser that began without it is signed out, and the cookie before as well.
      await browser.http.get('/api/v1/me').expect(401);
      await app.http.get('/api/v1/me').set('Cookie', `__Host-upline=${before}`).expect(401);
      expect(new Set(codes).size).toBe(10);
      for (const code of codes) expect(code).toMatch(/^([a-z2-7]{6}-){3}[a-z2-7]{6}$/);
    },
  );

  it('is left to distributors', async () => {
    await app.tx((tx) =>
      tx.query(`INSERT INTO distributor (id, distributor_no, enrolled_on, counts_from, fingerprint, recorded_at, recorded_by)
                VALUES (1, 'D1', '2026-10-01', 202610, '', now(), 'test')`),
    );
    await addPerson(app, 'free', ['distributor'], { distributorNo: 'D1' });
    await (await browse('free')).http.get('/api/v1/periods').expect(200);
  });

  it('is asked for by a code, each of which opens once', async () => {
    const person = await app.signIn('once', 'admin');
    const missing = await app.http.post(SESSIONS).send({ userName: 'once', password: PASSWORD }).expect(401);
    expect(missing.body).toMatchObject({ code: 'second-factor-missing', field: 'code' });
    expect(missing.headers['set-cookie']).toBeUndefined();
    minutesPass(app, 2);
    const code = person.authenticator.next();
    const signIn = (digits: string) =>
      app.http.post(SESSIONS).send({ userName: 'once', password: PASSWORD, code: digits });
    await signIn(code).expect(201);
    expect((await signIn(code).expect(401)).body.code).toBe('second-factor-wrong');
    expect((await signIn('000000').expect(401)).body.code).toBe('second-factor-wrong');
    minutesPass(app, 2);
    const old = person.authenticator.next();
    minutesPass(app, 2);
    await signIn(old).expect(401);
  });

  it('opens to one of two processes that are shown one code at once', async () => {
    const person = await app.signIn('twice', 'finance');
    minutesPass(app, 2);
    const body = { userName: 'twice', password: PASSWORD, code: person.authenticator.next() };
    other.clock.moveTo(app.clock.now());
    const answers = await Promise.all(
      [app, other, app, other].map(({ http }) => http.post(SESSIONS).send(body)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401, 401]);
  });

  it('can be replaced by a recovery code, once each, and the codes by new ones', async () => {
    await addPerson(app, 'lost', ['finance']);
    const { browser, codes } = await setUp('lost');
    const signIn = (code: string) =>
      app.http.post(SESSIONS).send({ userName: 'lost', password: PASSWORD, code });
    await signIn(codes[0]!).expect(201);
    await signIn(codes[0]!).expect(401);
    await signIn(codes[1]!.toUpperCase().replaceAll('-', ' ')).expect(201);
    expect((await browser.http.get('/api/v1/me')).body.secondFactor.recoveryCodesLeft).toBe(8);
    const at = await Promise.all(
      [app, other, app].map(({ http }) =>
        http.post(SESSIONS).send({ userName: 'lost', password: PASSWORD, code: codes[2] }),
      ),
    );
    expect(at.map(({ status }) => status).sort()).toEqual([201, 401, 401]);
    expect(await auditOf(app, 'session.begun')).toContainEqual(
      expect.objectContaining({
        details: { after: expect.objectContaining({ secondFactor: 'recovery-code' }) },
      }),
    );

    minutesPass(app, 6);
    const refused = await browser.http.post('/api/v1/me/recovery-codes').expect(403);
    expect(refused.body.code).toBe('step-up-required');
    const again = app.browser();
    again.take(await signIn(codes[3]!).expect(201));
    const { body } = await again.http.post('/api/v1/me/recovery-codes').expect(200);
    expect(body.recoveryCodes).toHaveLength(10);
    await signIn(codes[4]!).expect(401);
    await signIn(body.recoveryCodes[0] as string).expect(201);
  });

  it('is changed after a fresh code alone, and the old one counts until the new one was shown', async () => {
    const person = await app.signIn('changes', 'admin');
    minutesPass(app, 6);
    const begin = () => person.http.post('/api/v1/me/second-factor').send({ password: PASSWORD });
    expect((await begin().expect(403)).body.code).toBe('step-up-required');
    await person.stepUp();
    const { body } = await begin().expect(200);
    await person.stepUp();
    const next = new Authenticator(body.secret as string, app.clock);
    person.take(
      await person.http.post('/api/v1/me/second-factor/confirm').send({ code: next.next() }).expect(200),
    );
    const code = person.authenticator.next();
    await person.http.post(`${SESSIONS}/current/step-up`).send({ code }).expect(422);
    minutesPass(app, 1);
    await person.http.post(`${SESSIONS}/current/step-up`).send({ code: next.next() }).expect(200);
  });

  it('is kept encrypted, its secret shown once', async () => {
    await addPerson(app, 'sealed', ['admin']);
    const { begun, codes } = await setUp('sealed');
    const kept = JSON.stringify(
      await app.dataSource.query(
        `SELECT p::text, encode(totp_secret, 'escape'), (SELECT string_agg(r::text, '') FROM recovery_code r) FROM person p`,
      ),
    );
    expect(kept).not.toContain(begun.secret);
    expect(kept).not.toContain(codes[0]!.slice(0, 6));
    const trail = JSON.stringify(await app.dataSource.query('SELECT * FROM audit_entry'));
    for (const secret of [begun.secret as string, codes[0]!, PASSWORD]) expect(trail).not.toContain(secret);
    expect(await auditOf(app, 'person.second-factor-set-up')).not.toHaveLength(0);
  });
});

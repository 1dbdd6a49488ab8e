import { NOBODYS, PasswordHashes } from '../../src/access/passwords/password-hashes';
import { type HttpApp, startHttpApp } from '../support/http-app';
import { PASSWORD } from '../support/test-people';
import { addDistributor, addPerson, auditOf } from './people';

const SESSIONS = '/api/v1/sessions';

describe('signing in', () => {
  let app: HttpApp;
  beforeAll(async () => {
    app = await startHttpApp();
  });
  afterAll(() => app.close());

  const signIn = (body: object) => app.http.post(SESSIONS).send(body);

  it('gives a cookie that no script, no other host and no other site gets, and no secret beside it', async () => {
    await addDistributor(app, 'audrey');
    const answer = await signIn({ userName: 'audrey', password: PASSWORD }).expect(201);
    const [session, device] = answer.headers['set-cookie'] as unknown as string[];
    expect(session).toMatch(
      /^__Host-upline=[A-Za-z0-9_-]{43}; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(device).toMatch(
      /^__Host-upline-device=\S+; Max-Age=31536000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    const secret = /=([^;]+)/.exec(session!)![1]!;
    expect(answer.text).not.toContain(secret);
    expect(answer.body).toMatchObject({
      userName: 'audrey',
      roles: ['distributor'],
      mustSetUpSecondFactor: false,
    });
    const [{ kept }] = await app.dataSource.query(
      'SELECT string_agg(s::text, chr(10)) AS kept FROM session s',
    );
    expect(kept).not.toContain(secret);
    await app.http.get('/api/v1/me').set('Cookie', `__Host-upline=${secret}`).expect(200);
    expect(await auditOf(app, 'session.begun')).toMatchObject([
      {
        via: 'session',
        by_name: null,
        address: expect.stringMatching(/^sealed:/),
        details: { after: { secondFactor: null } },
      },
    ]);
  });

  it('answers a name that nobody has, a wrong password, and somebody disabled or invited alike, after the same work', async () => {
    await addPerson(app, 'known', ['auditor']);
    const gone = await addPerson(app, 'gone', ['auditor']);
    await addPerson(app, 'invited', ['auditor'], { password: null });
    await app.dataSource.query('UPDATE person SET disabled_at = now() WHERE id = $1', [gone]);
    const { get } = app;
    const hashes = get(PasswordHashes);
    const answers = [];
    for (const [userName, password] of [
      ['known', 'something else 9'],
      ['nobody', PASSWORD],
      ['gone', PASSWORD],
      ['invited', PASSWORD],
      ['’; DROP TABLE person; --', PASSWORD],
    ]) {
      const before = hashes.compared;
      const { status, body, headers } = await signIn({ userName, password });
      expect(hashes.compared).toBe(before + 1);
      const told: Record<string, unknown> = { ...body, instance: '' };
      answers.push(JSON.stringify([status, told, Object.keys(headers).sort(), headers['content-length']]));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('sign-in-failed');
  });

  it('holds a password for an unknown name against a hash that costs as much as a known one’s', async () => {
    await addPerson(app, 'costly', ['auditor']);
    const [{ kept }] = await app.dataSource.query(
      `SELECT password_hash AS kept FROM person WHERE user_name = 'costly'`,
    );
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(NOBODYS).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('takes a name in any case and form, a password as it is but for how letters are composed', async () => {
    await addPerson(app, 'Йозеф Ünlü', ['auditor'], { password: 'Пароль-Йё-мой' });
    await addPerson(app, 'ليلى', ['auditor'], { password: 'كلمة سر طويلة' });
    await signIn({
      userName: 'ЙОЗЕФ ÜNLÜ'.normalize('NFD'),
      password: 'Пароль-Йё-мой'.normalize('NFD'),
    }).expect(201);
    await signIn({ userName: 'Йозеф Ünlü', password: 'пароль-йё-мой' }).expect(401);
    await signIn({ userName: 'ليلى', password: 'كلمة سر طويلة' }).expect(201);
    await expect(addPerson(app, 'йозеф ünlü', ['auditor'])).rejects.toMatchObject({
      code: 'user-name-taken',
    });
  });

  it('sends a password of a million characters away before anything is made of it', async () => {
    const { compared } = app.get(PasswordHashes);
    const { body } = await signIn({ userName: 'audrey', password: 'a'.repeat(1_000_000) }).expect(422);
    expect(body).toMatchObject({ code: 'request-invalid', field: 'password' });
    await signIn({ userName: 'a'.repeat(900_000), password: PASSWORD }).expect(422);
    for (const bad of [{}, { userName: 'audrey' }, { userName: ['audrey'], password: PASSWORD }]) {
      await signIn(bad).expect(422);
    }
    await signIn({ userName: 'audrey', password: PASSWORD, role: 'admin' }).expect(422);
    for (const userName of ['a\u0000', 'a\ud800']) await signIn({ userName, password: PASSWORD }).expect(422);
    expect(app.get(PasswordHashes).compared).toBe(compared);
  });

  it('keeps nothing hostile of what a browser calls itself', async () => {
    const browser = app.browser();
    const hostile = `\u009b31m<script>alert(1)</script>\t${'x'.repeat(3_000)}'; DROP TABLE session; --`;
    browser.take(
      await browser.http
        .post(SESSIONS)
        .set('User-Agent', hostile)
        .send({ userName: 'audrey', password: PASSWORD })
        .expect(201),
    );
    const { body } = await browser.http.get(SESSIONS).expect(200);
    const { device } = (body.items as { device: string; isCurrent: boolean }[]).find((one) => one.isCurrent)!;
    expect(device).toHaveLength(200);
    expect(device).toMatch(/^\P{C}*31m<script>alert\(1\)<\/script> x+$/u);
  });

  it('ends the session that the browser still had', async () => {
    const first = await app.signIn('again', 'auditor');
    const old = first.cookie();
    first.take(
      await first.http
        .post(SESSIONS)
        .send({ userName: 'again', password: PASSWORD, code: first.authenticator.next() })
        .expect(201),
    );
    expect(first.cookie()).not.toBe(old);
    await first.http.get('/api/v1/me').expect(200);
    const { body } = await app.http.get('/api/v1/me').set('Cookie', `__Host-upline=${old}`).expect(401);
    expect(body.code).toBe('session-over');
  });
});

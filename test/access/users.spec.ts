import type TestAgent from 'supertest/lib/agent';
import { EnrolDistributor } from '../../src/network';
import { z } from 'zod';
import { Cursor } from '../../src/platform/paging';
import { type HttpApp, startHttpApp } from '../support/http-app';
import { PASSWORD, type SignedInPerson } from '../support/test-people';
import { addDistributor, addPerson, auditOf, minutesPass } from './people';

const USERS = '/api/v1/users';

describe('people and their roles', () => {
  let app: HttpApp;
  let admin: SignedInPerson;
  let auditor: TestAgent;
  beforeAll(async () => {
    app = await startHttpApp();
    admin = await app.signIn('admin', 'admin');
    auditor = await app.asPerson('audrey', 'auditor');
    const root = { distributorNo: 'D1', name: 'Dora', sponsorNo: null, by: 'test' };
    await app.tx((tx) => app.get(EnrolDistributor).enrol(tx, root));
    for (const distributorNo of ['D2', 'D3', 'D4']) {
      const below = { distributorNo, name: 'Somebody', sponsorNo: 'D1', by: 'test' };
      await app.tx((tx) => app.get(EnrolDistributor).enrol(tx, below));
    }
  });
  beforeEach(() => admin.stepUp());
  afterAll(() => app.close());

  const invite = (body: object) => admin.http.post(USERS).send(body);

  it('are invited by an administrator, once a name, in whatever form it is written', async () => {
    const { body } = await invite({
      userName: 'Ёлка',
      name: 'Ёлка Снегова',
      email: 'e@example.org',
      roles: ['finance', 'auditor'],
    }).expect(201);
    expect(body).toMatchObject({ roles: ['auditor', 'finance'], needsSecondFactor: true, addedBy: 'admin' });
    for (const userName of ['ЁЛКА', 'ёлка'.normalize('NFD'), 'Ёлка']) {
      expect((await invite({ userName, roles: ['auditor'] }).expect(409)).body).toMatchObject({
        code: 'user-name-taken',
        field: 'userName',
      });
    }
    for (const userName of [
      ' x',
      'x ',
      'a\u200bb',
      'a\u202eb',
      'a\u0000b',
      '\ud800',
      '\u3164',
      'x'.repeat(101),
      '',
    ]) {
      await invite({ userName, roles: ['auditor'] }).expect(422);
    }
    await invite({ userName: '雪'.repeat(100), roles: ['auditor'] }).expect(201);
    const [entry] = await auditOf(app, 'person.added').then((all) => all.slice(-2));
    expect(entry).toMatchObject({ via: 'session', person_id: admin.id, subject: String(body.id) });
    expect(JSON.stringify(entry)).not.toMatch(/Снегова|e@example/);
    // Who looks at it later has seen how to reach somebody.
    await auditor.get(USERS).expect(200);
    await auditor.get(`${USERS}/${admin.id}`).expect(200);
    const looks = await auditOf(app, 'users.seen');
    expect(looks).toMatchObject([{ subject: String(body.id), person_id: expect.any(Number) as number }]);
  });

  it.each([
    [{ roles: [] }, 'request-invalid'],
    [{ roles: ['owner'] }, 'request-invalid'],
    [{ roles: ['auditor', 'auditor'] }, 'request-invalid'],
    [{ roles: 'admin' }, 'request-invalid'],
    [{ roles: ['distributor'] }, 'user-distributor'],
    [{ roles: ['auditor'], distributorNo: 'D1' }, 'user-distributor'],
    [{ roles: ['auditor'], isAdmin: true }, 'request-invalid'],
    [{ roles: ['auditor'], email: 'a@b\r\nBcc: c@d.example' }, 'request-invalid'],
    [{ roles: ['auditor'], id: 1, passwordHash: 'x' }, 'request-invalid'],
  ])('are not made of %j', async (body, code) => {
    const refused = await invite({ userName: 'refused', ...body }).expect(422);
    expect(refused.body.code).toBe(code);
  });

  it('may be one distributor, whom nobody else is', async () => {
    const { body } = await invite({ userName: 'dora', roles: ['distributor'], distributorNo: 'D1' }).expect(
      201,
    );
    expect(body).toMatchObject({ distributorNo: 'D1', needsSecondFactor: false });
    const taken = await invite({ userName: 'dina', roles: ['distributor'], distributorNo: 'D1' }).expect(409);
    expect(taken.body.code).toBe('distributor-taken');
    await invite({ userName: 'dina', roles: ['distributor'], distributorNo: 'D9' }).expect(404);
  });

  it('are read by the auditor, page by page, and changed by administrators alone', async () => {
    const first = await auditor.get(`${USERS}?limit=2`).expect(200);
    expect(first.body.items).toHaveLength(2);
    const second = await auditor.get(`${USERS}?limit=2&cursor=${first.body.nextCursor}`).expect(200);
    expect(second.body.items[0].id).toBeGreaterThan(first.body.items[1].id as number);
    expect(JSON.stringify(first.body)).not.toMatch(/argon2|totp/);
    const finance = await app.asPerson('fred', 'finance');
    await finance.get(USERS).expect(403);
    const paths = ['', '/1/disable', '/1/enable', '/1/reset'].map((path) => USERS + path);
    for (const somebody of [auditor, finance]) {
      for (const path of paths) await somebody.post(path).send({}).expect(403);
      await somebody
        .put(`${USERS}/1/roles`)
        .send({ roles: ['admin'] })
        .expect(403);
      await somebody.delete(`${USERS}/1/sessions`).expect(403);
    }
    await auditor.get(`${USERS}/1/sessions`).expect(200);
    await auditor.get(`${USERS}/1/tokens`).expect(200);
    await auditor.get(`${USERS}/99999`).expect(404);
    await admin.http.delete(`${USERS}/99999/sessions`).expect(404);
  });

  it('get other roles after a fresh code, and sign in again for them', async () => {
    const person = await app.signIn('mover', 'auditor');
    const put = (roles: string[]) => admin.http.put(`${USERS}/${person.id}/roles`).send({ roles });
    minutesPass(app, 6);
    expect((await put(['finance']).expect(403)).body.code).toBe('step-up-required');
    await admin.stepUp();
    const { body } = await put(['finance', 'auditor']).expect(200);
    expect(body.roles).toEqual(['auditor', 'finance']);
    await person.http.get('/api/v1/me').expect(401);
    expect((await auditOf(app, 'person.roles-changed')).at(-1)).toMatchObject({
      person_id: admin.id,
      subject: String(person.id),
      details: {
        before: { roles: ['auditor'], distributorNo: null },
        after: { roles: ['auditor', 'finance'], distributorNo: null },
      },
    });
  });

  it('never leave the company without an administrator', async () => {
    const mine = `${USERS}/${admin.id}`;
    expect((await admin.http.post(`${mine}/disable`).expect(409)).body.code).toBe('last-administrator');
    await admin.http
      .put(`${mine}/roles`)
      .send({ roles: ['auditor'] })
      .expect(409);
    const second = await app.signIn('second', 'admin');
    // Each takes the other's role away at the same time.
    await second.stepUp();
    const answers = await Promise.all([
      admin.http.put(`${USERS}/${second.id}/roles`).send({ roles: ['auditor'] }),
      second.http.put(`${mine}/roles`).send({ roles: ['auditor'] }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await app.tx((tx) =>
      tx.query(`INSERT INTO person_role SELECT id, 'admin', 'test', now() FROM person WHERE user_name = 'admin'
                ON CONFLICT DO NOTHING`),
    );
    admin = await app.signIn('admin', 'admin');
  });

  it('are shut out at once: sessions, tokens and links', async () => {
    const person = await app.signIn('leaver', 'auditor');
    const token = await app.asPerson('leaver', 'auditor');
    await person.http.get('/api/v1/me').expect(200);
    await token.get('/api/v1/me').expect(200);
    const { body: reset } = await admin.http.post(`${USERS}/${person.id}/reset`).send({}).expect(200);
    await admin.http.post(`${USERS}/${person.id}/disable`).expect(200);
    await person.http.get('/api/v1/me').expect(401);
    await token.get('/api/v1/me').expect(401);
    const secret = (reset.link as string).split('#')[1];
    await app.http.post('/api/v1/links/accept').send({ secret, password: 'ещё одна тайна 8' }).expect(404);
    await app.http
      .post('/api/v1/sessions')
      .send({ userName: 'leaver', password: PASSWORD, code: person.authenticator.next() })
      .expect(401);
    await admin.http.post(`${USERS}/${person.id}/reset`).send({}).expect(409);
    await admin.http.post(`${USERS}/${person.id}/enable`).expect(200);
    await person.http.get('/api/v1/me').expect(401);
    await token.get('/api/v1/me').expect(200);
    expect(await auditOf(app, 'person.disabled', 'person.enabled')).toHaveLength(2);
  });

  it('are signed out and rid of a token by an administrator', async () => {
    const person = await app.signIn('lax', 'auditor');
    const token = await app.asPerson('lax', 'auditor');
    await token.get('/api/v1/me').expect(200);
    const { body } = await admin.http.get(`${USERS}/${person.id}/tokens`).expect(200);
    expect(body.items).toHaveLength(1);
    const { id } = body.items[0] as { id: number };
    await admin.http.delete(`${USERS}/${admin.id}/tokens/${id}`).expect(404);
    await admin.http.delete(`${USERS}/${person.id}/tokens/${id}`).expect(204);
    await token.get('/api/v1/me').expect(401);
    await admin.http.delete(`${USERS}/${person.id}/sessions`).expect(200, { ended: 1 });
    await person.http.get('/api/v1/me').expect(401);
  });

  it('choose another password with the old one, which signs out everywhere else', async () => {
    await addDistributor(app, 'chooser');
    const [here, there] = [app.browser(), app.browser()];
    for (const browser of [here, there]) {
      const body = { userName: 'chooser', password: PASSWORD };
      browser.take(await browser.http.post('/api/v1/sessions').send(body).expect(201));
    }
    const put = (currentPassword: string, newPassword: string) =>
      here.http.put('/api/v1/me/password').send({ currentPassword, newPassword });
    expect((await put('not that one', 'совсем другой 5').expect(422)).body.code).toBe('password-wrong');
    expect((await put(PASSWORD, 'chooser123').expect(422)).body.code).toBe('password-common');
    await put(PASSWORD, 'совсем другой 5').expect(204);
    await here.http.get('/api/v1/me').expect(200);
    await there.http.get('/api/v1/me').expect(401);
  });

  it('make tokens that do not grow with them, and end when the second factor is taken off', async () => {
    const browser = await plainBrowser('grows', 'D2');
    const [{ id }] = await app.dataSource.query<[{ id: number }]>(
      `SELECT id FROM person WHERE user_name = 'grows'`,
    );
    const make = async () => {
      const asked = { name: 'x', scopes: ['read'], days: 366, password: PASSWORD };
      const { body } = await browser.http.post('/api/v1/me/tokens').send(asked).expect(201);
      return app.bearer(body.token as string);
    };
    const before = await make();
    await before.get('/api/v1/me').expect(200);
    await admin.http
      .put(`${USERS}/${id}/roles`)
      .send({ roles: ['distributor', 'finance'] })
      .expect(200);
    await before.get('/api/v1/me').expect(401);
    const finance = await app.asPerson('resets', 'finance');
    const { body: me } = await finance.get('/api/v1/me').expect(200);
    expect(me.userName).toBe('resets');
    const [other] = await app.dataSource.query<{ id: number }[]>(
      `SELECT id FROM person WHERE user_name = 'resets'`,
    );
    await admin.http.post(`${USERS}/${other!.id}/reset`).send({ secondFactor: true }).expect(200);
    await finance.get('/api/v1/me').expect(401);
  });

  it('have on a route the roles that it is for, and no other of theirs', async () => {
    const finance = await app.asPerson('D3', 'finance', 'distributor');
    await finance.get('/api/v1/distributors/D3/contact').expect(200);
    // Finance knows of nobody how to reach them, and contact is for each to share.
    for (const path of ['contact', 'personal-data']) {
      await finance.get(`/api/v1/distributors/D1/${path}`).expect(404);
    }
    await finance.put('/api/v1/distributors/D1/contact-sharing').send({ shared: true }).expect(404);
  });

  it('are listed from a place that a number of the database can tell', async () => {
    const cursor = new Cursor('users', z.tuple([z.int()])).encode([2 ** 31]);
    expect((await auditor.get(USERS).query({ cursor }).expect(422)).body.code).toBe('cursor');
  });

  it('make tokens of their own after a fresh code, which end', async () => {
    const person = await app.signIn('maker', 'finance');
    const create = (body: object) => person.http.post('/api/v1/me/tokens').send({ name: 'script', ...body });
    minutesPass(app, 6);
    expect((await create({ scopes: ['read'], days: 1 }).expect(403)).body.code).toBe('step-up-required');
    await person.stepUp();
    for (const bad of [
      { scopes: [], days: 1 },
      { scopes: ['all'], days: 1 },
      { scopes: ['read'] },
      { scopes: ['read'], days: 367 },
    ]) {
      await create(bad).expect(422);
    }
    const { body } = await create({ scopes: ['read', 'approve'], days: 2 }).expect(201);
    const script = app.bearer(body.token as string);
    expect((await script.get('/api/v1/me').expect(200)).body).toMatchObject({
      userName: 'maker',
      actsAs: 'maker',
      credential: 'token',
      scopes: ['read', 'approve'],
      roles: ['finance'],
    });
    expect((await script.post('/api/v1/me/tokens').send({}).expect(403)).body.code).toBe('session-needed');
    const { body: list } = await person.http.get('/api/v1/me/tokens').expect(200);
    expect(list.items).toMatchObject([{ id: body.id, name: 'script', userName: 'maker' }]);
    expect(JSON.stringify(list)).not.toContain(body.token);
    minutesPass(app, 2 * 24 * 60);
    await script.get('/api/v1/me').expect(401);
    // Somebody without a second factor, who cannot show a code, gets none that stands for one.
    const browser = await plainBrowser('plain', 'D4');
    const createPlain = (more: object) =>
      browser.http.post('/api/v1/me/tokens').send({ name: 'x', scopes: ['read'], days: 1, ...more });
    await createPlain({ scopes: ['approve'], password: PASSWORD }).expect(403);
    // A session that was left open, or stolen, is not enough: the token would outlive it.
    expect((await createPlain({}).expect(422)).body.code).toBe('password-missing');
    expect((await createPlain({ password: 'not the password' }).expect(422)).body.code).toBe(
      'password-wrong',
    );
    const made = await createPlain({ password: PASSWORD }).expect(201);
    await browser.http.delete(`/api/v1/me/tokens/${body.id}`).expect(404);
    await browser.http.delete(`/api/v1/me/tokens/${made.body.id}`).expect(204);
    await app
      .bearer(made.body.token as string)
      .get('/api/v1/me')
      .expect(401);
    expect((await auditOf(app, 'token.made', 'token.revoked')).at(-1)).toMatchObject({
      action: 'token.revoked',
      subject: String(made.body.id),
    });
  });

  async function plainBrowser(userName: string, distributorNo: string) {
    await addPerson(app, userName, ['distributor'], { distributorNo });
    const browser = app.browser();
    browser.take(await browser.http.post('/api/v1/sessions').send({ userName, password: PASSWORD }));
    return browser;
  }
});

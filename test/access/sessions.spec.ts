import { type HttpApp, startHttpApp } from '../support/http-app';
import { PASSWORD } from '../support/test-people';
import { addPerson, auditOf, minutesPass } from './people';

const SESSIONS = '/api/v1/sessions';

describe('a session', () => {
  let app: HttpApp;
  beforeAll(async () => {
    app = await startHttpApp();
    await app.tx((tx) =>
      tx.query(`INSERT INTO distributor (id, distributor_no, enrolled_on, counts_from, fingerprint, recorded_at, recorded_by)
                VALUES (1, 'D1', '2026-10-01', 202610, '', now(), 'test')`),
    );
    await addPerson(app, 'dora', ['distributor'], { distributorNo: 'D1' });
  });
  afterAll(() => app.close());

  const asDistributor = async () => {
    const answer = await app.http.post(SESSIONS).send({ userName: 'dora', password: PASSWORD }).expect(201);
    const cookie = (answer.headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!;
    return (path: string) => app.http.get(path).set('Cookie', cookie);
  };

  it('of staff is over after half an hour without a request', async () => {
    const { http } = await app.signIn('idle', 'admin');
    for (let i = 0; i < 3; i++) {
      minutesPass(app, 29);
      await http.get('/api/v1/me').expect(200);
    }
    minutesPass(app, 31);
    expect((await http.get('/api/v1/me').expect(401)).body.code).toBe('session-over');
  });

  it('of staff is over after twelve hours, however busy', async () => {
    const { http } = await app.signIn('busy', 'auditor');
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      minutesPass(app, 20);
      await http.get('/api/v1/me').expect(200);
    }
    minutesPass(app, 20);
    await http.get('/api/v1/me').expect(401);
  });

  it('of a distributor lasts a day without a request, two weeks at most', async () => {
    const get = await asDistributor();
    minutesPass(app, 23 * 60);
    const { body } = await get('/api/v1/me').expect(200);
    expect(body).toMatchObject({
      userName: 'dora',
      actsAs: 'D1',
      distributorNo: 'D1',
      roles: ['distributor'],
    });
    minutesPass(app, 25 * 60);
    await get('/api/v1/me').expect(401);
    const again = await asDistributor();
    for (let day = 0; day < 14; day++) {
      await again('/api/v1/me').expect(200);
      minutesPass(app, 24 * 60 - 1);
    }
    minutesPass(app, 14);
    await again('/api/v1/me').expect(401);
  });

  it('is written to for being seen once a minute, not at each request', async () => {
    const person = await app.signIn('seen', 'admin');
    const seen = async () =>
      (await app.dataSource.query('SELECT last_seen_at FROM session WHERE person_id = $1', [person.id]))[0]
        .last_seen_at as Date;
    const first = await seen();
    minutesPass(app, 0.9);
    await person.http.get('/api/v1/me').expect(200);
    expect(await seen()).toEqual(first);
    minutesPass(app, 0.2);
    await person.http.get('/api/v1/me').expect(200);
    expect(await seen()).toEqual(app.clock.now());
  });

  it('is listed to its owner, who ends it here, there, or everywhere else, at once', async () => {
    const here = await app.signIn('many', 'admin');
    const there = await app.signIn('many', 'admin');
    const third = await app.signIn('many', 'admin');
    const { body } = await here.http.get(SESSIONS).expect(200);
    expect(body.items).toHaveLength(3);
    const items = body.items as { id: number; isCurrent: boolean; address: string }[];
    expect(items.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(items[0]!.address).toBe('127.0.0.1');
    const [, middle] = [...items].sort((a, b) => a.id - b.id);
    await there.http.get('/api/v1/me').expect(200);
    await here.http.delete(`${SESSIONS}/${middle!.id}`).expect(204);
    await there.http.get('/api/v1/me').expect(401);
    await here.http.delete(SESSIONS).expect(200, { ended: 1 });
    await third.http.get('/api/v1/me').expect(401);
    const out = await here.http.delete(`${SESSIONS}/current`).expect(204);
    expect(out.headers['clear-site-data']).toBe('"cache", "storage"');
    expect(out.headers['set-cookie']![0]).toMatch(/^__Host-upline=; Max-Age=0; Path=\/; HttpOnly; Secure/);
    await here.http.get('/api/v1/me').expect(401);
    expect((await auditOf(app, 'session.ended')).map(({ details }) => details.after)).toEqual([
      { session: middle!.id },
      { sessionsEnded: 1 },
      { session: expect.any(Number) },
    ]);
  });

  it("is nobody else's to see or end", async () => {
    const mine = await app.signIn('mine', 'admin');
    const [{ id }] = await app.dataSource.query('SELECT id FROM session WHERE person_id = $1', [mine.id]);
    const thief = await app.signIn('thief', 'auditor');
    expect((await thief.http.delete(`${SESSIONS}/${id}`).expect(404)).body.code).toBe('session-unknown');
    expect(JSON.stringify((await thief.http.get(SESSIONS)).body)).not.toContain(`"id":${id},`);
    await mine.http.get('/api/v1/me').expect(200);
  });

  it('is for a browser: no token does what is its own, and both at once are neither', async () => {
    const { http, cookie } = await app.signIn('both', 'admin');
    const admin = await app.asPerson('both', 'admin');
    for (const path of [SESSIONS, '/api/v1/me/tokens']) {
      expect((await admin.get(path).expect(403)).body.code).toBe('session-needed');
    }
    await admin.get('/api/v1/me').expect(200);
    const { body } = await admin.get('/api/v1/me').set('Cookie', `__Host-upline=${cookie()}`).expect(400);
    expect(body.code).toBe('two-credentials');
    await http.get('/api/v1/me').expect(200);
  });

  it.each(['', 'x', 'A'.repeat(43), 'A'.repeat(5_000), '%00', '"; DROP TABLE session'])(
    'was begun by us: the cookie "%.20s" opens nothing',
    async (value) => {
      await app.http.get('/api/v1/me').set('Cookie', `__Host-upline=${value}`).expect(401);
      // Without the prefix it is no cookie of ours.
      await app.http.get('/api/v1/me').set('Cookie', `upline=${value}`).expect(401);
    },
  );
});

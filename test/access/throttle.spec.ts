import type { Response } from 'supertest';
import { PasswordHashes } from '../../src/access/passwords/password-hashes';
import { type HttpApp, startHttpApp } from '../support/http-app';
import { PASSWORD } from '../support/test-people';
import { addPerson, auditOf, minutesPass } from './people';

const SESSIONS = '/api/v1/sessions';

describe('guessing', () => {
  let app: HttpApp;
  beforeAll(async () => {
    // A proxy in front tells from where somebody comes.
    app = await startHttpApp({ config: { trustProxy: 1 } });
    await addPerson(app, 'anna', ['auditor']);
    await addPerson(app, 'ben', ['auditor']);
  });
  beforeEach(() => app.tx((tx) => tx.query('DELETE FROM sign_in_failure')));
  afterAll(() => app.close());

  const from = (address: string, userName: string, password = 'a wrong guess'): Promise<Response> =>
    app.http
      .post(SESSIONS)
      .set('X-Forwarded-For', address)
      .send({ userName, password })
      .then((answer) => answer);

  async function guess(times: number, address: (i: number) => string, userName: (i: number) => string) {
    const answers: Response[] = [];
    for (let i = 0; i < times; i++) answers.push(await from(address(i), userName(i)));
    return answers;
  }

  it.each(['anna', 'nobody at all'])(
    'at "%s" ends after five from one place, without any work, and is told alike',
    async (userName) => {
      const first = await guess(
        5,
        () => '198.51.100.1',
        () => userName,
      );
      expect(first.map(({ status }) => status)).toEqual(Array(5).fill(401));
      const { compared } = app.get(PasswordHashes);
      const blocked = await from('198.51.100.1', userName, PASSWORD);
      expect(blocked.status).toBe(429);
      expect(blocked.body).toMatchObject({ code: 'sign-in-throttled' });
      expect(Number(blocked.headers['retry-after'])).toBe(15 * 60);
      expect(app.get(PasswordHashes).compared).toBe(compared);
      minutesPass(app, 10);
      expect((await from('198.51.100.1', userName)).headers['retry-after']).toBe('300');
      minutesPass(app, 5);
      expect((await from('198.51.100.1', userName)).status).toBe(401);
    },
  );

  it('from one place keeps nobody out elsewhere, nor the same person', async () => {
    await guess(
      6,
      () => '198.51.100.2',
      () => 'anna',
    );
    expect((await from('198.51.100.2', 'anna', PASSWORD)).status).toBe(429);
    expect((await from('198.51.100.2', 'ben', PASSWORD)).status).toBe(201);
    expect((await from('203.0.113.9', 'anna', PASSWORD)).status).toBe(201);
  });

  it('from all the world ends after fifty, and leaves the owner in at a browser that is known', async () => {
    const known = await from('203.0.113.10', 'anna', PASSWORD);
    const device = (known.headers['set-cookie'] as unknown as string[])[1]!.split(';')[0]!;
    const answers = await guess(
      51,
      (i) => `192.0.2.${i}`,
      () => 'anna',
    );
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(50).fill(401), 429]);
    expect((await from('192.0.2.200', 'anna', PASSWORD)).status).toBe(429);
    const there = () =>
      app.http
        .post(SESSIONS)
        .set('X-Forwarded-For', '192.0.2.1')
        .set('Cookie', device)
        .send({ userName: 'anna', password: PASSWORD });
    await there().expect(201);
    // The browser is known for this person alone, and by our signature alone.
    const ofBen = () => app.http.post(SESSIONS).set('X-Forwarded-For', '192.0.2.1').set('Cookie', device);
    await guess(
      5,
      () => '192.0.2.1',
      () => 'ben',
    );
    await ofBen().send({ userName: 'ben', password: PASSWORD }).expect(429);
    const forged = `${device.slice(0, -2)}AA`;
    await app.http
      .post(SESSIONS)
      .set('X-Forwarded-For', '192.0.2.1')
      .set('Cookie', forged)
      .send({ userName: 'anna', password: PASSWORD })
      .expect(429);
  });

  it('at many names from one network ends after a hundred, a network of IPv6 being one subscriber’s', async () => {
    const answers = await guess(
      101,
      (i) => `2001:db8:0:7::${(i + 1).toString(16)}`,
      (i) => `name ${i}`,
    );
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(100).fill(401), 429]);
    expect((await from('2001:db8:0:7:ffff::1', 'ben', PASSWORD)).status).toBe(429);
    expect((await from('2001:db8:0:8::1', 'ben', PASSWORD)).status).toBe(201);
  });

  it('a hundred times at once is counted a hundred times', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => from('198.51.100.3', 'anna')));
    const counts = answers.reduce<Record<number, number>>(
      (sum, { status }) => ({ ...sum, [status]: (sum[status] ?? 0) + 1 }),
      {},
    );
    expect(counts[401]).toBe(5);
    expect(counts[429]).toBe(35);
  });

  it('codes with a password that is known ends after ten, from wherever', async () => {
    const person = await app.signIn('coded', 'admin');
    await app.tx((tx) => tx.query('DELETE FROM sign_in_failure'));
    const withCode = (i: number, code: string) =>
      app.http
        .post(SESSIONS)
        .set('X-Forwarded-For', `198.18.${i}.1`)
        .send({ userName: 'coded', password: PASSWORD, code });
    for (let i = 0; i < 10; i++) await withCode(i, '000000').expect(401);
    minutesPass(app, 1);
    await withCode(11, person.authenticator.next()).expect(429);
  });

  it('by a session that somebody else got hold of ends after five', async () => {
    const person = await app.signIn('hijacked', 'admin');
    const stepUp = (code: string) => person.http.post(`${SESSIONS}/current/step-up`).send({ code });
    for (let i = 0; i < 3; i++) expect((await stepUp('000000').expect(422)).body.code).toBe('code-wrong');
    const password = { currentPassword: 'a wrong guess', newPassword: 'quite another 77' };
    for (let i = 0; i < 2; i++) await person.http.put('/api/v1/me/password').send(password).expect(422);
    minutesPass(app, 1);
    await stepUp(person.authenticator.next()).expect(429);
    minutesPass(app, 15);
    await stepUp(person.authenticator.next()).expect(200);
  });

  it('leaves two entries for five guesses, none for what was refused unlooked at, and no typed name', async () => {
    await app.tx((tx) => tx.query('DELETE FROM sign_in_failure'));
    const before = (await auditOf(app, 'session.refused')).length;
    await guess(
      50,
      () => '198.51.100.4',
      () => 'my password is hunter2',
    );
    const entries = (await auditOf(app, 'session.refused')).slice(before);
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({
      by_name: 'somebody not signed in',
      subject: null,
      address: '198.51.100.4',
    });
    expect(JSON.stringify(entries)).not.toContain('hunter2');
    const kept = JSON.stringify(await app.dataSource.query('SELECT * FROM sign_in_failure'));
    expect(kept).not.toMatch(/hunter2|198\.51/);
  });
});

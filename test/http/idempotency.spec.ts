import type TestAgent from 'supertest/lib/agent';
import { IdempotencyKeys } from '../../src/platform/http';
import { type HttpApp, startHttpApp } from '../support/http-app';
import { createNotesSql, gate, NotesController } from './routes';

describe('an Idempotency-Key', () => {
  let app: HttpApp;
  let admin: TestAgent;
  beforeAll(async () => {
    app = await startHttpApp({ controllers: [NotesController] });
    await app.ownerSql(createNotesSql);
  });
  beforeEach(async () => {
    gate.work = null;
    await app.ownerSql('TRUNCATE note, idempotency_key');
    admin = await app.as('admin');
  });
  afterAll(() => app.close());

  const post = (key: string, body: object, agent = admin) =>
    agent.post('/api/v1/notes').set('Idempotency-Key', key).send(body);
  const count = async () => (await admin.get('/api/v1/notes/count')).body.count as number;

  it('gives the same request the first answer, byte for byte', async () => {
    const first = await post('k', { noteNo: 'A', amount: '5.00' }).expect(201);
    await app.tx((tx) => tx.query(`UPDATE note SET amount = 6`));
    const again = await post('k', { amount: '5.00', noteNo: 'A' }).expect(201);
    expect(again.text).toBe(first.text);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await count()).toBe(1);
  });

  it('keeps a status that is not the usual one, and an empty answer', async () => {
    for (let time = 1; time <= 2; time++) {
      await post('a', { noteNo: 'accepted' }).expect(202);
      const empty = await admin.post('/api/v1/notes/E/empty').set('Idempotency-Key', 'e').expect(204);
      expect(empty.text).toBe('');
    }
    expect(await count()).toBe(2);
  });

  it('refuses another body, another query and another path', async () => {
    await post('k', { noteNo: 'A' }).expect(201);
    const { body } = await post('k', { noteNo: 'B' }).expect(409);
    expect(body).toMatchObject({ code: 'idempotency-key-reused', field: 'Idempotency-Key' });
    await admin.post('/api/v1/notes?x=1').set('Idempotency-Key', 'k').send({ noteNo: 'A' }).expect(409);
    await admin.post('/api/v1/notes/E/empty').set('Idempotency-Key', 'e').expect(204);
    await admin.post('/api/v1/notes/F/empty').set('Idempotency-Key', 'e').expect(409);
    expect(await count()).toBe(2);
  });

  it('belongs to one caller and one route', async () => {
    await post('k', { noteNo: 'A' }).expect(201);
    await post('k', { noteNo: 'B' }, await app.as('admin')).expect(201);
    await admin.post('/api/v1/notes/C/empty').set('Idempotency-Key', 'k').expect(204);
    expect(await count()).toBe(3);
  });

  it('is not used up by a refusal', async () => {
    await post('k', { noteNo: 'refused' }).expect(409);
    await post('k', { noteNo: ' ' }).expect(422);
    await post('k', { noteNo: 'A' }).expect(201);
    expect(await count()).toBe(1);
  });

  it('lets one of many requests at once do the work, and gives all of them its answer', async () => {
    gate.work = () => new Promise((resolve) => setTimeout(resolve, 200));
    const answers = await Promise.all(Array.from({ length: 8 }, () => post('k', { noteNo: 'A' })));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    expect(await count()).toBe(1);
  });

  it('lets the next one do the work when the first one fails', async () => {
    let times = 0;
    gate.work = async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (++times === 1) throw new Error('the first one fails');
    };
    const answers = await Promise.all([post('k', { noteNo: 'A' }), post('k', { noteNo: 'A' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 500]);
    expect(await count()).toBe(1);
  });

  it('is kept with the work or not at all when the connection dies in the middle', async () => {
    gate.work = async (tx) => {
      gate.work = null;
      const [{ pid }] = await tx.query('SELECT pg_backend_pid() AS pid');
      await app.dataSource.query('SELECT pg_terminate_backend($1)', [pid]);
    };
    const broken = await post('k', { noteNo: 'A' }).expect(503);
    expect(broken.body.code).toBe('database-unreachable');
    expect(await count()).toBe(0);
    await post('k', { noteNo: 'A' }).expect(201);
    await post('k', { noteNo: 'A' }).expect(201).expect('Idempotency-Replayed', 'true');
    expect(await count()).toBe(1);
  });

  it('does not wait for ever for the first request', async () => {
    let finish: () => void = () => undefined;
    gate.work = () => new Promise((resolve) => (finish = resolve));
    const first = post('k', { noteNo: 'A' }).then((answer) => answer);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { body } = await post('k', { noteNo: 'A' }).expect(409);
    expect(body.code).toBe('idempotency-key-at-work');
    finish();
    expect((await first).status).toBe(201);
    await post('k', { noteNo: 'A' }).expect(201);
  }, 30_000);

  it('is 1 to 255 visible characters', async () => {
    for (const key of ['', 'a b', 'ключ', 'x'.repeat(256)]) {
      const encoded = Buffer.from(key).toString('latin1');
      const { body } = await post(encoded, { noteNo: 'A' }).expect(422);
      expect(body).toMatchObject({ code: 'idempotency-key-form', field: 'Idempotency-Key' });
    }
    await post('x'.repeat(255), { noteNo: 'A' }).expect(201);
    await post('~!', { noteNo: 'B' }).expect(201);
  });

  it('is forgotten after seven days', async () => {
    await post('k', { noteNo: 'A' }).expect(201);
    const forget = () => app.tx((tx) => app.get(IdempotencyKeys).forgetOld(tx));
    app.clock.moveTo('2026-11-12T12:00:00Z');
    expect(await forget()).toBe(0);
    app.clock.moveTo('2026-11-12T12:00:01Z');
    expect(await forget()).toBe(1);
    await post('k', { noteNo: 'B' }).expect(201);
  });

  it('is no condition', async () => {
    await admin.post('/api/v1/notes').send({ noteNo: 'A' }).expect(201);
    await admin.post('/api/v1/notes').send({ noteNo: 'B' }).expect(201);
    expect(await count()).toBe(2);
  });
});

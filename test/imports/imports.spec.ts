import { createHash } from 'node:crypto';
import type TestAgent from 'supertest/lib/agent';
import { lockImports } from '../../src/platform/database';
import { JobLock } from '../../src/imports/jobs/job-lock';
import { type HttpApp, startHttpApp } from '../support/http-app';

interface Job {
  readonly id: number;
  readonly state: string;
  readonly report: Record<string, unknown> | null;
  readonly failure: { code: string; detail: string } | null;
  readonly hasFile: boolean;
  readonly hasBadLines: boolean;
}

const PEOPLE = 'Номер,Имя,Номер спонсора,Дата регистрации,Город\n';
const COLUMNS = [
  { header: 'Номер', column: 'distributor_no' },
  { header: 'Имя', column: 'name' },
  { header: 'Номер спонсора', column: 'sponsor_no' },
  { header: 'Дата регистрации', column: 'enrolled_on' },
  { header: 'Город', column: null },
];

describe('a file over HTTP', () => {
  let app: HttpApp;
  let admin: TestAgent;

  beforeAll(async () => {
    app = await startHttpApp({ now: '2026-10-20T12:00:00Z' });
    admin = await app.asPerson('Alice', 'admin');
  });
  afterAll(() => app.close());

  const send = (text: string | Buffer, kind = 'distributors', agent = admin) =>
    agent
      .post(`/api/v1/imports?kind=${kind}&fileName=people.csv`)
      .type('application/octet-stream')
      .send(Buffer.from(text));

  async function upload(text: string, kind?: string): Promise<number> {
    const { body } = await send(text, kind).expect(201);
    return (body as Job).id;
  }

  async function ended(id: number): Promise<Job> {
    for (;;) {
      const job = (await admin.get(`/api/v1/imports/${id}`).expect(200)).body as Job;
      if (job.state !== 'checking' && job.state !== 'taking-in') return job;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async function work(id: number, what: 'preview' | 'take-in', body: object = {}): Promise<Job> {
    await admin.post(`/api/v1/imports/${id}/${what}`).send(body).expect(202);
    return ended(id);
  }

  const count = async (): Promise<number> =>
    (await app.dataSource.query<{ n: number }[]>('SELECT count(*)::integer AS n FROM distributor'))[0]!.n;

  it('is sent, looked at, checked, and taken in under the names that were chosen', async () => {
    const text = `${PEOPLE}R,Корень,,2026-10-01,Алматы\nA,"Айгүл, старшая",R,2026-10-02,Шымкент\n`;
    const { body } = await send(text).expect(201);
    expect(body).toMatchObject({
      kind: 'distributors',
      fileName: 'people.csv',
      state: 'uploaded',
      sha256: createHash('sha256').update(text).digest('hex'),
      bytes: Buffer.byteLength(text),
      hasFile: true,
    });
    const { id } = body as Job;
    const beginning = await admin.get(`/api/v1/imports/${id}/beginning`).expect(200);
    expect(beginning.body).toMatchObject({
      columns: COLUMNS,
      rows: [
        { line: 2, values: ['R', 'Корень', '', '2026-10-01', 'Алматы'] },
        { line: 3, values: ['A', 'Айгүл, старшая', 'R', '2026-10-02', 'Шымкент'] },
      ],
    });
    expect(beginning.body.known).toContainEqual({ column: 'sponsor_no', required: true });

    expect(await work(id, 'preview', { columns: COLUMNS })).toMatchObject({
      state: 'checked',
      report: { rows: 2, bad: 0, added: null },
      failure: null,
      hasFile: true,
    });
    expect(await count()).toBe(0);

    expect(await work(id, 'take-in', { columns: COLUMNS })).toMatchObject({
      state: 'done',
      report: { rows: 2, bad: 0, added: 2, unchanged: 0 },
      hasFile: false,
    });
    expect(await count()).toBe(2);
    await admin.post(`/api/v1/imports/${id}/take-in`).send({}).expect(409);
    await admin.get(`/api/v1/imports/${id}/beginning`).expect(409);
    const { body: list } = await admin.get('/api/v1/imports').expect(200);
    expect(list.items[0]).toMatchObject({ id, state: 'done', actedBy: 'Alice' });
  });

  it('is refused whole for its bad lines, which are told and given back, or goes in without them', async () => {
    const text =
      'distributor_no,name,sponsor_no,enrolled_on\r\nB1,Good,R,2026-10-03\r\nB2,Bad,NOBODY,2026-10-03\r\nB3,Below,B2,2026-10-03\r\n"B 4",x,R,yesterday\r\n';
    const id = await upload(text);
    const checked = await work(id, 'preview');
    expect(checked).toMatchObject({ state: 'checked', report: { rows: 4, bad: 3 }, hasBadLines: true });
    const { body: problems } = await admin.get(`/api/v1/imports/${id}/problems?limit=2`).expect(200);
    expect(problems.items).toMatchObject([
      { line: 3, column: 'sponsor_no', value: 'NOBODY', code: 'sponsor-unknown' },
      { line: 4, column: 'sponsor_no', code: 'below-bad-row' },
    ]);
    const { body: rest } = await admin
      .get(`/api/v1/imports/${id}/problems?cursor=${problems.nextCursor as string}`)
      .expect(200);
    expect(rest).toMatchObject({ items: [{ line: 5 }, { line: 5 }], nextCursor: null });

    const refused = await work(id, 'take-in');
    expect(refused).toMatchObject({ state: 'checked', failure: { code: 'import-refused' }, hasFile: true });
    expect(await count()).toBe(2);

    const done = await work(id, 'take-in', { skipBad: true });
    expect(done).toMatchObject({ state: 'done', report: { rows: 4, bad: 3, added: 1 }, hasFile: false });
    const bad = await admin.get(`/api/v1/imports/${id}/bad-lines`).expect(200);
    expect(bad.headers['content-disposition']).toBe('attachment; filename=people.bad.csv');
    expect(bad.text).toBe(
      'distributor_no,name,sponsor_no,enrolled_on\nB2,Bad,NOBODY,2026-10-03\nB3,Below,B2,2026-10-03\n"B 4",x,R,yesterday\n',
    );
  });

  it('of orders books late ones or refuses them, as asked', async () => {
    const id = await upload('order_no,distributor_no,ordered_at,cv\nO-1,A,2026-10-10,190.00\n', 'orders');
    expect(await work(id, 'take-in', { late: 'reject' })).toMatchObject({
      state: 'done',
      report: { added: 1 },
    });
    const refund = await upload('refund_no,order_no,refunded_at,cv\nF-1,O-1,2026-10-11,10.00\n', 'refunds');
    expect(await work(refund, 'take-in')).toMatchObject({ state: 'done', report: { added: 1 } });
  });

  it('with columns that do not fit says which, and can be tried again', async () => {
    const id = await upload('a,b\n1,2\n');
    const failed = await work(id, 'preview');
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'csv-header' }, hasFile: true });
    expect(failed.failure!.detail).toContain('unknown: "a", "b"');
    expect(await work(id, 'preview', { columns: [{ header: 'a', column: 'name' }] })).toMatchObject({
      state: 'failed',
    });
  });

  it('that is empty, no bytes, or of no kind is not kept', async () => {
    const before = (await admin.get('/api/v1/imports').expect(200)).body as unknown;
    await send('').expect(422);
    await send('x', 'payouts').expect(422);
    await admin.post('/api/v1/imports?kind=orders').send({ a: 1 }).expect(422);
    await (await app.as('finance')).get('/api/v1/imports').expect(403);
    expect((await admin.get('/api/v1/imports').expect(200)).body).toEqual(before);
    const left = await app.dataSource.query("SELECT id FROM import_job WHERE state = 'uploading'");
    expect(left).toEqual([]);
  });

  it('sent twice under one key is one file', async () => {
    const twice = () => send('distributor_no\nX\n').set('Idempotency-Key', 'one-file').expect(201);
    const [first, second] = [(await twice()).body as Job, (await twice()).body as Job];
    expect(second.id).toBe(first.id);
    await send('distributor_no\nY\n').set('Idempotency-Key', 'one-file').expect(409);
  });

  it('is worked on by one at a time, and found dead where its process is gone', async () => {
    const id = await upload(`${PEOPLE}C,C,R,2026-10-05,x\n`);
    const lock = (await JobLock.tryTake(app.dataSource, id))!;
    await admin.post(`/api/v1/imports/${id}/preview`).send({}).expect(409);
    await app.dataSource.query("UPDATE import_job SET state = 'taking-in' WHERE id = $1", [id]);
    expect((await admin.get(`/api/v1/imports/${id}`).expect(200)).body).toMatchObject({ state: 'taking-in' });
    await lock.release();
    expect(await ended(id)).toMatchObject({ state: 'failed', failure: { code: 'import-ended' } });
    expect(await work(id, 'take-in', { columns: COLUMNS })).toMatchObject({ state: 'done' });
  });

  it('leaves the service its connections: of many begun at once two are worked on', async () => {
    const ids = await Promise.all(
      Array.from({ length: 8 }, (_, file) => upload(`${PEOPLE}M${file},M,R,2026-10-05,x\n`)),
    );
    // Whoever has this lets none of them end.
    await app.tx(async (tx) => {
      await lockImports(tx);
      const begun = await Promise.all(
        ids.map((id) => admin.post(`/api/v1/imports/${id}/take-in`).send({ columns: COLUMNS })),
      );
      expect(begun.map(({ status }) => status).sort()).toEqual([202, 202, 409, 409, 409, 409, 409, 409]);
      const refused = begun.find(({ status }) => status === 409)!;
      expect(refused.body).toMatchObject({ code: 'imports-at-work' });
      await admin.get('/api/v1/periods').expect(200);
    });
    for (const id of ids)
      if ((await ended(id)).state === 'uploaded') await work(id, 'take-in', { columns: COLUMNS });
    for (const id of ids) expect(await ended(id)).toMatchObject({ state: 'done' });
  });

  it('is forgotten when it is discarded, and by itself', async () => {
    const discarded = await upload(`${PEOPLE}D,D,R,2026-10-05,x\n`);
    await admin.delete(`/api/v1/imports/${discarded}/file`).expect(204);
    await admin.delete(`/api/v1/imports/${discarded}/file`).expect(409);
    await admin.post(`/api/v1/imports/${discarded}/take-in`).send({}).expect(409);

    const old = await upload(`${PEOPLE}E,E,NOBODY,2026-10-05,x\n`);
    expect(await work(old, 'preview', { columns: COLUMNS })).toMatchObject({ hasBadLines: true });
    // Somebody left the header off: the first person stands in the refusal, and in what was chosen.
    const headless = await upload('Q,Личное Имя,R,2026-10-05,x\n');
    const columns = [{ header: 'Личное Имя', column: null }];
    const refused = await work(headless, 'preview', { columns });
    expect(refused).toMatchObject({ state: 'failed', failure: { code: 'csv-header' } });
    expect(JSON.stringify(refused)).toContain('Личное Имя');
    app.clock.moveTo('2026-10-21T12:00:01Z');
    admin = await app.asPerson('Alice', 'admin');
    await upload(`${PEOPLE}F,F,R,2026-10-05,x\n`);
    expect(await ended(old)).toMatchObject({ hasFile: false, hasBadLines: true });
    app.clock.moveTo('2026-10-28T12:00:01Z');
    admin = await app.asPerson('Alice', 'admin');
    await upload(`${PEOPLE}G,G,R,2026-10-05,x\n`);
    expect(await ended(old)).toMatchObject({ hasBadLines: false });
    expect((await admin.get(`/api/v1/imports/${old}/problems`).expect(200)).body.items).toEqual([]);
    expect(await ended(headless)).toMatchObject({
      settings: null,
      failure: { code: 'csv-header', detail: '' },
    });
  });
});

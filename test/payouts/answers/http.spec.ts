import type TestAgent from 'supertest/lib/agent';
import { type HttpApp, startHttpApp } from '../../support/http-app';
import { camt } from './answer-files';

let app: HttpApp;
let finance: TestAgent;
beforeAll(async () => {
  app = await startHttpApp({ now: '2026-11-25T12:00:00Z' });
  finance = await app.asPerson('Fred', 'finance');
});
afterAll(() => app.close());

const send = (content: string | Buffer, key?: string) =>
  finance
    .post('/api/v1/bank-answers?format=camt.053&fileName=november.xml')
    .set(key === undefined ? {} : { 'Idempotency-Key': key })
    .type('application/octet-stream')
    .send(Buffer.from(content));

it('takes a file as its bytes, lists it with the days it covers, and its entries to be settled', async () => {
  const file = camt([{ amount: '2.50' }]);
  const first = await send(file, 'k1').expect(201);
  expect(first.body).toMatchObject({ isKnown: false, entries: 1, unmatched: 1 });
  await send(file, 'k1').expect(201, first.body);
  await send(camt([]), 'k1').expect(409);
  expect((await send(file).expect(201)).body).toMatchObject({ answerId: first.body.answerId, isKnown: true });

  const { body } = await finance.get('/api/v1/bank-answers').expect(200);
  expect(body.items).toEqual([
    expect.objectContaining({
      ...{ fileName: 'november.xml', receivedBy: 'Fred', entries: 1 },
      covers: [{ account: 'NL26VAYB8060476890', from: '2026-11-23', until: '2026-11-23' }],
    }),
  ]);
  const waiting = await finance.get('/api/v1/bank-entries?state=unmatched').expect(200);
  const [entry] = waiting.body.items as { id: string }[];
  const settling = { as: 'fee', reason: 'of the account' };
  await finance.post(`/api/v1/bank-entries/${entry!.id}/settle`).send(settling).expect(200);
  await finance.post(`/api/v1/bank-entries/${entry!.id}/settle`).send(settling).expect(409);
  expect((await finance.get('/api/v1/bank-entries').expect(200)).body.items).toEqual([]);
});

it('refuses what is no file of the bank, and says where', async () => {
  const { body } = await send('<Document>\n<a></b></Document>').expect(422);
  expect(body).toMatchObject({ type: expect.stringContaining('answer-unreadable') });
  expect(body.detail).toMatch(/line 2/);
  await send(Buffer.alloc(33 * 1024 * 1024)).expect(422);
  await finance.post('/api/v1/bank-answers?format=1c').send({ a: 1 }).expect(422);
  await finance
    .post('/api/v1/bank-answers?format=word')
    .type('application/octet-stream')
    .send(Buffer.from('x'))
    .expect(422);
  await finance
    .post('/api/v1/distributors')
    .type('application/octet-stream')
    .send(Buffer.from('x'))
    .expect(415);
});

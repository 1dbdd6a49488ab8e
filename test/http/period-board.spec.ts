import type TestAgent from 'supertest/lib/agent';
import { prepareApplication } from '../../src/start/prepare-application';
import { type HttpApp, startHttpApp } from '../support/http-app';

/** What the period board asks for: lists behind the counts, and events for somebody who is signed in. */
describe('the period board', () => {
  let app: HttpApp;
  let admin: TestAgent;

  beforeAll(async () => {
    app = await startHttpApp({ now: '2026-10-20T12:00:00Z' });
    await prepareApplication(app.app);
    admin = await app.asPerson('Alice', 'admin');
    await enrol('A', undefined, '2026-01-01');
    await enrol('B', 'A', '2026-01-02');
    for (const index of [1, 2, 3]) await order(`O-${index}`, '2026-10-05', `${index}00.00`);
    app.clock.moveTo('2026-11-02T12:00:00Z');
    const { body } = await admin.post('/api/v1/periods/2026-10/runs').send({ kind: 'close' }).expect(202);
    const { id } = body as { id: number };
    const events = await fetch(`${app.url}/api/v1/runs/${id}/events`, {
      headers: { ...(await app.freshSession('Audrey', 'auditor')), accept: 'text/event-stream' },
    });
    expect(events.status).toBe(200);
    expect(events.headers.get('content-type')).toContain('text/event-stream');
    expect(events.headers.get('cache-control')).toContain('no-store');
    expect(events.headers.get('content-encoding')).toBeNull();
    expect((await events.text()).trimEnd().split('\n').at(-1)).toContain('"state":"done"');
    const run = await admin.get(`/api/v1/runs/${id}`).expect(200);
    const finance = await app.asPerson('Fred', 'finance');
    await finance
      .post(`/api/v1/runs/${id}/approve`)
      .send({ hash: (run.body as { hash: string }).hash })
      .expect(200);
    for (const index of [4, 5, 6]) await order(`O-${index}`, `2026-10-0${index}`, '10.00');
    for (const index of [1, 2, 3]) {
      await admin
        .post(`/api/v1/orders/O-${index}/refunds`)
        .send({ refundNo: `R-${index}`, refundedAt: '2026-11-02', cv: `${index}.00` })
        .expect(201);
    }
    for (const index of [7, 8, 9]) await enrol(`N${index}`, 'A', `2026-10-1${index}`);
    await adjust('5.00');
    await adjust('-2.00');
  });
  afterAll(() => app.close());

  const enrol = (distributorNo: string, sponsorNo: string | undefined, enrolledOn: string) =>
    admin
      .post('/api/v1/distributors')
      .send({ distributorNo, name: `Name of ${distributorNo}`, sponsorNo, enrolledOn })
      .expect(201);
  const order = (orderNo: string, orderedAt: string, cv: string) =>
    admin.post('/api/v1/orders').send({ orderNo, distributorNo: 'B', orderedAt, cv }).expect(201);
  const adjust = (amount: string) =>
    admin.post('/api/v1/adjustments').send({ distributorNo: 'A', amount, reason: 'r' }).expect(201);

  /** All pages of a list, two at a time. */
  async function pagesOf(path: string): Promise<Record<string, unknown>[]> {
    const items: Record<string, unknown>[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await admin.get(`/api/v1/${path}?limit=2${cursor && `&cursor=${cursor}`}`).expect(200);
      const page = body as { items: Record<string, unknown>[]; nextCursor: string | null };
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  }

  it('lists orders of earlier months, the latest first', async () => {
    const orders = await pagesOf('periods/2026-11/late-orders');
    expect(orders.map(({ orderNo }) => orderNo)).toEqual(['O-6', 'O-5', 'O-4']);
    expect(orders[0]).toMatchObject({
      ...{ distributorNo: 'B', name: 'Name of B', orderedOn: '2026-10-06', cv: '10.00', bookedBy: 'Alice' },
    });
    expect(await pagesOf('periods/2026-10/late-orders')).toEqual([]);
  });

  it('lists refunds of closed periods, the greatest first', async () => {
    const claims = await pagesOf('periods/2026-11/claims');
    expect(claims.map(({ refundNo }) => refundNo)).toEqual(['R-3', 'R-2', 'R-1']);
    expect(claims[0]).toMatchObject({ orderNo: 'O-3', claimOn: '2026-10', distributorNo: 'B', cv: '3.00' });
  });

  it('lists who was enrolled into a month that was frozen, the latest first', async () => {
    expect(await pagesOf('periods/2026-11/late-enrolments')).toEqual([
      { distributorNo: 'N9', name: 'Name of N9', enrolledOn: '2026-10-19' },
      { distributorNo: 'N8', name: 'Name of N8', enrolledOn: '2026-10-18' },
      { distributorNo: 'N7', name: 'Name of N7', enrolledOn: '2026-10-17' },
    ]);
  });

  it('lists adjustments that wait, and those booked in a period', async () => {
    const finance = await app.asPerson('Fred', 'finance');
    await finance.post('/api/v1/adjustments/1/approve').expect(200);
    const listed = async (query: string) =>
      (
        (await admin.get(`/api/v1/adjustments?${query}`).expect(200)).body as { items: { id: number }[] }
      ).items.map(({ id }) => id);
    expect(await listed('state=waiting')).toEqual([2]);
    expect(await listed('state=approved&period=2026-11')).toEqual([1]);
    expect(await listed('state=approved&period=2026-10')).toEqual([]);
    await admin.get('/api/v1/adjustments?state=other').expect(422);
  });

  it('counts what is listed', async () => {
    const { body } = await admin.get('/api/v1/periods/2026-11/readiness').expect(200);
    const counts = (body as { checks: { code: string; count: number | null }[] }).checks
      .filter(({ count }) => count !== null)
      .map(({ code, count }) => [code, count]);
    expect(counts).toEqual([
      ['plan-waiting', 0],
      ['late-orders', 3],
      ['refund-claims', 3],
      ['late-enrolments', 3],
      ['adjustments-waiting', 1],
      ['adjustments-booked', 1],
    ]);
  });
});

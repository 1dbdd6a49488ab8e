import type TestAgent from 'supertest/lib/agent';
import { prepareApplication } from '../../src/start/prepare-application';
import { type HttpApp, startHttpApp } from '../support/http-app';

/** The API as programs and pages use it: a month from enrolment to an explained statement, role by role. */
describe('the API', () => {
  let app: HttpApp;
  let admin: TestAgent;
  let finance: TestAgent;
  let auditor: TestAgent;
  const of: Record<string, TestAgent> = {};

  const chain = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
  const names = ['Anna', 'Борис', 'Әлия', 'Çağla', 'ليلى', 'Fatma', 'Gül', '<b>Hans</b>', 'Ирина 🌊'];

  beforeAll(async () => {
    app = await startHttpApp({ now: '2026-11-02T12:00:00Z' });
    await prepareApplication(app.app);
    admin = await app.asPerson('Alice', 'admin');
    finance = await app.asPerson('Fred', 'finance');
    auditor = await app.as('auditor', { name: 'Audrey' });
    for (const [index, distributorNo] of chain.entries()) {
      await admin
        .post('/api/v1/distributors')
        .send({
          distributorNo,
          name: names[index],
          sponsorNo: chain[index - 1],
          enrolledOn: `2026-01-0${index + 1}`,
        })
        .expect(201);
    }
    const ids = await app.dataSource.query<{ id: number; no: string }[]>(
      'SELECT id, distributor_no AS no FROM distributor',
    );
    for (const { id, no } of ids) of[no] = await app.as('distributor', { distributorId: id, name: no });
  });
  afterAll(() => app.close());

  const order = {
    orderNo: 'O-1',
    distributorNo: 'I',
    orderedAt: '2026-10-15',
    cv: '1000.00',
    clientNo: 'C-1',
  };

  it('books an order once, however often it is sent', async () => {
    const first = await admin.post('/api/v1/orders').set('Idempotency-Key', 'k-1').send(order).expect(201);
    expect(first.body).toMatchObject({ created: true, period: '2026-10', late: false });
    const again = await admin.post('/api/v1/orders').set('Idempotency-Key', 'k-1').send(order).expect(201);
    expect(again.body).toEqual(first.body);
    const other = await admin.post('/api/v1/orders').send(order).expect(200);
    expect(other.body).toMatchObject({ created: false });
    await admin
      .post('/api/v1/orders')
      .set('Idempotency-Key', 'k-1')
      .send({ ...order, cv: '1.00' })
      .expect(409);
    const conflicting = await admin
      .post('/api/v1/orders')
      .send({ ...order, cv: '1.00' })
      .expect(409);
    expect(conflicting.type).toBe('application/problem+json');
  });

  it('names the field at fault', async () => {
    const { body } = await admin
      .post('/api/v1/orders')
      .send({ ...order, orderNo: 'O-2', cv: '1e3' })
      .expect(422);
    expect(body).toMatchObject({ status: 422, errors: [{ field: 'cv' }] });
  });

  it('calculates a month, lets another person approve that run and no other, once', async () => {
    const { body: run } = await admin
      .post('/api/v1/periods/2026-10/runs')
      .send({ kind: 'close' })
      .expect(202);
    const done = await ended(run.id as number);
    expect(done).toMatchObject({
      state: 'done',
      lines: '500.00',
      volume: '1000.00',
      lineCount: 6,
      overCeiling: false,
    });
    const events = await admin.get(`/api/v1/runs/${run.id}/events`).buffer(true).expect(200);
    expect(events.text).toContain('"state":"done"');

    // Nobody below staff sees anything of it yet.
    const { body: periods } = await of['H']!.get('/api/v1/periods').expect(200);
    expect(periods.items[0]).toMatchObject({ period: '2026-10', state: 'being-calculated' });
    expect(periods.items[0]).not.toHaveProperty('runId');

    const approval = { hash: done.hash };
    await admin.post(`/api/v1/runs/${run.id}/approve`).send(approval).expect(403);
    await finance
      .post(`/api/v1/runs/${run.id}/approve`)
      .send({ hash: 'ab'.repeat(32) })
      .expect(409);
    await finance.post(`/api/v1/runs/${run.id}/approve`).send({}).expect(422);
    const { body: approved } = await finance
      .post(`/api/v1/runs/${run.id}/approve`)
      .send(approval)
      .expect(200);
    expect(approved).toMatchObject({ state: 'approved', approvedBy: 'Fred', approvalWaived: false });
    await finance.post(`/api/v1/runs/${run.id}/approve`).send(approval).expect(409);
    await admin.post('/api/v1/periods/2026-10/runs').send({ kind: 'close' }).expect(409);
  });

  it('shows and explains a statement to the one it is for', async () => {
    const { body: statement } = await of['H']!.get('/api/v1/distributors/H/statements/2026-10').expect(200);
    expect(statement).toMatchObject({ period: '2026-10', state: 'closed', figures: { total: '50.00' } });
    const { body: explained } = await of['H']!.get(
      '/api/v1/distributors/H/statements/2026-10/explain',
    ).expect(200);
    expect(explained.lines).toContainEqual(
      expect.objectContaining({ bonus: 'level', level: '1', amount: '50.00' }),
    );
    const { body: up } = await auditor
      .get('/api/v1/distributors/I/statements/2026-10/explain?ancestor=B')
      .expect(200);
    expect(up.answers).toMatchObject([
      { bonus: 'infinity', reason: 'not-qualified' },
      { bonus: 'level', reason: 'beyond-plan-levels' },
    ]);
    await of['H']!.get('/api/v1/distributors/H/balance').expect(200);
  });

  it('exports the lines as they are promised', async () => {
    const { text, type } = await finance.get('/api/v1/periods/2026-10/exports/lines').expect(200);
    expect(type).toBe('text/csv');
    expect(text.split('\n').slice(0, 2)).toEqual([
      'period,distributor_no,plan,bonus,level,volume,rate,amount,origin',
      '2026-10,C,professional,level,6,1000.00,10,100.00,',
    ]);
    await finance.get('/api/v1/periods/2026-11/exports/lines').expect(409);
    await finance.get('/api/v1/periods/2026-10/exports/secrets').expect(404);
  });

  it('tells a distributor nothing of others: not their statements, not whether they exist', async () => {
    const stranger = await of['H']!.get('/api/v1/distributors/A/statements/2026-10').expect(404);
    const nobody = await of['H']!.get('/api/v1/distributors/Z/statements/2026-10').expect(404);
    expect(stranger.body.type).toBe(nobody.body.type);
    await of['H']!.get('/api/v1/distributors/I/statements/2026-10').expect(404);
    await of['H']!.get('/api/v1/distributors/I/balance').expect(404);
    await of['H']!.get('/api/v1/orders?distributorNo=I').expect(404);
    await of['H']!.get('/api/v1/distributors/G/downline').expect(404);
    await of['H']!.get('/api/v1/distributors/I/downline').expect(200);
    const { body: upline } = await of['H']!.get('/api/v1/distributors/H/upline').expect(200);
    expect(upline.items).toEqual([{ steps: 1, name: 'Gül' }]);
    const { body: downline } = await of['H']!.get('/api/v1/distributors/H/downline').expect(200);
    expect(downline.items).toEqual([expect.objectContaining({ distributorNo: 'I', name: 'Ирина 🌊' })]);
    expect(JSON.stringify(downline)).not.toMatch(/email|country|total|amount/);
  });

  it('lets nobody do what the role does not include', async () => {
    const writes: [string, object][] = [
      ['/api/v1/distributors', { distributorNo: 'X', name: 'X', sponsorNo: 'A' }],
      ['/api/v1/distributors/I/move', { toSponsorNo: 'A', reason: 'r' }],
      ['/api/v1/distributors/I/status', { status: 'terminated' }],
      ['/api/v1/orders', order],
      ['/api/v1/orders/O-1/refunds', { refundNo: 'R', refundedAt: '2026-11-01', cv: '1' }],
      ['/api/v1/periods/2026-11/runs', { kind: 'close' }],
      ['/api/v1/plans', { document: 'x', from: '2027-01' }],
      ['/api/v1/adjustments', { distributorNo: 'A', amount: '1.00', reason: 'r' }],
    ];
    for (const [path, body] of writes) {
      await auditor.post(path).send(body).expect(403);
      await of['A']!.post(path).send(body).expect(403);
      await app.http.post(path).send(body).expect(401);
    }
    for (const path of [
      '/api/v1/distributors?q=A1',
      '/api/v1/plans',
      '/api/v1/adjustments',
      '/api/v1/runs/1',
    ]) {
      await of['A']!.get(path).expect(403);
    }
  });

  it('finds people in any script and moves them with their downline', async () => {
    const { body } = await admin.get(`/api/v1/distributors?q=${encodeURIComponent('әли')}`).expect(200);
    expect(body.items).toMatchObject([{ distributorNo: 'C' }]);
    await admin.post('/api/v1/distributors/H/move').send({ toSponsorNo: 'I', reason: 'r' }).expect(422);
    await admin
      .post('/api/v1/distributors/H/move')
      .send({ toSponsorNo: 'A', reason: 'asked for it' })
      .expect(200);
    const { body: levels } = await admin.get('/api/v1/distributors/A/downline/levels').expect(200);
    expect(levels.items).toMatchObject([2, 2, 1, 1, 1, 1].map((people) => ({ people })));
    const { body: moves } = await auditor.get('/api/v1/distributors/H/moves').expect(200);
    expect(moves.items).toHaveLength(1);
  });

  it('takes a refund of the closed month back in the next', async () => {
    const refund = { refundNo: 'R-1', refundedAt: '2026-11-02', cv: '1000.00' };
    const { body } = await admin.post('/api/v1/orders/O-1/refunds').send(refund).expect(201);
    expect(body).toMatchObject({ created: true, period: '2026-11', claim: true });
    await admin
      .post('/api/v1/orders/O-1/refunds')
      .send({ ...refund, refundNo: 'R-2', cv: '0.01' })
      .expect(422);
    const { body: balance } = await of['H']!.get('/api/v1/distributors/H/balance').expect(200);
    expect(balance).toMatchObject({ earned: '50.00', refundPending: '-50.00' });
  });

  it('adds plan versions and adjustments by two people', async () => {
    const { body: version } = await auditor.get('/api/v1/plans/1').expect(200);
    await admin.post('/api/v1/plans').send({ document: version.document, from: '2026-10' }).expect(409);
    const { body: bad } = await admin
      .post('/api/v1/plans')
      .send({ document: 'planSet: x', from: '2027-01' })
      .expect(422);
    expect(bad.mistakes.length).toBeGreaterThan(3);
    const { body: asked } = await admin
      .post('/api/v1/adjustments')
      .send({ distributorNo: 'A', amount: '-12.50', reason: 'wrong bank fee' })
      .expect(201);
    await admin.post(`/api/v1/adjustments/${asked.id}/approve`).expect(403);
    const { body: approved } = await finance.post(`/api/v1/adjustments/${asked.id}/approve`).expect(200);
    expect(approved).toMatchObject({ amount: '-12.50', period: '2026-11', approvedBy: 'Fred' });
  });

  it('documents every route with the roles that may use it', async () => {
    const { body } = await app.http.get('/api/docs-json').expect(200);
    const routes = Object.values(
      body.paths as Record<string, Record<string, { 'x-roles'?: string[]; security?: unknown }>>,
    ).flatMap((path) => Object.values(path));
    expect(routes.length).toBeGreaterThan(30);
    for (const route of routes) expect(Boolean(route['x-roles']) === Boolean(route.security)).toBe(true);
  });

  async function ended(id: number): Promise<{ state: string; hash: string }> {
    for (;;) {
      const { body } = await admin.get(`/api/v1/runs/${id}`).expect(200);
      if (body.state !== 'running') return body as { state: string; hash: string };
    }
  }
});

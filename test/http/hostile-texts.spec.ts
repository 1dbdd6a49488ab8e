import { parse } from 'csv-parse/sync';
import type TestAgent from 'supertest/lib/agent';
import { AddPlanVersion } from '../../src/plans';
import { type Operation, operationsOf } from '../openapi/operations';
import { SHIPPED_PLAN } from '../support/company';
import { type HttpApp, startHttpApp } from '../support/http-app';
import { addressOf } from './hostile/sample';

/** What a spreadsheet takes for a formula, half and full width, and what may stand before one. */
const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  "=cmd|'/c calc'!A1",
  '"=1+1',
  ';=1+1',
];
const SQL = ["'; DROP TABLE distributor; --", "%' OR '1'='1", "\\'; SELECT pg_sleep(9); --", '$1 $$ :name ?'];

/** A cell that a spreadsheet shows as what stands there. */
const isSafe = (cell: string): boolean =>
  /^(-?\d+(\.\d+)?)?$/.test(cell) || cell.startsWith("'") || !/^[=+\-@\t\r\n＝＋－＠"';\s]/u.test(cell);

describe('a text that means something to a database or a spreadsheet', () => {
  let app: HttpApp;
  let admin: TestAgent;
  let finance: TestAgent;
  let operations: Operation[];

  beforeAll(async () => {
    app = await startHttpApp({ now: '2026-11-05T12:00:00Z' });
    await app.tx((tx) => app.get(AddPlanVersion).ensureFirst(tx, SHIPPED_PLAN, 'plan.yaml', 'Upline'));
    operations = await operationsOf(app);
    admin = await app.asPerson('=admin()', 'admin');
    finance = await app.asPerson('@finance', 'finance');
    await enrol('A', 'Root');
  });
  afterAll(() => app.close());

  const enrol = (distributorNo: string, name: string) =>
    admin
      .post('/api/v1/distributors')
      .send({ distributorNo, name, sponsorNo: distributorNo === 'A' ? null : 'A', enrolledOn: '2026-10-01' });

  it.each(SQL.map((text, index) => [text, `S-${index}`]))(
    'is kept and given back as it is: %s',
    async (text, no) => {
      await enrol(no, text).expect(201);
      await admin
        .post(`/api/v1/distributors/${no}/status`)
        .send({ status: 'suspended', reason: text })
        .expect(200);
      const { body } = await admin.get(`/api/v1/distributors/${no}`).expect(200);
      expect(body.name).toBe(text);
      const { body: history } = await admin.get(`/api/v1/distributors/${no}/statuses`).expect(200);
      expect(history.items[0].reason).toBe(text);
    },
  );

  it('is searched for as it is: no wildcard, no end of the text', async () => {
    await enrol('L-1', 'Half_price 100% off').expect(201);
    await enrol('L-2', 'HalfXprice 100X off').expect(201);
    const found = async (q: string): Promise<string[]> => {
      const { body } = await admin.get('/api/v1/distributors').query({ q }).expect(200);
      return (body.items as { distributorNo: string }[]).map(({ distributorNo }) => distributorNo);
    };
    expect(await found('half_price')).toEqual(['L-1']);
    expect(await found('100% off')).toEqual(['L-1']);
    expect(await found('alf%ice')).toEqual([]);
    expect(await found('hal_')).toEqual([]);
    expect(await found("off' OR '1'='1")).toEqual([]);
    expect(await found('off\\')).toEqual([]);
    for (const q of ['%', '_', '%%%', '___', "'"]) {
      await admin.get('/api/v1/distributors').query({ q }).expect(422);
    }
  });

  it('is no number of anything, and names no plan', async () => {
    for (const text of FORMULAS) {
      for (const [path, body] of [
        ['distributors', { distributorNo: text, name: 'X', sponsorNo: 'A' }],
        ['orders', { orderNo: text, distributorNo: 'A', orderedAt: '2026-10-05', cv: '1.00' }],
        ['orders', { orderNo: 'X', distributorNo: 'A', orderedAt: '2026-10-05', cv: '1.00', clientNo: text }],
        ['orders/X/refunds', { refundNo: text, refundedAt: '2026-10-06', cv: '1.00' }],
        [
          'plans',
          { document: SHIPPED_PLAN.replaceAll('green-wave:', `${JSON.stringify(text)}:`), from: '2026-12' },
        ],
      ] as const) {
        const { status } = await admin.post(`/api/v1/${path}`).send(body);
        expect([path, text, status]).toEqual([path, text, 422]);
      }
    }
  });

  it('comes into no export: every cell of every CSV is a plain number or begins harmlessly', async () => {
    // A period to book corrections in.
    await admin
      .post('/api/v1/orders')
      .send({ orderNo: 'O-1', distributorNo: 'S-0', orderedAt: '2026-10-05', cv: '100.00' })
      .expect(201);
    for (const [index, text] of FORMULAS.entries()) {
      // Control characters are refused in a name; the rest of them are people.
      const { status } = await enrol(`F-${index}`, text);
      expect([text, status]).toEqual([text, /\p{Cc}/u.test(text) ? 422 : 201]);
      const asked = await admin
        .post('/api/v1/adjustments')
        .send({ distributorNo: 'A', amount: '-1.00', reason: text })
        .expect(201);
      await finance.post(`/api/v1/adjustments/${asked.body.id}/approve`).expect(200);
    }
    await admin
      .post('/api/v1/orders/O-1/refunds')
      .send({ refundNo: 'R-1', refundedAt: '2026-10-06', cv: '10.00' })
      .expect(201);
    const { body: run } = await admin
      .post('/api/v1/periods/2026-10/runs')
      .send({ kind: 'close' })
      .expect(202);
    for (;;) {
      const { body } = await admin.get(`/api/v1/runs/${run.id}`).expect(200);
      if (body.state !== 'running') break;
    }
    let cells = 0;
    // What a route gives is asked of itself: an export that is new is looked at as well. An event stream has no end.
    for (const operation of operations.filter(
      ({ method, path }) => method === 'GET' && !path.endsWith('/events'),
    )) {
      for (const kind of operation.pathNames.includes('kind') ? ['lines', 'standings'] : ['']) {
        const { headers, text } = await admin.get(addressOf(operation, { kind }));
        if (headers['content-type']?.startsWith('text/csv') !== true) continue;
        const rows = parse(text, {});
        for (const cell of rows.flat()) {
          expect([operation.name, cell, isSafe(cell)]).toEqual([operation.name, cell, true]);
          cells++;
        }
      }
    }
    expect(cells).toBeGreaterThan(100);
  });

  it('names no file: what an export is called is made of what was checked', async () => {
    for (const period of [
      '2026-10%0d%0aX-Injected:%201',
      '2026-10%22;filename=x.exe',
      '%E2%80%AE2026-10',
      '2026-10%00',
    ]) {
      const answer = await admin.get(`/api/v1/periods/${period}/exports/lines`);
      expect(answer.status).toBe(422);
      expect(answer.headers).not.toHaveProperty('x-injected');
      expect(answer.headers).not.toHaveProperty('content-disposition');
    }
    const { headers } = await admin.get('/api/v1/periods/2026-10/exports/lines').expect(200);
    expect(headers['content-disposition']).toBe('attachment; filename=lines-2026-10.csv');
  });
});

import type TestAgent from 'supertest/lib/agent';
import { AuditSealer } from '../../../src/access';
import { prepareApplication } from '../../../src/start/prepare-application';
import { SHIPPED_PLAN } from '../../support/company';
import { type HttpApp, startHttpApp } from '../../support/http-app';
import { entriesOf, type Entry } from './trail';

interface Operation {
  readonly 'x-audit'?: string;
}

const DISTRIBUTOR = { distributorNo: 'C', name: 'Çağla', sponsorNo: 'A', enrolledOn: '2026-10-02' };

/** Of one entry that names no payment. */
const STATEMENT = Buffer.from(
  '<Document><Stmt><Ntry><Amt Ccy="EUR">1</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-01</Dt></BookgDt></Ntry></Stmt></Document>',
);

/** One line of it is bad. */
const ORDERS = Buffer.from(
  'order_no,distributor_no,ordered_at,cv\nO-9,A,2026-11-01,5.00\nO-8,NOBODY,2026-11-01,5.00\n',
);

/**
 * Every route that changes something, in the order of a company's month, each with the action of its one entry. A
 * route of the document that is missing here fails: whoever adds one says what it leaves.
 */
const CHANGES: readonly (readonly [route: string, action: string, path: string, body: object])[] = [
  ['POST /distributors', 'distributor.enrolled', '/distributors', DISTRIBUTOR],
  [
    'POST /distributors/{no}/move',
    'distributor.moved',
    '/distributors/C/move',
    { toSponsorNo: 'B', reason: 'r' },
  ],
  [
    'POST /distributors/{no}/move/preview',
    'distributor.move-previewed',
    '/distributors/C/move/preview',
    { toSponsorNo: 'A' },
  ],
  [
    'POST /distributors/{no}/status',
    'distributor.status-changed',
    '/distributors/C/status',
    { status: 'terminated' },
  ],
  [
    'POST /orders',
    'order.booked',
    '/orders',
    { orderNo: 'O-1', distributorNo: 'B', orderedAt: '2026-10-15', cv: '100.00' },
  ],
  [
    'POST /orders/{orderNo}/refunds',
    'refund.booked',
    '/orders/O-1/refunds',
    { refundNo: 'R-1', refundedAt: '2026-10-16', cv: '1.00' },
  ],
  [
    'POST /adjustments',
    'adjustment.requested',
    '/adjustments',
    { distributorNo: 'A', amount: '5.00', reason: 'r' },
  ],
  ['POST /adjustments/{id}/approve', 'adjustment.approved', '/adjustments/1/approve', {}],
  [
    'POST /plans',
    'plan.added',
    '/plans',
    { document: SHIPPED_PLAN.replace('"60%"', '"61%"'), from: '2026-11', reason: 'a slip' },
  ],
  ['POST /plans/{version}/approve', 'plan.approved', '/plans/2/approve', {}],
  [
    'POST /periods/{period}/simulations',
    'period.simulated',
    '/periods/2026-10/simulations',
    { document: SHIPPED_PLAN },
  ],
  ['POST /periods/{period}/runs', 'run.begun', '/periods/2026-10/runs', { kind: 'close' }],
  ['POST /runs/{id}/discard', 'period.discarded', '/runs/1/discard', {}],
  ['POST /periods/{period}/runs', 'run.begun', '/periods/2026-10/runs', { kind: 'close' }],
  ['POST /runs/{id}/approve', 'period.approved', '/runs/2/approve', {}],
  [
    'PUT /distributors/{no}/contact-sharing',
    'contact-sharing.changed',
    '/distributors/A/contact-sharing',
    { shared: true },
  ],
  ['PUT /distributors/{no}/profile', 'distributor.corrected', '/distributors/B/profile', { name: 'Бекзат' }],
  [
    'POST /distributors/{no}/payout-methods',
    'payout-method.set',
    '/distributors/B/payout-methods',
    { kind: 'iban', name: 'Бекзат', account: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
  ],
  ['DELETE /distributors/{no}/payout-methods', 'payout-method.ended', '/distributors/B/payout-methods', {}],
  ['POST /distributors/{no}/hold', 'payout-hold.set', '/distributors/B/hold', { reason: 'r' }],
  ['DELETE /distributors/{no}/hold', 'payout-hold.released', '/distributors/B/hold', {}],
  [
    'PUT /distributors/{no}/tax-status',
    'tax-status.set',
    '/distributors/B/tax-status',
    { status: 'individual' },
  ],
  [
    'POST /exchange-rates',
    'exchange-rate.entered',
    '/exchange-rates',
    { validOn: '2026-11-01', from: 'USD', to: 'EUR', rate: '0.92' },
  ],
  [
    'POST /distributors/{no}/payout-methods',
    'payout-method.set',
    '/distributors/A/payout-methods',
    { kind: 'iban', name: 'Айгүл', account: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
  ],
  ['POST /payout-batches', 'payout.frozen', '/payout-batches', { format: 'pain.001.001.09' }],
  ['POST /payout-batches/{id}/reject', 'payout.rejected', '/payout-batches/1/reject', { reason: 'r' }],
  ['POST /payout-batches/{id}/freeze', 'payout.frozen', '/payout-batches/1/freeze', {}],
  ['POST /payout-batches/{id}/approve', 'payout.approved', '/payout-batches/1/approve', {}],
  ['POST /payout-batches/{id}/export', 'payout.exported', '/payout-batches/1/export', {}],
  [
    'POST /payout-batches/{id}/submitted',
    'payout.submitted',
    '/payout-batches/1/submitted',
    { reference: 'B-1' },
  ],
  ['POST /payout-batches/{id}/cancel', 'payout.cancelled', '/payout-batches/1/cancel', { reason: 'r' }],
  ['POST /payout-batches/{id}/release', 'payout.released', '/payout-batches/1/release', { reason: 'r' }],
  ['POST /payout-batches', 'payout.frozen', '/payout-batches', { format: 'pain.001.001.09' }],
  ['POST /payout-batches/{id}/approve', 'payout.approved', '/payout-batches/2/approve', {}],
  ['POST /payout-batches/{id}/export', 'payout.exported', '/payout-batches/2/export', {}],
  [
    'POST /payout-batches/{id}/items/{position}/end',
    'payout-item.ended',
    '/payout-batches/2/items/1/end',
    { outcome: 'paid', reason: 'r' },
  ],
  ['POST /bank-answers', 'bank-answer.taken', '/bank-answers?format=camt.053', STATEMENT],
  [
    'POST /bank-entries/{id}/settle',
    'bank-entry.settled',
    '/bank-entries/1/settle',
    { as: 'fee', reason: 'r' },
  ],
  ['POST /imports', 'import.uploaded', '/imports?kind=orders', ORDERS],
  ['POST /imports/{id}/preview', 'import.check-begun', '/imports/1/preview', {}],
  ['POST /imports/{id}/take-in', 'orders.imported', '/imports/1/take-in', { skipBad: true }],
  ['POST /imports', 'import.uploaded', '/imports?kind=orders', ORDERS],
  ['DELETE /imports/{id}/file', 'import.discarded', '/imports/2/file', {}],
  ['POST /imports', 'import.uploaded', '/imports?kind=orders', ORDERS],
  ['POST /distributors/{no}/erasure', 'distributor.erased', '/distributors/C/erasure', { reason: 'r' }],
];

/** Routes that read: what is recorded when staff calls them; null where they show nobody's contact, money or orders. */
const LOOKS: Readonly<Record<string, readonly [path: string, action: string | null, subject?: string]>> = {
  'GET /distributors': ['/distributors?q=A', null],
  'GET /distributors/{no}': ['/distributors/B', 'contact.seen', 'distributor:B'],
  'GET /distributors/{no}/contact': ['/distributors/B/contact', 'contact.seen', 'distributor:B'],
  'GET /distributors/{no}/personal-data': [
    '/distributors/B/personal-data',
    'personal-data.exported',
    'distributor:B',
  ],
  'GET /distributors/{no}/upline': ['/distributors/B/upline', null],
  'GET /distributors/{no}/moves': ['/distributors/B/moves', null],
  'GET /distributors/{no}/statuses': ['/distributors/B/statuses', null],
  'GET /distributors/{no}/downline': ['/distributors/A/downline', null],
  'GET /distributors/{no}/downline/levels': ['/distributors/A/downline/levels', null],
  'GET /distributors/{no}/downline/search': ['/distributors/A/downline/search?q=B', null],
  'GET /distributors/{no}/downline/path': ['/distributors/A/downline/path?to=B', null],
  'GET /distributors/{no}/statements': ['/distributors/B/statements', 'statements.seen', 'distributor:B'],
  'GET /distributors/{no}/statements/{period}': [
    '/distributors/B/statements/2026-10',
    'statement.seen',
    'distributor:B',
  ],
  'GET /distributors/{no}/statements/{period}/file': [
    '/distributors/B/statements/2026-10/file?format=pdf',
    'statement.seen',
    'distributor:B',
  ],
  'GET /distributors/{no}/statements/{period}/on-plan': [
    '/distributors/B/statements/2026-10/on-plan?plan=professional',
    'statement.seen',
    'distributor:B',
  ],
  'GET /distributors/{no}/statements/{period}/explain': [
    '/distributors/B/statements/2026-10/explain?ancestor=A',
    'statement.explained',
    'distributor:A',
  ],
  'GET /distributors/{no}/clients': [
    '/distributors/B/clients?period=2026-10',
    'orders.seen',
    'distributor:B',
  ],
  'GET /distributors/{no}/balance': ['/distributors/B/balance', 'balance.seen', 'distributor:B'],
  'GET /distributors/{no}/payout-methods': [
    '/distributors/B/payout-methods',
    'payout-methods.seen',
    'distributor:B',
  ],
  'GET /distributors/{no}/hold': ['/distributors/B/hold', 'payout-holds.seen', 'distributor:B'],
  'GET /distributors/{no}/tax-status': ['/distributors/B/tax-status', 'tax-statuses.seen', 'distributor:B'],
  'GET /exchange-rates': ['/exchange-rates', null],
  'GET /distributors/{no}/payouts': ['/distributors/B/payouts', 'payouts.seen', 'distributor:B'],
  'GET /payout-totals/{year}': ['/payout-totals/2026', 'payout-totals.seen', 'payout-totals:2026'],
  'GET /payout-preview': [
    '/payout-preview?format=pain.001.001.09',
    'payout-preview.seen',
    'payout-preview:pain.001.001.09',
  ],
  'GET /payout-batches': ['/payout-batches', null],
  'GET /payout-batches/{id}': ['/payout-batches/1', 'payout-batch.seen', 'payout-batch:1'],
  'GET /payout-batches/{id}/items': ['/payout-batches/1/items', 'payout-items.seen', 'payout-batch:1'],
  'GET /payout-batches/{id}/left-out': [
    '/payout-batches/1/left-out',
    'payout-left-out.seen',
    'payout-batch:1',
  ],
  'GET /payout-batches/{id}/export': ['/payout-batches/2/export', 'payout-file.seen', 'payout-batch:2'],
  'GET /payout-batches/{id}/register': [
    '/payout-batches/1/register?format=csv',
    'payout-register.seen',
    'payout-batch:1',
  ],
  'GET /distributors/{no}/account-statement': [
    '/distributors/B/account-statement',
    'account-statement.seen',
    'distributor:B',
  ],
  'GET /ledger/trial-balance': ['/ledger/trial-balance', null],
  'GET /ledger/accounts/{code}/statement': [
    '/ledger/accounts/payable/statement',
    'ledger.account-seen',
    'account:payable',
  ],
  'GET /ledger/entries': ['/ledger/entries', null],
  'GET /ledger/entries/{id}': ['/ledger/entries/1', null],
  'GET /ledger/entries/{id}/transfers': [
    '/ledger/entries/1/transfers',
    'ledger.entry-seen',
    'ledger-entry:1',
  ],
  'GET /ledger/owed': ['/ledger/owed', 'ledger.owed-seen', 'ledger:owed'],
  'GET /ledger/journal': ['/ledger/journal', 'ledger.exported', 'ledger:journal'],
  'GET /bank-answers': ['/bank-answers', null],
  'GET /bank-entries': ['/bank-entries', 'bank-entries.seen', 'bank-entry:list'],
  'GET /payouts-in-transit': ['/payouts-in-transit', null],
  'GET /orders': ['/orders?distributorNo=B', 'orders.seen', 'distributor:B'],
  'GET /orders/{orderNo}': ['/orders/O-1', 'order.seen', 'order:O-1'],
  'GET /orders/{orderNo}/refunds': ['/orders/O-1/refunds', 'order.seen', 'order:O-1'],
  'GET /adjustments': ['/adjustments', 'adjustments.seen', 'adjustment:list'],
  'GET /imports': ['/imports', null],
  'GET /imports/{id}': ['/imports/1', null],
  'GET /imports/{id}/beginning': ['/imports/3/beginning', 'import.seen', 'import:3'],
  'GET /imports/{id}/problems': ['/imports/1/problems', 'import.seen', 'import:1'],
  'GET /imports/{id}/bad-lines': ['/imports/1/bad-lines', 'import.seen', 'import:1'],
  'GET /plans': ['/plans', null],
  'GET /plans/{version}': ['/plans/1', null],
  'GET /plans/{version}/changes': ['/plans/2/changes', null],
  'GET /periods': ['/periods', null],
  'GET /periods/{period}': ['/periods/2026-10', null],
  'GET /periods/{period}/readiness': ['/periods/2026-11/readiness', null],
  'GET /periods/{period}/late-orders': [
    '/periods/2026-11/late-orders',
    'period.bookings-seen',
    'period:2026-11',
  ],
  'GET /periods/{period}/claims': ['/periods/2026-11/claims', 'period.bookings-seen', 'period:2026-11'],
  'GET /periods/{period}/late-enrolments': ['/periods/2026-11/late-enrolments', null],
  'GET /periods/{period}/runs': ['/periods/2026-10/runs', null],
  'GET /periods/{period}/exports/{kind}': [
    '/periods/2026-10/exports/lines',
    'period.exported',
    'period:2026-10',
  ],
  'GET /runs/{id}': ['/runs/2', null],
  'GET /runs/{id}/comparison': ['/runs/2/comparison', 'period.compared', 'period:2026-10'],
  'GET /runs/{id}/bonuses': ['/runs/2/bonuses', null],
  'GET /runs/{id}/lines': ['/runs/2/lines', 'run.rows-seen', 'period:2026-10'],
  'GET /runs/{id}/standings': ['/runs/2/standings', 'run.rows-seen', 'period:2026-10'],
  'GET /runs/{id}/adjustments': ['/runs/2/adjustments', 'run.rows-seen', 'period:2026-10'],
  'GET /runs/{id}/changes': ['/runs/2/changes', 'run.rows-seen', 'period:2026-10'],
  'GET /runs/{id}/lost-qualifications': ['/runs/2/lost-qualifications', 'run.rows-seen', 'period:2026-10'],
  'GET /runs/{id}/events': ['/runs/2/events', null],
  'GET /audit': ['/audit', null],
  'GET /audit/head': ['/audit/head', null],
  'GET /audit/export': ['/audit/export', 'audit.exported', 'audit:trail'],
  'GET /health/live': ['/health/live', null],
  'GET /health/ready': ['/health/ready', null],
};

/** Routes that are asked by a POST because of what they are sent, change nothing and show nobody. */
const ASKED: readonly string[] = ['POST /plans/check'];

/** Signing in, people and their tokens: what these leave stands in the specs of each. */
const SIGN_IN = /^[A-Z]+ \/(sessions|me|links|password-resets|users)\b/;

describe('the routes and the audit trail', () => {
  let app: HttpApp;
  let admin: TestAgent;
  let finance: TestAgent;
  let own: TestAgent;
  const operations = new Map<string, Operation>();

  beforeAll(async () => {
    app = await startHttpApp({
      now: '2026-11-02T12:00:00Z',
      config: {
        withholding: [{ country: 'RU', status: 'individual', ratePpm: 130_000 }],
        payerName: 'Firm',
        payerIban: 'DE89370400440532013000',
        payerIbanBic: 'COBADEFFXXX',
      },
    });
    await prepareApplication(app.app);
    admin = await app.asPerson('Alice', 'admin');
    finance = await app.asPerson('Fred', 'finance');
    for (const [distributorNo, sponsorNo] of [['A'], ['B', 'A']] as const) {
      await admin
        .post('/api/v1/distributors')
        .send({
          distributorNo,
          name: 'x',
          sponsorNo,
          enrolledOn: '2026-10-01',
          email: `${distributorNo}@example.org`,
        })
        .expect(201);
    }
    const [row] = await app.dataSource.query<{ id: number }[]>(
      "SELECT id FROM distributor WHERE distributor_no = 'A'",
    );
    own = await app.as('distributor', { distributorId: row!.id, name: 'A' });
    const { body } = await app.http.get('/api/docs-json').expect(200);
    for (const [path, methods] of Object.entries(body.paths as Record<string, Record<string, Operation>>)) {
      for (const [method, operation] of Object.entries(methods)) {
        operations.set(`${method.toUpperCase()} ${path.replace('/api/v1', '')}`, operation);
      }
    }
  });
  afterAll(() => app.close());

  const ofRequest = (requestId: string): Promise<Entry[]> =>
    app.dataSource.query(
      `SELECT e.*, coalesce(e.by_name, p.user_name) AS by
         FROM audit_entry AS e LEFT JOIN person AS p ON p.id = e.person_id WHERE e.request_id = $1`,
      [requestId],
    );

  it('each has a row', () => {
    const rows = new Set([...CHANGES.map(([route]) => route), ...Object.keys(LOOKS), ...ASKED]);
    expect([...operations.keys()].filter((route) => !rows.has(route) && !SIGN_IN.test(route))).toEqual([]);
    expect([...rows].filter((route) => !operations.has(route))).toEqual([]);
  });

  it('says in the document what is recorded of a look', () => {
    for (const [route, [, action]] of Object.entries(LOOKS)) {
      expect([route, operations.get(route)!['x-audit'] ?? null]).toEqual([route, action]);
    }
  });

  it.each(CHANGES)('%s leaves one %s', async (route, action, path, body) => {
    const hash = async () => {
      const ofBatch = 'SELECT content_sha256 AS hash FROM payout_batch ORDER BY id DESC LIMIT 1';
      const ofRun = 'SELECT hash FROM run WHERE id = 2';
      const sql = route.includes('payout') ? ofBatch : ofRun;
      const [found] = await app.dataSource.query<{ hash: Buffer }[]>(sql);
      return { hash: found!.hash.toString('hex') };
    };
    const method = route.split(' ')[0]!.toLowerCase() as 'post' | 'put' | 'delete';
    const second = /\/(approve|cancel|release|end)$/.test(path);
    const isOwn = route.endsWith('/contact-sharing');
    const [agent, by] = isOwn ? [own, 'A'] : second ? [finance, 'Fred'] : [admin, 'Alice'];
    if (route === 'POST /runs/{id}/approve') await app.get(AuditSealer).seal();
    const isBound = /^POST \/(runs|payout-batches)\/{id}\/approve$/.test(route);
    const asked = isBound ? await hash() : body;
    const sent = agent[method](`/api/v1${path}`);
    if (Buffer.isBuffer(asked)) sent.type('application/octet-stream');
    const answer = await sent.send(asked);
    expect([answer.status, answer.body]).toEqual([expect.any(Number), expect.anything()]);
    expect(answer.status).toBeLessThan(300);
    // An import is done beside the request; its entry stands with it.
    if (path.startsWith('/imports/')) await untilImported(Number(path.split('/')[2]));
    const entries = await ofRequest(answer.headers['x-request-id']!);
    expect(entries).toMatchObject([
      {
        action,
        by,
        via: 'token',
        credential: expect.stringMatching(/^token:\d+$/),
      },
    ]);
    if (route === 'POST /periods/{period}/runs') await untilCalculated(answer.body.id as number);
  });

  it.each(Object.entries(LOOKS))('%s by staff', async (_route, [path, action, subject]) => {
    const answer = await admin.get(`/api/v1${path}`).expect(200);
    const found = (await ofRequest(answer.headers['x-request-id']!)).map((entry) => [
      entry.action,
      `${entry.subject_kind}:${entry.subject}`,
    ]);
    expect(found).toEqual(action === null ? [] : [[action, subject]]);
  });

  it('a look at oneself is nobody’s business', async () => {
    const look = async () => {
      for (const path of [
        '',
        '/statements',
        '/statements/2026-10',
        '/statements/2026-10/explain',
        '/balance',
      ])
        await own.get(`/api/v1/distributors/A${path}`).expect(200);
      await own.get('/api/v1/orders?distributorNo=A').expect(200);
      await own.get('/api/v1/distributors/B/statements/2026-10/explain?ancestor=A').expect(200);
    };
    expect(await entriesOf(app.dataSource, look)).toEqual([]);
  });

  it('who is told nothing of how to reach somebody looks at no contact', async () => {
    const look = () => finance.get('/api/v1/distributors/B').expect(200);
    expect(await entriesOf(app.dataSource, look)).toEqual([]);
  });

  it('what is refused or not found shows nothing and leaves nothing', async () => {
    const refused = async () => {
      await admin.get('/api/v1/distributors/unknown').expect(404);
      await admin.get('/api/v1/distributors/B/statements/2031-01').expect(404);
      await admin.post('/api/v1/orders').send({ orderNo: 'O-2' }).expect(422);
      await (await app.as('auditor')).post('/api/v1/orders').send({}).expect(403);
    };
    expect(await entriesOf(app.dataSource, refused)).toEqual([]);
  });

  it('a request sent twice under one key leaves one entry', async () => {
    const send = () =>
      admin
        .post('/api/v1/orders')
        .set('Idempotency-Key', 'once')
        .send({ orderNo: 'O-3', distributorNo: 'B', orderedAt: '2026-11-01', cv: '1.00' })
        .expect(201);
    const entries = await entriesOf(app.dataSource, async () => {
      await send();
      await send();
    });
    expect(entries).toHaveLength(1);
  });

  it('where a look cannot be written nothing is shown', async () => {
    await app.ownerSql('ALTER TABLE audit_entry RENAME TO audit_entry_away');
    try {
      for (const path of ['/distributors/B', '/periods/2026-10/exports/standings', '/audit/export']) {
        const { body, text } = await admin.get(`/api/v1${path}`).expect(500);
        expect(body).toMatchObject({ status: 500 });
        expect(text).not.toContain('B@example.org');
      }
      await admin.get('/api/v1/distributors/A/downline').expect(200);
    } finally {
      await app.ownerSql('ALTER TABLE audit_entry_away RENAME TO audit_entry');
    }
  });

  it('the chain’s head stands with the closed period and its run', async () => {
    const auditHead = {
      sequence: expect.stringMatching(/^\d+$/) as string,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    };
    const period = await admin.get('/api/v1/periods/2026-10').expect(200);
    expect(period.body).toMatchObject({ state: 'closed', auditHead });
    const run = await admin.get('/api/v1/runs/2').expect(200);
    expect(run.body).toMatchObject({ state: 'approved', auditHead: period.body.auditHead as object });
    expect((await own.get('/api/v1/periods/2026-10').expect(200)).body).not.toHaveProperty('auditHead');
  });

  async function untilImported(importId: number): Promise<void> {
    for (let state = 'checking'; state === 'checking' || state === 'taking-in';) {
      ({ state } = (await admin.get(`/api/v1/imports/${importId}`).expect(200)).body as { state: string });
    }
  }

  async function untilCalculated(runId: number): Promise<void> {
    for (let state = 'running'; state === 'running';) {
      ({ state } = (await admin.get(`/api/v1/runs/${runId}`).expect(200)).body as { state: string });
    }
  }
});

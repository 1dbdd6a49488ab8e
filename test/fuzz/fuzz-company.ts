import { setTimeout as sleep } from 'node:timers/promises';
import type { Role } from '../../src/access';
import { ReviewRun } from '../../src/commissions';
import { CheckBooks } from '../../src/commissions/check/check-books.service';
import { findDistributor } from '../../src/network';
import { ApproveBatch } from '../../src/payouts/batches/approve-batch.service';
import { ExportBatch } from '../../src/payouts/batches/export-batch.service';
import { FreezeBatch } from '../../src/payouts/batches/freeze-batch.service';
import { PayoutMethods } from '../../src/payouts/methods/payout-methods.service';
import { ExchangeRates } from '../../src/payouts/rates/exchange-rates.service';
import { AddPlanVersion } from '../../src/plans';
import { KnownValues } from '../openapi/known-values';
import type { Operation } from '../openapi/operations';
import { SHIPPED_PLAN } from '../support/company';
import { type HttpApp, startHttpApp } from '../support/http-app';
import { BIC, ibanOf } from '../payouts/accounts';
import { PAYER } from '../payouts/payout-company';
import type { Sender } from './arbitrary/requests';

const PEOPLE = ['A', 'B', 'C', 'D', 'E', 'F-1', 'G.2', 'h_3'];
const ROLES = ['admin', 'finance', 'auditor', 'distributor'] as const satisfies readonly Role[];
/** Files that wait to be taken in; the second line of each is bad. */
const FILES = 6;
const ORDERS = 'order_no,distributor_no,ordered_at,cv\nO-9,B,2026-11-01,5.00\nO-8,nobody,2026-11-01,5.00\n';
const LONGEST_RUN_MS = 60_000;

/** A small company behind the real application, with something of everything that routes ask for. */
export class FuzzCompany {
  private constructor(
    readonly app: HttpApp,
    readonly known: KnownValues,
    private tokens: ReadonlyMap<Sender, string>,
  ) {}

  static async found(log?: (line: string) => void): Promise<FuzzCompany> {
    const app = await startHttpApp({
      now: '2026-11-05T12:00:00Z',
      config: { requestsPerMinute: 999_999_999, ...PAYER },
      ...(log && { log }),
    });
    await app.tx((tx) => app.get(AddPlanVersion).ensureFirst(tx, SHIPPED_PLAN, 'plan.yaml', 'Upline'));
    const admin = await app.as('admin', { name: 'Anna' });
    const post = async (path: string, body: object, status = 201): Promise<void> => {
      await admin.post(`/api/v1/${path}`).send(body).expect(status);
    };
    for (const [index, distributorNo] of PEOPLE.entries()) {
      const sponsorNo = index === 0 ? null : PEOPLE[(index - 1) >> 1];
      await post('distributors', {
        distributorNo,
        name: `Name of ${distributorNo}`,
        sponsorNo,
        enrolledOn: '2026-08-03',
      });
    }
    const of = { distributorNo: 'E', cv: '250.00' };
    await post('orders', { orderNo: 'O-1', ...of, orderedAt: '2026-08-20', clientNo: 'C-1' });
    await post('orders', { orderNo: 'O-2', ...of, orderedAt: '2026-09-20' });
    await post('orders', { orderNo: 'O-3', ...of, orderedAt: '2026-11-02' });
    await post('orders/O-2/refunds', { refundNo: 'R-1', refundedAt: '2026-10-02', cv: '12.34' });
    await post('adjustments', { distributorNo: 'C', amount: '-5.00', reason: 'A trial' });
    for (let copy = 0; copy < FILES; copy++) {
      const sent = admin.post('/api/v1/imports?kind=orders').type('application/octet-stream');
      await sent.send(Buffer.from(ORDERS)).expect(201);
    }
    await post('imports/1/preview', {}, 202);
    await post('periods/2026-08/runs', { kind: 'close' }, 202);
    const known = new KnownValues({
      distributorNo: PEOPLE,
      orderNo: ['O-1', 'O-2', 'O-3'],
      refundNo: ['R-1', 'R-2', 'R-3'],
      clientNo: ['C-1', 'C-2'],
      period: ['2026-08', '2026-09', '2026-10', '2026-11', '2026-12'],
      'runs.id': ['1', '2', '3'],
      'imports.id': Array.from({ length: FILES }, (_, copy) => String(copy + 1)),
      'adjustments.id': ['1', '2', '3'],
      version: ['1', '2'],
      kind: ['lines', 'standings'],
      document: [SHIPPED_PLAN, SHIPPED_PLAN.replace('"20%"', '"19%"'), '{"planSet": "x"}'],
      q: ['A', 'Name', 'name of', '-1'],
      level: ['1', '2', '7+'],
      bonus: ['level', 'infinity'],
      'payout-batches.id': ['1', '2'],
      code: ['payable', 'bank', 'in-transit'],
      position: ['1'],
      year: ['2025', '2026'],
      part: ['payments'],
    });
    const company = new FuzzCompany(app, known, new Map());
    await company.untilRunsEnd();
    await company.renewTokens();
    await payOut(app);
    const { body } = await admin.get('/api/v1/runs/1').expect(200);
    known.learn(body, 'runs');
    return company;
  }

  /** Headers: a token's, or of a session just begun where no token opens the route. */
  async credentialOf(sender: Sender, { bySession }: Operation): Promise<Readonly<Record<string, string>>> {
    const role = ROLES.find((one) => one === sender);
    if (bySession && role !== undefined) {
      return this.app.freshSession(role === 'distributor' ? 'B' : `The ${role}`, role);
    }
    const token = this.tokenOf(sender);
    return token === null ? {} : { authorization: `Bearer ${token}` };
  }

  /** Null for nobody. */
  tokenOf(sender: Sender): string | null {
    return sender === 'nobody' ? null : (this.tokens.get(sender) ?? 'upl_never-issued');
  }

  /** New ones: what was tried may have revoked those there were. */
  async renewTokens(): Promise<void> {
    const { distributorId } = await this.first(
      'SELECT id AS "distributorId" FROM distributor WHERE distributor_no = $1',
      ['B'],
    );
    const tokens = new Map<Sender, string>();
    for (const role of ['admin', 'finance', 'auditor'] satisfies Role[]) {
      tokens.set(role, await this.app.personToken(`The ${role}`, role));
    }
    // What was tried may have shut them out, or given them other roles.
    await this.app.dataSource.query(`UPDATE person SET disabled_at = NULL WHERE user_name LIKE 'The %'`);
    await this.app.dataSource.query(
      `INSERT INTO person_role SELECT id, substr(user_name, 5), 'test', now() FROM person WHERE user_name LIKE 'The %'
       ON CONFLICT DO NOTHING`,
    );
    const own = { name: 'B', distributorId: distributorId as number };
    tokens.set('distributor', (await this.app.issue('distributor', own)).token);
    this.tokens = tokens;
  }

  /** Runs that were begun are real: each comes to its end, well or not. */
  async untilRunsEnd(): Promise<void> {
    const endsAtMs = performance.now() + LONGEST_RUN_MS;
    while (
      ((
        await this.first(
          `SELECT (SELECT count(*) FROM run WHERE state = 'running')::int
                + (SELECT count(*) FROM import_job WHERE state IN ('checking', 'taking-in'))::int AS running`,
        )
      ).running as number) > 0
    ) {
      if (performance.now() > endsAtMs) throw new Error('A run never ended.');
      await sleep(50);
    }
  }

  /** Fails unless all that must agree in the books agrees. */
  async expectRight(): Promise<void> {
    expect(await this.app.tx((tx) => this.app.get(CheckBooks).check(tx))).toMatchObject({ isRight: true });
  }

  private async first(sql: string, parameters: readonly unknown[] = []): Promise<Record<string, unknown>> {
    const [row] = await this.app.dataSource.query<Record<string, unknown>[]>(sql, [...parameters]);
    return row ?? {};
  }
}

/** August is closed; one batch has left, another waits for its second person. */
async function payOut(app: HttpApp): Promise<void> {
  await app.tx((tx) => app.get(ReviewRun).approve(tx, { periodId: 202608, by: 'Boris' }));
  await app.tx((tx) =>
    app
      .get(ExchangeRates)
      .add(tx, { validOn: '2026-08-31', from: 'USD', to: 'EUR', rate: '0.9', by: 'Anna' }),
  );
  const freeze = async (no: string, account: number): Promise<number> => {
    await app.tx(async (tx) => {
      const { id } = await findDistributor(tx, no);
      const payee = { distributorId: id, distributorNo: no, by: 'Anna' };
      await app
        .get(PayoutMethods)
        .set(tx, payee, { kind: 'iban', name: no, account: ibanOf(account), bic: BIC });
    });
    const request = { format: 'pain.001.001.09', by: 'Anna' };
    return (await app.tx((tx) => app.get(FreezeBatch).freeze(tx, request))).id;
  };
  const id = await freeze('B', 1);
  await app.tx((tx) => app.get(ApproveBatch).approve(tx, { id, by: 'Boris' }));
  await app.tx((tx) => app.get(ExportBatch).export(tx, id, 'Anna'));
  await freeze('A', 2);
}

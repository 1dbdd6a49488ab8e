import { Controller, Get, Injectable, Param } from '@nestjs/common';
import type TestAgent from 'supertest/lib/agent';
import {
  Caller,
  type CallerIdentity,
  DistributorScope,
  DOWNLINE_ORACLE,
  type DownlineOracle,
  Roles,
  STAFF,
} from '../../src/access';
import { firstRow, type Tx } from '../../src/platform/database';
import { HttpTransactions } from '../../src/platform/http';
import { type HttpApp, startHttpApp } from '../support/http-app';

/** Asks the tables themselves, so that these tests stand below the network. */
@Injectable()
class TableOracle implements DownlineOracle {
  async idOf(tx: Tx, distributorNo: string): Promise<number | null> {
    const sql = 'SELECT id FROM distributor WHERE distributor_no = $1';
    return (await firstRow<{ id: number }>(tx, sql, [distributorNo]))?.id ?? null;
  }

  async numberOf(tx: Tx, distributorId: number): Promise<string | null> {
    const sql = 'SELECT distributor_no AS no FROM distributor WHERE id = $1';
    return (await firstRow<{ no: string }>(tx, sql, [distributorId]))?.no ?? null;
  }

  async hasLeft(tx: Tx, distributorId: number): Promise<boolean> {
    const sql = `SELECT 1 FROM distributor WHERE id = $1 AND status = 'terminated'`;
    return (await firstRow(tx, sql, [distributorId])) !== null;
  }

  async isInDownline(tx: Tx, ancestorId: number, distributorId: number): Promise<boolean> {
    const sql = 'SELECT 1 FROM sponsor_closure WHERE ancestor_id = $1 AND descendant_id = $2 AND depth > 0';
    return (await firstRow(tx, sql, [ancestorId, distributorId])) !== null;
  }
}

@Roles(...STAFF, 'distributor')
@Controller('people/:no')
class PeopleController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly scope: DistributorScope,
  ) {}

  @Get('balance')
  balance(@Param('no') no: string, @Caller() caller: CallerIdentity): Promise<{ id: number }> {
    return this.transactions.read(async (tx) => ({ id: await this.scope.resolve(tx, caller, no, 'own') }));
  }

  @Get('volume')
  volume(@Param('no') no: string, @Caller() caller: CallerIdentity): Promise<{ id: number }> {
    return this.transactions.read(async (tx) => ({
      id: await this.scope.resolve(tx, caller, no, 'downline'),
    }));
  }
}

/** Root 1 sponsors 2 and 4; 2 sponsors 3. */
const treeSql = `
INSERT INTO distributor (id, distributor_no, sponsor_id, enrolled_on, counts_from, fingerprint, recorded_at, recorded_by)
SELECT id, 'D' || id, sponsor_id, '2026-10-01', 202610, '', now(), 'test'
  FROM (VALUES (1, NULL), (2, 1), (3, 2), (4, 1)) AS tree (id, sponsor_id);
INSERT INTO sponsor_closure (ancestor_id, descendant_id, depth)
VALUES (1, 1, 0), (2, 2, 0), (3, 3, 0), (4, 4, 0), (1, 2, 1), (2, 3, 1), (1, 3, 2), (1, 4, 1)`;

describe('whom a distributor may ask about', () => {
  let app: HttpApp;
  let second: TestAgent;
  beforeAll(async () => {
    app = await startHttpApp({
      controllers: [PeopleController],
      providers: [{ provide: DOWNLINE_ORACLE, useClass: TableOracle }],
    });
    await app.tx((tx) => tx.query(treeSql));
    second = await app.as('distributor', { distributorId: 2 });
  });
  afterAll(() => app.close());

  it('is the distributor', async () => {
    await second.get('/api/v1/people/D2/balance').expect(200, { id: 2 });
    await second.get('/api/v1/people/D2/volume').expect(200, { id: 2 });
  });

  it('is the downline where the route allows', async () => {
    await second.get('/api/v1/people/D3/volume').expect(200, { id: 3 });
    await second.get('/api/v1/people/D3/balance').expect(404);
  });

  it('is nobody above or beside, who are as unknown as those who do not exist', async () => {
    const unknown = await second.get('/api/v1/people/D99/volume').expect(404);
    const shape = (no: string, { text, headers }: { text: string; headers: Record<string, string> }) => ({
      text: text.replaceAll(no, 'NO').replace(/urn:uuid:[0-9a-f-]+/, ''),
      headers: {
        ...headers,
        date: '',
        'x-request-id': '',
        'content-length': '',
        'x-ratelimit-remaining': '',
      },
    });
    for (const [no, path] of [
      ['D1', 'volume'],
      ['D4', 'volume'],
      ['D3', 'balance'],
      ['D1', 'balance'],
    ] as const) {
      const refused = await second.get(`/api/v1/people/${no}/${path}`).expect(404);
      expect(shape(no, refused)).toEqual(shape('D99', unknown));
    }
  });

  it('is everybody for staff', async () => {
    for (const role of STAFF) {
      const staff = await app.as(role);
      await staff.get('/api/v1/people/D1/balance').expect(200, { id: 1 });
      await staff.get('/api/v1/people/D4/volume').expect(200, { id: 4 });
      const { body } = await staff.get('/api/v1/people/D99/balance').expect(404);
      expect(body).toMatchObject({ code: 'distributor-unknown', field: 'no' });
    }
  });
});

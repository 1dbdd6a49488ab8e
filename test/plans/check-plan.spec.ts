import type TestAgent from 'supertest/lib/agent';
import { prepareApplication } from '../../src/start/prepare-application';
import { SHIPPED_PLAN } from '../support/company';
import { type HttpApp, startHttpApp } from '../support/http-app';

describe('a plan that is looked at before it is kept', () => {
  let app: HttpApp;
  let admin: TestAgent;
  const dearer = SHIPPED_PLAN.replace('"60%"', '"61%"');

  beforeAll(async () => {
    app = await startHttpApp({ now: '2026-11-02T12:00:00Z' });
    await prepareApplication(app.app);
    admin = await app.asPerson('Alice', 'admin');
    await admin
      .post('/api/v1/distributors')
      .send({ distributorNo: 'A', name: 'x', enrolledOn: '2026-10-01' })
      .expect(201);
    const order = { orderNo: 'O-1', distributorNo: 'A', orderedAt: '2026-10-15', cv: '100.00' };
    await admin.post('/api/v1/orders').send(order).expect(201);
  });
  afterAll(() => app.close());

  const check = async (document: string, from: string) =>
    (await admin.post('/api/v1/plans/check').send({ document, from }).expect(200)).body as unknown;

  it('tells every mistake with its place', async () => {
    expect(await check('planSet: x\ncurency: USD\n', '2026-12')).toMatchObject({
      from: '2026-12',
      mistakes: expect.arrayContaining([
        { line: 2, column: 1, path: 'curency', message: expect.stringContaining('currency') as string },
      ]) as unknown,
      plan: null,
    });
  });

  it('tells the worst case and what it would change', async () => {
    expect(await check(dearer, '2026-12')).toEqual({
      ...{ from: '2026-12', mistakes: [], mistakeCount: 0 },
      plan: {
        ...{ planSet: 'green-wave-professional', currency: 'USD', replaces: 1 },
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        worstCase: expect.stringContaining('Unbounded') as string,
        worst: {
          ...{ kind: 'unbounded', levels: 6, levelsPercent: '65', oncePercent: '0' },
          ...{ percentPerAncestorAbove: '10', passesHundredAtAncestor: 10 },
        },
        changes: [{ path: 'payoutCeiling', before: '60%', after: '61%' }],
        ...{ isCorrection: false, obstacles: [] },
      },
    });
  });

  it('tells what would keep it from being added', async () => {
    expect(await check(dearer, '2026-11')).toMatchObject({ plan: { isCorrection: true, obstacles: [] } });
    expect(await check(SHIPPED_PLAN, '2026-12')).toMatchObject({
      plan: { changes: [], obstacles: ['plan-unchanged'] },
    });
    expect(await check(dearer.replace('currency: USD', 'currency: EUR'), '2026-12')).toMatchObject({
      plan: { obstacles: ['plan-currency'] },
    });
  });

  it('writes nothing', async () => {
    const { body } = await admin.get('/api/v1/plans').expect(200);
    expect((body as { items: unknown[] }).items).toMatchObject([
      { version: 1, worst: { kind: 'unbounded' } },
    ]);
  });

  it('two versions are held against each other, whichever', async () => {
    await admin.post('/api/v1/plans').send({ document: dearer, from: '2026-12' }).expect(201);
    const raised = { path: 'payoutCeiling', before: '60%', after: '61%' };
    const changes = async (path: string) =>
      (await admin.get(`/api/v1/plans/${path}`).expect(200)).body as unknown;
    expect(await changes('2/changes')).toEqual({ version: 2, against: 1, changes: [raised] });
    expect(await changes('1/changes?against=2')).toEqual({
      ...{ version: 1, against: 2 },
      changes: [{ ...raised, before: '61%', after: '60%' }],
    });
    expect(await changes('1/changes')).toEqual({ version: 1, against: null, changes: [] });
    await admin.get('/api/v1/plans/2/changes?against=7').expect(404);
  });
});

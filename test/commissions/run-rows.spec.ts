import type TestAgent from 'supertest/lib/agent';
import { ClosePeriod, ReviewRun } from '../../src/commissions';
import { parsePeriod } from '../../src/periods';
import { prepareApplication } from '../../src/start/prepare-application';
import { type HttpApp, startHttpApp } from '../support/http-app';

interface Page {
  readonly run: number;
  readonly period: string;
  readonly items: readonly Record<string, unknown>[];
  readonly nextCursor: string | null;
}

/**
 * R has eight on the frontline, all on Professional. September: F1 … F5 bought 200.00 each and F6 buys below F1, seven
 * steps… R is qualified for infinity by them (PV 190.00 of its own). One of the five orders comes back in October: with
 * four buyers left R misses the bonus, and all of it is taken back.
 */
describe('what the totals of a run open to', () => {
  let app: HttpApp;
  let admin: TestAgent;
  let run: number;

  beforeAll(async () => {
    app = await startHttpApp({ now: '2026-09-20T12:00:00Z' });
    await prepareApplication(app.app);
    admin = await app.asPerson('Alice', 'admin');
    const enrol = (distributorNo: string, sponsorNo?: string) =>
      admin
        .post('/api/v1/distributors')
        .send({ distributorNo, name: `Name of ${distributorNo}`, sponsorNo, enrolledOn: '2025-01-01' })
        .expect(201);
    await enrol('R');
    for (const index of [1, 2, 3, 4, 5]) await enrol(`F${index}`, 'R');
    for (const index of [2, 3, 4, 5, 6, 7]) await enrol(`D${index}`, index === 2 ? 'F1' : `D${index - 1}`);
    const order = (orderNo: string, distributorNo: string, orderedAt: string, cv: string) =>
      admin.post('/api/v1/orders').send({ orderNo, distributorNo, orderedAt, cv }).expect(201);
    await order('O-R', 'R', '2026-09-20', '190.00');
    for (const index of [1, 2, 3, 4, 5]) await order(`O-F${index}`, `F${index}`, '2026-09-20', '200.00');
    await order('O-D', 'D7', '2026-09-20', '1000.00');
    await close('2026-09', '2026-10-02T12:00:00Z');
    await app.tx((tx) => app.get(ReviewRun).approve(tx, { periodId: parsePeriod('2026-09'), by: 'Bob' }));
    await admin
      .post('/api/v1/orders/O-F5/refunds')
      .send({ refundNo: 'B-1', refundedAt: '2026-10-02', cv: '200.00' })
      .expect(201);
    await order('O-F1b', 'F1', '2026-10-02', '100.00');
    run = await close('2026-10', '2026-11-02T12:00:00Z');
  });
  afterAll(() => app.close());

  const close = async (period: string, now: string): Promise<number> => {
    app.clock.moveTo(now);
    return app.get(ClosePeriod).close({ periodId: parsePeriod(period), by: 'Ada' });
  };
  const page = async (path: string): Promise<Page> =>
    (await admin.get(`/api/v1/runs/${run}/${path}`).expect(200)).body as Page;
  const all = async (path: string) => {
    const items: Record<string, unknown>[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const part: Page = await page(
        `${path}${path.includes('?') ? '&' : '?'}limit=2${cursor && `&cursor=${cursor}`}`,
      );
      items.push(...part.items);
      cursor = part.nextCursor;
    }
    return items;
  };

  it('a bonus at a level to its lines, the greatest first', async () => {
    // F1's 100.00 on level 1 of R.
    expect(await page('bonuses')).toEqual({
      ...{ run, period: '2026-10', nextCursor: null },
      items: [{ bonus: 'level', level: '1', lineCount: 1, volume: '100.00', amount: '5.00' }],
    });
    expect((await page('lines?bonus=level&level=1')).items).toEqual([
      {
        ...{ distributorNo: 'R', name: 'Name of R', bonus: 'level', level: '1' },
        ...{ volume: '100.00', rate: '5', amount: '5.00' },
      },
    ]);
    expect((await page('lines?bonus=infinity')).items).toEqual([]);
  });

  it('standings and changes, page by page, each once', async () => {
    const standings = await all('standings');
    expect(standings).toHaveLength(12);
    expect(new Set(standings.map(({ distributorNo }) => distributorNo)).size).toBe(12);
    const totals = standings.map(({ total }) => Number(total));
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
    const changes = await all('changes');
    const sizes = changes.map(({ change }) => Math.abs(Number(change)));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(changes[0]).toMatchObject({ distributorNo: 'R', name: 'Name of R' });
    expect((await all('changes?kind=stopped')).map(({ distributorNo }) => distributorNo)).toEqual(
      expect.arrayContaining(['R', 'D6']),
    );
    expect(await all('changes?kind=started')).toEqual([]);
  });

  it('qualifications that hung on an order which came back', async () => {
    // 10 % of D7's 1,000.00 on level 7, lost with the fifth buyer; level 1 loses only what came back.
    expect((await page('lost-qualifications')).items).toEqual([
      {
        ...{ distributorNo: 'R', name: 'Name of R', closedPeriod: '2026-09', bonus: 'infinity' },
        ...{ refundNo: 'B-1', orderNo: 'O-F5', buyerNo: 'F5', amount: '-100.00' },
      },
    ]);
    expect((await all('adjustments')).map(({ origin, amount }) => [origin, amount])).toEqual([
      ['2026-09/infinity/7+/B-1', '-100.00'],
      ['2026-09/level/1/B-1', '-10.00'],
    ]);
  });

  it('and the comparison sums them up beside the share of the volume', async () => {
    const { body } = await admin.get(`/api/v1/runs/${run}/comparison`).expect(200);
    expect(body).toMatchObject({
      share: { percentOfVolume: '5', ceilingPercent: '60', ceiling: '60.00', overCeiling: false },
      previousShare: { ceilingPercent: '60', overCeiling: false },
      lostQualifications: { count: 1, amount: '-100.00' },
    });
    const shown = await admin.get(`/api/v1/runs/${run}`).expect(200);
    expect(shown.body).toMatchObject({ percentOfVolume: '5', ceilingPercent: '60' });
  });

  it('of a run that was discarded nothing is there', async () => {
    await app.tx((tx) => app.get(ReviewRun).discard(tx, parsePeriod('2026-10'), 'Ada'));
    const { body } = await admin.get(`/api/v1/runs/${run}/standings`).expect(409);
    expect(body).toMatchObject({ code: 'run-without-results' });
  });
});

import fc from 'fast-check';
import type { PeriodId } from '../../src/periods';
import { copyOut } from '../../src/platform/database';
import {
  claimedPeriodsSql,
  type ClaimRow,
  claimsOnPeriodSql,
  claimsSql,
  ordersInPeriodSql,
  periodBookingsSql,
  type VolumeOrderRow,
} from '../../src/volume';
import { VolumeApp } from './support';

describe('the volume of a period', () => {
  let volume: VolumeApp;
  let ids: Map<string, number>;
  beforeAll(async () => {
    volume = await VolumeApp.start({ now: '2026-11-20T12:00:00Z', people: ['A', 'B', 'C', 'D'] });
    const people = await volume.sql<{ no: string; id: number }>(
      'SELECT distributor_no AS no, id FROM distributor',
    );
    ids = new Map(people.map(({ no, id }) => [no, id]));
  });
  afterAll(() => volume.stop());
  beforeEach(() => volume.reset());

  async function volumes(period: PeriodId): Promise<Record<string, bigint>> {
    const lines = await volume.app.tx(async (tx) => {
      let text = '';
      for await (const chunk of await copyOut(tx, `COPY (${periodBookingsSql(period)}) TO STDOUT`))
        text += String(chunk);
      return text.split('\n').filter((line) => line !== '');
    });
    const names = new Map([...ids].map(([no, id]) => [String(id), no]));
    const sums: Record<string, bigint> = {};
    for (const line of lines) {
      const [id, cents] = line.split('\t');
      const name = names.get(id!)!;
      sums[name] = (sums[name] ?? 0n) + BigInt(cents!);
    }
    return sums;
  }

  it('is orders less the refunds booked with them; claims take nothing off', async () => {
    await volume.importOrders([
      'order_no,distributor_no,ordered_at,cv,client_no',
      'O-1,A,2026-09-10,100,',
      'O-2,A,2026-09-11,9999999999.99,C-1',
      'O-3,B,2026-09-12,30,',
      'O-4,A,2026-10-01,7,',
      'O-5,C,2026-10-01,0,',
    ]);
    await volume.importRefunds([
      'refund_no,order_no,refunded_at,cv',
      'R-1,O-1,2026-11-01,0.01',
      'R-2,O-3,2026-09-12,30',
    ]);
    await volume.close(202609);
    await volume.importRefunds([
      'refund_no,order_no,refunded_at,cv',
      'R-3,O-2,2026-10-01,9999999999.99',
      'R-4,O-4,2026-10-02,3',
    ]);
    expect(await volumes(202609)).toEqual({ A: 1_000_000_009_998n, B: 0n });
    expect(await volumes(202610)).toEqual({ A: 400n, C: 0n });
    expect(await volumes(202611)).toEqual({});
    expect(() => periodBookingsSql('1; DROP TABLE refund' as unknown as number)).toThrow(TypeError);
  });

  it('knows the claims on closed periods in the order of their booking', async () => {
    await volume.importOrders([
      'order_no,distributor_no,ordered_at,cv',
      'O-1,A,2026-08-10,100',
      'O-2,B,2026-09-10,100',
      'O-3,C,2026-10-10,100',
    ]);
    await volume.close(202608);
    await volume.close(202609);
    await volume.importRefunds([
      'refund_no,order_no,refunded_at,cv',
      'b-1,O-1,2026-10-05,1',
      'B-2,O-1,2026-10-05,2',
      'A-3,O-1,2026-11-01,4',
      'A-4,O-1,2026-10-04T23:59:59,8',
      'A-5,O-2,2026-10-06,16',
      'A-6,O-3,2026-10-31,32',
    ]);
    const claims = async (sql: string, ...parameters: number[]): Promise<string[]> =>
      (await volume.sql<ClaimRow>(sql, parameters)).map(
        ({ refundNo, orderNo, distributorId, orderPeriodId, cvCents, periodId }) =>
          `${refundNo} ${orderNo} ${distributorId} ${orderPeriodId} ${cvCents} ${periodId}`,
      );
    const [a, b] = [ids.get('A'), ids.get('B')];
    expect(await claims(claimsSql, 202610)).toEqual([
      `A-4 O-1 ${a} 202608 800 202610`,
      `B-2 O-1 ${a} 202608 200 202610`,
      `b-1 O-1 ${a} 202608 100 202610`,
      `A-5 O-2 ${b} 202609 1600 202610`,
    ]);
    expect(await volume.sql(claimedPeriodsSql, [202610])).toEqual([
      { periodId: 202608 },
      { periodId: 202609 },
    ]);
    expect(await volume.sql(claimedPeriodsSql, [202609])).toEqual([]);
    expect((await claims(claimsOnPeriodSql, 202608, 202611)).map((claim) => claim.slice(0, 3))).toEqual([
      'A-4',
      'B-2',
      'b-1',
      'A-3',
    ]);
    expect((await claims(claimsOnPeriodSql, 202608, 202610)).map((claim) => claim.slice(0, 3))).toEqual([
      'A-4',
      'B-2',
      'b-1',
    ]);
    expect(await claims(claimsOnPeriodSql, 202610, 202611)).toEqual([]);
  });

  it('comes down to the orders, page by page', async () => {
    await volume.importOrders([
      'order_no,distributor_no,ordered_at,cv,client_no',
      ...['A', 'B', 'C'].flatMap((no) =>
        [3, 1, 2].map((i) => `${no}-${i},${no},2026-10-0${i},${i}0,${i === 1 ? `K-${no}` : ''}`),
      ),
    ]);
    await volume.importRefunds([
      'refund_no,order_no,refunded_at,cv',
      'R-1,A-2,2026-10-05,5',
      'R-2,A-2,2026-10-05,6',
    ]);
    await volume.close(202610);
    await volume.bookRefund({ refundNo: 'R-3', orderNo: 'A-3', refundedAt: '2026-11-01', cv: '1' });
    const page = (last: VolumeOrderRow | null, limit: number): Promise<VolumeOrderRow[]> =>
      volume.sql(ordersInPeriodSql, [
        ...[202610, [ids.get('A'), ids.get('C'), 99_999]],
        ...[last?.distributorId ?? null, last?.orderNo ?? null, limit],
      ]);
    const whole = await page(null, 100);
    expect(whole.map(({ orderNo }) => orderNo)).toEqual(['A-1', 'A-2', 'A-3', 'C-1', 'C-2', 'C-3']);
    expect(whole.slice(0, 3)).toMatchObject([
      { clientNo: 'K-A', cvCents: '1000', refundedCents: '0', orderedOn: '2026-10-01' },
      { clientNo: null, cvCents: '2000', refundedCents: '1100' },
      { clientNo: null, cvCents: '3000', refundedCents: '0' },
    ]);
    const first = await page(null, 4);
    expect([...first, ...(await page(first.at(-1)!, 4))]).toEqual(whole);
  });

  it('agrees with a plain walk over whatever was booked, refunded and closed', async () => {
    const months = ['2026-09', '2026-10', '2026-11'];
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          act: fc.constant('order' as const),
          who: fc.constantFrom('A', 'B', 'C'),
          month: fc.nat(2),
          cents: fc.nat(99_999),
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          act: fc.constant('refund' as const),
          order: fc.nat(99),
          month: fc.nat(2),
          share: fc.double({ min: 0, max: 1.2, noNaN: true }),
        }),
      },
      { weight: 1, arbitrary: fc.record({ act: fc.constant('close' as const) }) },
    );
    const text = (cents: number): string =>
      `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        await volume.reset();
        await volume.bookOrder({ orderNo: 'O-0', distributorNo: 'D', orderedAt: '2026-09-01', cv: '1' });
        const orders = [{ who: 'D', cents: 100, left: 100, month: 0, booked: 0 }];
        const model = months.map(() => new Map<string, number>([]));
        model[0]!.set('D', 100);
        let open = 0; // index of the earliest open month
        for (const [i, taken] of steps.entries()) {
          if (taken.act === 'close' && open < 2) {
            await volume.close([202609, 202610][open]!);
            open++;
          } else if (taken.act === 'order') {
            const { who, month, cents } = taken;
            const booked = Math.max(month, open);
            await volume.bookOrder({
              orderNo: `O-${orders.length}`,
              distributorNo: who,
              orderedAt: `${months[month]}-10`,
              cv: text(cents),
            });
            orders.push({ who, cents, left: cents, month, booked });
            model[booked]!.set(who, (model[booked]!.get(who) ?? 0) + cents);
          } else if (taken.act === 'refund') {
            const number = taken.order % orders.length;
            const order = orders[number]!;
            const cents = Math.trunc(order.cents * taken.share);
            const month = Math.max(taken.month, order.month);
            const booking = volume.bookRefund({
              refundNo: `R-${i}`,
              orderNo: `O-${number}`,
              refundedAt: `${months[month]}-10`,
              cv: text(cents),
            });
            if (cents > order.left) {
              await expect(booking).rejects.toMatchObject({ code: 'above-order' });
              continue;
            }
            const isClaim = order.booked < open;
            expect(await booking).toMatchObject({ claim: isClaim });
            order.left -= cents;
            if (!isClaim) model[order.booked]!.set(order.who, model[order.booked]!.get(order.who)! - cents);
          }
        }
        for (const [i, month] of model.entries()) {
          const found = await volumes([202609, 202610, 202611][i]!);
          expect(Object.fromEntries(Object.entries(found).map(([no, pv]) => [no, Number(pv)]))).toEqual(
            Object.fromEntries(month),
          );
          expect(Object.values(found).every((pv) => pv >= 0n)).toBe(true);
        }
        expect(await volume.check()).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});

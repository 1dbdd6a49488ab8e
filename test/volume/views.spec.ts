import type { Page } from '../../src/platform/paging';
import { refusal, VolumeApp } from './support';

describe('what is shown of orders', () => {
  let volume: VolumeApp;
  beforeAll(async () => {
    volume = await VolumeApp.start({ now: '2026-11-05T12:00:00Z', config: { timeZone: 'Europe/Istanbul' } });
    const lines = Array.from({ length: 25 }, (_, i) => {
      const month = ['09', '10', '11'][i % 3]!;
      return `O-${String(i).padStart(2, '0')},A,2026-${month}-03,${i}.50,,,${i % 5 === 0 ? 'C-1' : i % 7 === 0 ? 'c-2' : ''}`;
    });
    await volume.importOrders([
      'order_no,distributor_no,ordered_at,cv,amount,currency,client_no',
      ...lines,
      'P-1,B,2026-10-03T12:00:00.123456,100,120,EUR,D-1',
    ]);
    await volume.importRefunds([
      'refund_no,order_no,refunded_at,cv',
      'R-2,P-1,2026-10-05,10',
      'R-1,P-1,2026-10-06,20.25',
      'R-3,O-24,2026-10-05,24.5',
    ]);
    await volume.close(202609);
    await volume.close(202610);
    await volume.bookRefund({ refundNo: 'R-9', orderNo: 'P-1', refundedAt: '2026-10-04', cv: '1' });
  });
  afterAll(() => volume.stop());

  it('is one with its refunds and what is left', async () => {
    expect(await volume.app.tx((tx) => volume.view.order(tx, 'P-1'))).toEqual({
      orderNo: 'P-1',
      distributorNo: 'B',
      clientNo: 'D-1',
      orderedOn: '2026-10-03',
      orderedAt: '2026-10-03T09:00:00.123Z',
      cv: '100.00',
      amount: '120.00',
      currency: 'EUR',
      period: '2026-10',
      bookedAt: '2026-11-05T12:00:00.000Z',
      bookedBy: null,
      refunded: '31.25',
      left: '68.75',
      refunds: [
        expect.objectContaining({
          refundNo: 'R-9',
          refundedOn: '2026-10-04',
          cv: '1.00',
          period: '2026-11',
          claimOn: '2026-10',
          bookedBy: 'Ann',
        }),
        expect.objectContaining({
          refundNo: 'R-2',
          refundedAt: '2026-10-04T21:00:00.000Z',
          period: '2026-10',
          claimOn: null,
          bookedBy: null,
        }),
        expect.objectContaining({ refundNo: 'R-1', cv: '20.25' }),
      ],
    });
    expect(await volume.app.tx((tx) => volume.view.refundsOf(tx, 'P-1'))).toHaveLength(3);
    expect(await volume.app.tx((tx) => volume.view.refundsOf(tx, 'O-01'))).toEqual([]);
  });

  it.each(['p-1', 'P-2', '', "'; --", '\u0000', '\uD800', 'P-1\n'])(
    'is nothing for an order %j',
    async (orderNo) => {
      expect(await refusal(volume.app.tx((tx) => volume.view.order(tx, orderNo)))).toMatchObject({
        kind: 'not-found',
        code: 'order-unknown',
        field: 'orderNo',
      });
    },
  );

  async function all<Item>(
    page: (cursor: string | undefined) => Promise<Page<Item>>,
  ): Promise<{ items: Item[]; pages: number }> {
    const items: Item[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const { items: some, nextCursor } = await page(cursor);
      items.push(...some);
      cursor = nextCursor ?? undefined;
      pages++;
    } while (cursor !== undefined);
    return { items, pages };
  }

  it('comes page by page, latest period first', async () => {
    const { items, pages } = await all((cursor) =>
      volume.app.tx((tx) => volume.view.ordersOf(tx, { distributorNo: 'A', cursor, limit: 4 })),
    );
    expect(pages).toBe(7);
    const expected = Array.from({ length: 25 }, (_, i) => i).sort((a, b) => (b % 3) - (a % 3) || b - a);
    expect(items.map(({ orderNo }) => orderNo)).toEqual(
      expected.map((i) => `O-${String(i).padStart(2, '0')}`),
    );
    expect(items.find(({ orderNo }) => orderNo === 'O-24')).toMatchObject({
      cv: '24.50',
      refunded: '24.50',
      left: '0.00',
      period: '2026-09',
    });
  });

  it('can be those of one period or one client', async () => {
    const numbers = async (asked: { period?: number; clientNo?: string }): Promise<string[]> =>
      (
        await volume.app.tx((tx) => volume.view.ordersOf(tx, { distributorNo: 'A', limit: 50, ...asked }))
      ).items.map(({ orderNo }) => orderNo);
    expect(await numbers({ period: 202610 })).toEqual([
      'O-22',
      'O-19',
      'O-16',
      'O-13',
      'O-10',
      'O-07',
      'O-04',
      'O-01',
    ]);
    expect(await numbers({ clientNo: 'c-2' })).toEqual(['O-14', 'O-07', 'O-21']);
    expect(await numbers({ clientNo: 'C-1', period: 202609 })).toEqual(['O-15', 'O-00']);
    for (const clientNo of ['C-2', 'D-1', 'nobody', '\u0000'])
      expect(await numbers({ clientNo })).toEqual([]);
    expect(await numbers({ period: 209912 })).toEqual([]);
  });

  it('has the clients of a distributor by number', async () => {
    const { items } = await all((cursor) =>
      volume.app.tx((tx) =>
        volume.view.clientsOf(tx, { distributorNo: 'A', period: 202610, cursor, limit: 1 }),
      ),
    );
    expect(items).toEqual([
      { clientNo: 'C-1', knownSince: '2026-11-05T12:00:00.000Z', orders: 1, cv: '10.50', refunded: '0.00' },
      { clientNo: 'c-2', knownSince: '2026-11-05T12:00:00.000Z', orders: 1, cv: '7.50', refunded: '0.00' },
    ]);
  });

  it('has what a client bought in a period, and what came back within it', async () => {
    const bought = async (period: number) =>
      (await volume.app.tx((tx) => volume.view.clientsOf(tx, { distributorNo: 'B', period, limit: 5 })))
        .items;
    // The refund of R-9 came when the period was closed: it is a claim and takes nothing off.
    expect(await bought(202610)).toMatchObject([
      { clientNo: 'D-1', orders: 1, cv: '100.00', refunded: '30.25' },
    ]);
    expect(await bought(202611)).toMatchObject([{ clientNo: 'D-1', orders: 0, cv: '0.00' }]);
  });

  it('asks for a distributor that exists and a cursor that was given', async () => {
    const orders = (distributorNo: string, cursor?: string): Promise<unknown> =>
      volume.app.tx((tx) => volume.view.ordersOf(tx, { distributorNo, cursor, limit: 1 }));
    expect(await refusal(orders('a'))).toMatchObject({ code: 'distributor-unknown', field: 'distributorNo' });
    expect(await refusal(orders('\u0000'))).toMatchObject({ code: 'distributor-unknown' });
    expect(await refusal(orders('A', 'nonsense'))).toMatchObject({ code: 'cursor', field: 'cursor' });
    const clients = await volume.app.tx((tx) =>
      volume.view.clientsOf(tx, { distributorNo: 'A', period: 202610, limit: 1 }),
    );
    expect(await refusal(orders('A', clients.nextCursor!))).toMatchObject({ code: 'cursor' });
  });
});

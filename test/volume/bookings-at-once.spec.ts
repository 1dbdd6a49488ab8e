import { setTimeout as sleep } from 'node:timers/promises';
import { PeriodStates } from '../../src/periods';
import { inTransaction, type Tx } from '../../src/platform/database';
import { BookOrder, BookRefund } from '../../src/volume';
import { refusal, VolumeApp } from './support';

/** A transaction on a connection of its own that has done its work and is not committed yet. */
interface Held<T> {
  result: T;
  commit(): Promise<void>;
  rollBack(): Promise<void>;
}

describe('bookings at the same time', () => {
  let volume: VolumeApp;
  beforeAll(async () => {
    volume = await VolumeApp.start({ now: '2026-11-05T12:00:00Z' });
  });
  afterAll(() => volume.stop());
  beforeEach(async () => {
    await volume.reset();
    await volume.bookOrder({ ...order, orderNo: 'O-0', orderedAt: '2026-10-01' });
  });

  const order = { orderNo: 'O-1', distributorNo: 'A', orderedAt: '2026-10-31', cv: '100' };
  const refund = { refundNo: 'R-1', orderNo: 'O-0', refundedAt: '2026-11-01', cv: '60' };
  const by = { by: 'Bob' };

  async function hold<T>(work: (tx: Tx) => Promise<T>): Promise<Held<T>> {
    const end = Promise.withResolvers<boolean>();
    const started = Promise.withResolvers<T>();
    const done = inTransaction(volume.app.dataSource, async (tx) => {
      started.resolve(await work(tx));
      if (!(await end.promise)) throw new Error('rolled back');
    });
    done.catch((error: unknown) => started.reject(error));
    return {
      result: await started.promise,
      commit() {
        end.resolve(true);
        return done;
      },
      rollBack() {
        end.resolve(false);
        return done.catch(() => undefined);
      },
    };
  }

  /** Whether it is still waiting after everything that could go on has gone on. */
  async function isWaiting(work: Promise<unknown>): Promise<boolean> {
    const settled = work.then(
      () => false,
      () => false,
    );
    return Promise.race([settled, sleep(300, true)]);
  }

  const holdOrder = (change: Partial<typeof order> & { clientNo?: string } = {}) =>
    hold((tx) => new BookOrder(volume.calendar, volume.trail).book(tx, { ...order, ...change }, by));
  const holdRefund = (change: Partial<typeof refund> = {}) =>
    hold((tx) => new BookRefund(volume.calendar, volume.trail).book(tx, { ...refund, ...change }, by));
  const holdFreeze = () =>
    hold((tx) =>
      volume.app
        .get(PeriodStates)
        .freeze(tx, 202610, { lastMoveId: '0', lastStatusChangeId: '0', earlyReason: null }),
    );

  it('give one number to one order: the same facts find it there, others are refused', async () => {
    const first = await holdOrder();
    const same = volume.bookOrder(order);
    const other = refusal(volume.bookOrder({ ...order, cv: '99' }));
    expect(await isWaiting(same)).toBe(true);
    await first.commit();
    expect(await same).toMatchObject({ created: false, periodId: 202610 });
    expect(await other).toMatchObject({ code: 'order-conflict' });
  });

  it('give the number to the second when the first is undone', async () => {
    const first = await holdOrder();
    const second = volume.bookOrder({ ...order, cv: '99' });
    expect(await isWaiting(second)).toBe(true);
    await first.rollBack();
    expect(await second).toMatchObject({ created: true });
  });

  it('make one client of two first orders', async () => {
    const first = await holdOrder({ clientNo: 'C-1' });
    const second = volume.bookOrder({ ...order, orderNo: 'O-2', clientNo: 'C-1' });
    const foreign = refusal(
      volume.bookOrder({ ...order, orderNo: 'O-3', distributorNo: 'B', clientNo: 'C-1' }),
    );
    expect(await isWaiting(second)).toBe(true);
    await first.commit();
    expect(await second).toMatchObject({ created: true });
    expect(await foreign).toMatchObject({ code: 'client-of-another' });
    expect(await volume.booked()).toMatchObject({ clients: [{ client_no: 'C-1' }] });
  });

  it('never give back more than there was', async () => {
    const first = await holdRefund();
    const second = refusal(volume.bookRefund({ ...refund, refundNo: 'R-2' }));
    const small = volume.bookRefund({ ...refund, refundNo: 'R-3', cv: '40' });
    const file = refusal(
      volume.importRefunds(['refund_no,order_no,refunded_at,cv', 'R-4,O-0,2026-11-01,40.01']),
    );
    expect(await isWaiting(Promise.race([second, small, file]))).toBe(true);
    await first.commit();
    expect(await second).toMatchObject({ code: 'above-order' });
    expect(await small).toMatchObject({ created: true });
    expect(await file).toMatchObject({ code: 'import-refused' });
    expect(await volume.check()).toEqual([]);
  });

  it('find the same refund there, and not too little left for it', async () => {
    const first = await holdRefund();
    const same = volume.bookRefund(refund);
    expect(await isWaiting(same)).toBe(true);
    await first.commit();
    expect(await same).toMatchObject({ created: false });
  });

  it('of one refund number for two orders leave one', async () => {
    await volume.bookOrder(order);
    const first = await holdRefund();
    const other = refusal(volume.bookRefund({ ...refund, orderNo: 'O-1' }));
    expect(await isWaiting(other)).toBe(true);
    await first.commit();
    expect(await other).toMatchObject({ code: 'refund-conflict' });
  });

  it('are counted in a month when they were before its freeze, which waits for them', async () => {
    const booking = await holdOrder();
    const freeze = volume.freeze(202610);
    expect(await isWaiting(freeze)).toBe(true);
    await booking.commit();
    await freeze;
    expect(await volume.sql('SELECT order_no FROM sales_order_202610 ORDER BY 1')).toHaveLength(2);
  });

  it('go to the next month when they come during its freeze, for which they wait', async () => {
    const freeze = await holdFreeze();
    const booking = volume.bookOrder(order);
    const claim = volume.bookRefund(refund);
    const file = volume.importOrders(['order_no,distributor_no,ordered_at,cv', 'O-2,A,2026-10-31,5']);
    expect(await isWaiting(Promise.race([booking, claim, file]))).toBe(true);
    await freeze.commit();
    expect(await booking).toMatchObject({ created: true, periodId: 202611, late: true });
    expect(await claim).toMatchObject({ created: true, periodId: 202611, claim: true });
    expect(await file).toMatchObject({ added: 1, warnings: [{ code: 'booked-late' }] });
  });

  it('stay in the month when its freeze is undone', async () => {
    const freeze = await holdFreeze();
    const booking = volume.bookOrder(order);
    expect(await isWaiting(booking)).toBe(true);
    await freeze.rollBack();
    expect(await booking).toMatchObject({ periodId: 202610, late: false });
  });

  it('in a crowd around a freeze are each in one month, and none is lost', async () => {
    const frozen = (): Promise<unknown[]> => volume.sql('SELECT order_no FROM sales_order_202610 ORDER BY 1');
    let atFreeze: unknown[] = [];
    const bookings = Array.from({ length: 60 }, async (_, i) => {
      await sleep(i * 3);
      return volume.bookOrder({ ...order, orderNo: `N-${i}` });
    });
    const freeze = sleep(80).then(async () => {
      await volume.freeze(202610);
      atFreeze = await frozen();
    });
    const booked = await Promise.all(bookings);
    await freeze;
    expect(await frozen()).toEqual(atFreeze);
    expect(booked.filter(({ periodId }) => periodId === 202610)).toHaveLength(atFreeze.length - 1);
    expect(booked.every(({ created, periodId, late }) => created && late === (periodId === 202611))).toBe(
      true,
    );
    expect(await volume.sql('SELECT FROM sales_order')).toHaveLength(61);
    expect(await volume.check()).toEqual([]);
  });

  it('take the same file in once', async () => {
    const file = [
      'order_no,distributor_no,ordered_at,cv,client_no',
      ...Array.from({ length: 500 }, (_, i) => `F-${i},A,2026-10-31,5,C-${i % 9}`),
    ];
    const reports = await Promise.all([
      volume.importOrders(file),
      volume.importOrders(file),
      volume.importOrders(file),
    ]);
    expect(reports.map(({ added }) => added).sort((a, b) => a - b)).toEqual([0, 0, 500]);
    expect(reports.map(({ unchanged }) => unchanged).sort((a, b) => a - b)).toEqual([0, 500, 500]);
  });

  it('let a file fail as a whole that a single booking has overtaken', async () => {
    const file = ['order_no,distributor_no,ordered_at,cv', 'O-1,A,2026-10-31,100', 'O-2,A,2026-10-31,100'];
    const booking = await holdOrder();
    const importing = refusal(volume.importOrders(file));
    expect(await isWaiting(importing)).toBe(true);
    await booking.commit();
    expect(await importing).toMatchObject({ kind: 'conflict', code: 'import-overtaken' });
    expect(await volume.importOrders(file)).toMatchObject({ added: 1, unchanged: 1 });
  });

  it('let a file fail whose client a single booking has just given to another distributor', async () => {
    const file = [
      'order_no,distributor_no,ordered_at,cv,client_no',
      'O-1,A,2026-10-31,100,C-1',
      'O-2,A,2026-10-31,100,',
    ];
    const booking = await holdOrder();
    const importing = refusal(volume.importOrders(file));
    expect(await isWaiting(importing)).toBe(true);
    await volume.bookOrder({ ...order, orderNo: 'O-3', distributorNo: 'B', clientNo: 'C-1' });
    await booking.rollBack();
    expect(await importing).toMatchObject({ kind: 'conflict', code: 'import-overtaken' });
    expect((await volume.refusedOrders(file)).problems).toMatchObject([
      { line: 2, code: 'client-of-another' },
    ]);
  });

  describe('with a large first file', () => {
    const large = [
      'order_no,distributor_no,ordered_at,cv,client_no',
      ...Array.from(
        { length: 10_000 },
        (_, i) => `F-${i},A,2026-10-${10 + (i % 20)},5,${i % 3 === 0 ? `C-${i}` : ''}`,
      ),
    ];
    const indexes = (): Promise<unknown[]> =>
      volume.sql(`SELECT indexdef FROM pg_indexes
                   WHERE tablename IN ('client', 'order_key', 'sales_order', 'sales_order_202610') ORDER BY indexname`);
    beforeEach(() => volume.reset());

    it('find the indexes there afterwards', async () => {
      await volume.bookOrder(order);
      const before = await indexes();
      expect(before).toHaveLength(6);
      await volume.reset();
      expect(await volume.importOrders(large)).toMatchObject({ added: 10_000 });
      expect(await indexes()).toEqual(before);
      expect(await refusal(volume.bookOrder({ ...order, orderNo: 'f-2' }))).toMatchObject({
        code: 'order-case-twin',
      });
      expect(await volume.importOrders(large)).toMatchObject({ added: 0, unchanged: 10_000 });
      expect(await volume.check()).toEqual([]);
    });

    it('find them there after one that was undone', async () => {
      const before = await indexes();
      await volume.sql('ALTER TABLE client ADD CONSTRAINT spoilt CHECK (client_no <> $$C-3$$)');
      await expect(volume.importOrders(large)).rejects.toThrow('spoilt');
      await volume.sql('ALTER TABLE client DROP CONSTRAINT spoilt');
      expect(await indexes()).toEqual(before);
    });

    it('do not keep it from beginning', async () => {
      const reader = await hold((tx) => tx.query('SELECT FROM order_key'));
      expect(await volume.importOrders(large)).toMatchObject({ added: 10_000 });
      await reader.commit();
    });
  });
});

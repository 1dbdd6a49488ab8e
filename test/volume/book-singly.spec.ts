import { brief, refusal, VolumeApp } from './support';

describe('a single booking', () => {
  let volume: VolumeApp;
  beforeAll(async () => {
    volume = await VolumeApp.start({
      now: '2026-11-05T12:00:00Z',
      people: ['A', 'B', { no: 'Late', enrolledOn: '2026-10-15' }],
    });
  });
  afterAll(() => volume.stop());

  const order = { orderNo: 'O-1', distributorNo: 'A', orderedAt: '2026-10-31T12:00:00+03:00', cv: '100' };
  const refund = { refundNo: 'R-1', orderNo: 'O-1', refundedAt: '2026-11-01', cv: '40.00' };

  describe('by itself', () => {
    beforeEach(() => volume.reset());

    it('of an order is found unchanged by a file, and the other way round', async () => {
      const whole = { ...order, amount: '120.5', currency: 'EUR', clientNo: 'C-1' };
      expect(await volume.bookOrder(whole)).toEqual({
        created: true,
        orderNo: 'O-1',
        periodId: 202610,
        late: false,
      });
      expect(await volume.bookOrder({ ...order, orderNo: 'O-2', amount: '', clientNo: null })).toMatchObject({
        created: true,
      });
      const file = [
        'order_no,distributor_no,ordered_at,cv,amount,currency,client_no',
        'O-1,A,2026-10-31T09:00:00Z,100.00,120.50,EUR,C-1',
        'O-2,A,2026-10-31T09:00:00Z,100.00,,,',
        'O-3,A,2026-10-31T09:00:00Z,100.00,,,C-1',
      ];
      expect(await volume.importOrders(file)).toMatchObject({ added: 1, unchanged: 2 });
      expect(await volume.bookOrder({ ...order, orderNo: 'O-3', clientNo: 'C-1' })).toMatchObject({
        created: false,
      });
      expect(await volume.booked()).toMatchObject({
        orders: [{ client_id: 1 }, { client_id: null }, { client_id: 1 }],
        keys: [{ booked_by: 'Ann' }, { booked_by: 'Ann' }, { booked_by: null }],
      });
      expect(await volume.check()).toEqual([]);
    });

    it('of a refund is found unchanged by a file, and the other way round', async () => {
      await volume.bookOrder(order);
      expect(await volume.bookRefund(refund)).toEqual({
        created: true,
        refundNo: 'R-1',
        periodId: 202610,
        claim: false,
      });
      const file = [
        'refund_no,order_no,refunded_at,cv',
        'R-1,O-1,2026-11-01T00:00,40',
        'R-2,O-1,2026-11-02,60',
      ];
      expect(await volume.importRefunds(file)).toMatchObject({ added: 1, unchanged: 1 });
      await volume.close(202610);
      expect(
        await volume.bookRefund({ ...refund, refundNo: 'R-2', refundedAt: '2026-11-02', cv: '60' }),
      ).toMatchObject({
        created: false,
        claim: false,
      });
      expect(await volume.check()).toEqual([]);
    });

    it('of a refund of a closed period is a claim', async () => {
      await volume.bookOrder(order);
      await volume.close(202610);
      expect(await volume.bookRefund({ ...refund, refundedAt: '2026-10-31' })).toEqual({
        created: true,
        refundNo: 'R-1',
        periodId: 202611,
        claim: true,
      });
    });

    it('opens the calendar with the first order', async () => {
      await volume.bookOrder({ ...order, orderedAt: '2026-08-01' });
      expect(await volume.booked()).toMatchObject({
        periods: [{ id: 202608 }, { id: 202609 }, { id: 202610 }, { id: 202611 }],
      });
      const error = await refusal(volume.bookOrder({ ...order, orderNo: 'O-2', orderedAt: '2026-07-31' }));
      expect(error).toMatchObject({ code: 'before-first-period', field: 'orderedAt' });
    });

    it('is refused in the words of the file', async () => {
      await volume.bookOrder({ ...order, orderNo: 'O-0', clientNo: 'C-0' });
      const alone = await Promise.all(
        [
          { orderNo: 'o-0' },
          { orderNo: 'O-0', cv: '99' },
          { distributorNo: 'B', clientNo: 'C-0' },
          { distributorNo: 'X' },
        ].map(async (change) => refusal(volume.bookOrder({ ...order, clientNo: 'C-0', ...change }))),
      );
      const report = await volume.refusedOrders([
        'order_no,distributor_no,ordered_at,cv,client_no',
        'o-0,A,2026-10-31T12:00:00+03:00,100,C-0',
        'O-1,B,2026-10-31T12:00:00+03:00,100,C-0',
        'O-2,X,2026-10-31T12:00:00+03:00,100,C-0',
      ]);
      expect(brief(report)).toEqual([
        '2 order_no order-case-twin',
        '3 client_no client-of-another',
        '4 distributor_no distributor-unknown',
      ]);
      expect(report.problems.map(({ message }) => message)).toEqual(
        [alone[0], alone[2], alone[3]].map((error) => error!.message),
      );
    });

    it('says by name which facts differ', async () => {
      await volume.bookOrder({ ...order, clientNo: 'C-0' });
      const error = await refusal(
        volume.bookOrder({ ...order, distributorNo: 'B', orderedAt: '2026-11-01', clientNo: 'C-1' }),
      );
      expect(error.message).toBe(
        'Order O-1 was taken in before with other facts; these differ: distributorNo, orderedAt, clientNo.',
      );
      expect(error.params).toMatchObject({ order: 'O-1' });
    });
  });

  describe('that is refused changes nothing:', () => {
    let before: unknown;
    beforeAll(async () => {
      await volume.reset();
      await volume.bookOrder({ ...order, orderNo: 'O-0', clientNo: 'C-0' });
      await volume.bookRefund({ ...refund, orderNo: 'O-0', refundNo: 'R-0', cv: '10' });
      before = await volume.booked();
    });

    it.each([
      [{ orderNo: 'O 1' }, 'invalid', 'not-an-identifier', 'orderNo'],
      [{ orderNo: '' }, 'invalid', 'empty', 'orderNo'],
      [{ distributorNo: "A'" }, 'invalid', 'not-an-identifier', 'distributorNo'],
      [{ orderedAt: '2026-02-29' }, 'invalid', 'not-a-date-or-time', 'orderedAt'],
      [{ orderedAt: '2026-11-07' }, 'invalid', 'after-tomorrow', 'orderedAt'],
      [{ orderedAt: '9999-12-31T23:59:59-14:00' }, 'invalid', 'after-tomorrow', 'orderedAt'],
      [{ cv: '-5' }, 'invalid', 'not-a-cv', 'cv'],
      [{ cv: '1e3' }, 'invalid', 'not-a-cv', 'cv'],
      [{ amount: 'NaN' }, 'invalid', 'not-an-amount', 'amount'],
      [{ currency: 'usd' }, 'invalid', 'not-a-currency', 'currency'],
      [{ clientNo: 'C/1' }, 'invalid', 'not-an-identifier', 'clientNo'],
      [{ distributorNo: 'X' }, 'invalid', 'distributor-unknown', 'distributorNo'],
      [{ distributorNo: 'a' }, 'invalid', 'distributor-case', 'distributorNo'],
      [{ distributorNo: 'Late', orderedAt: '2026-10-14' }, 'invalid', 'before-enrolment', 'orderedAt'],
      [{ orderNo: 'o-0' }, 'conflict', 'order-case-twin', 'orderNo'],
      [{ orderNo: 'O-0', cv: '99' }, 'conflict', 'order-conflict', 'orderNo'],
      [{ distributorNo: 'B', clientNo: 'C-0' }, 'conflict', 'client-of-another', 'clientNo'],
      [{ clientNo: 'c-0' }, 'conflict', 'client-case-twin', 'clientNo'],
    ])('an order with %j', async (change, kind, code, field) => {
      expect(await refusal(volume.bookOrder({ ...order, orderNo: 'O-1', ...change }))).toMatchObject({
        kind,
        code,
        field,
      });
      expect(await volume.booked()).toEqual(before);
    });

    it.each([
      [{ refundNo: '' }, 'invalid', 'empty', 'refundNo'],
      [{ cv: '1.001' }, 'invalid', 'not-a-cv', 'cv'],
      [{ refundedAt: 'now' }, 'invalid', 'not-a-date-or-time', 'refundedAt'],
      [{ refundedAt: '2026-11-07' }, 'invalid', 'after-tomorrow', 'refundedAt'],
      [{ refundedAt: '2026-10-30T23:59:59.9999999' }, 'invalid', 'before-order', 'refundedAt'],
      [{ orderNo: 'O-9' }, 'invalid', 'order-unknown', 'orderNo'],
      [{ orderNo: 'o-0' }, 'invalid', 'order-case', 'orderNo'],
      [{ cv: '90.01' }, 'invalid', 'above-order', 'cv'],
      [{ refundNo: 'r-0' }, 'conflict', 'refund-case-twin', 'refundNo'],
      [{ refundNo: 'R-0', cv: '11' }, 'conflict', 'refund-conflict', 'refundNo'],
    ])('a refund with %j', async (change, kind, code, field) => {
      expect(await refusal(volume.bookRefund({ ...refund, orderNo: 'O-0', ...change }))).toMatchObject({
        kind,
        code,
        field,
      });
      expect(await volume.booked()).toEqual(before);
    });
  });
});

import { brief, VolumeApp } from './support';

const HEADER = 'order_no,distributor_no,ordered_at,cv';

describe('an order of a month that takes no more', () => {
  let volume: VolumeApp;
  beforeAll(async () => {
    volume = await VolumeApp.start({ now: '2026-11-05T12:00:00Z' });
  });
  afterAll(() => volume.stop());
  beforeEach(async () => {
    await volume.reset();
    await volume.importOrders([HEADER, 'O-1,A,2026-09-15,5', 'O-2,A,2026-10-15,5']);
  });

  const late = [
    HEADER,
    'O-3,B,2026-09-30,5',
    'O-4,B,2026-09-30T10:00,5',
    'O-5,B,2026-10-31,5',
    'O-6,B,2026-11-01,5',
  ];

  it('goes to the earliest open one, keeps its date, and the report says so', async () => {
    await volume.close(202609);
    const report = await volume.importOrders(late);
    expect(report).toMatchObject({
      added: 4,
      warnings: [
        {
          code: 'booked-late',
          count: 2,
          message:
            '2 of the orders belong to 2026-09, which takes no more. They keep their date and were booked into 2026-10.',
        },
      ],
    });
    expect(await volume.periodsOfOrders()).toEqual([
      { order_no: 'O-1', period_id: 202609, ordered_on: '2026-09-15' },
      { order_no: 'O-2', period_id: 202610, ordered_on: '2026-10-15' },
      { order_no: 'O-3', period_id: 202610, ordered_on: '2026-09-30' },
      { order_no: 'O-4', period_id: 202610, ordered_on: '2026-09-30' },
      { order_no: 'O-5', period_id: 202610, ordered_on: '2026-10-31' },
      { order_no: 'O-6', period_id: 202611, ordered_on: '2026-11-01' },
    ]);
    expect(await volume.check()).toEqual([]);
  });

  it('goes past a month that is frozen and not closed yet as well', async () => {
    await volume.close(202609);
    await volume.freeze(202610);
    const report = await volume.importOrders(late);
    expect(report.warnings.map(({ message }) => message)).toEqual([
      '2 of the orders belong to 2026-09, which takes no more. They keep their date and were booked into 2026-11.',
      '1 of the orders belong to 2026-10, which takes no more. They keep their date and were booked into 2026-11.',
    ]);
  });

  it('is refused when late orders are', async () => {
    await volume.close(202609);
    const report = await volume.refusedOrders(late, { late: 'reject' });
    expect(brief(report)).toEqual(['2 ordered_at late', '3 ordered_at late']);
    expect(report.problems[0]?.message).toBe(
      'The order is of 2026-09-30, and 2026-09 takes no more orders. Let late orders go to the next open period to book it into 2026-10.',
    );
    expect(await volume.importOrders(late, { late: 'reject', skipBad: true })).toMatchObject({
      added: 2,
      bad: 2,
    });
  });

  it('is unchanged when it was taken in before, whatever became of its month', async () => {
    const file = [HEADER, 'O-1,A,2026-09-15,5', 'O-2,A,2026-10-15,5'];
    await volume.freeze(202609);
    const frozen = await volume.booked();
    for (const rule of ['next', 'reject'] as const) {
      expect(await volume.importOrders(file, { late: rule })).toMatchObject({
        added: 0,
        unchanged: 2,
        warnings: [],
      });
    }
    expect(await volume.booked()).toEqual(frozen);
    await volume.sql(
      `UPDATE period SET state = 'open', frozen_at = NULL, frozen_move_id = NULL, frozen_status_change_id = NULL WHERE id = 202609`,
    );
    await volume.close(202609);
    await volume.close(202610);
    const closed = await volume.booked();
    for (const rule of ['next', 'reject'] as const) {
      expect(await volume.importOrders(file, { late: rule })).toMatchObject({
        added: 0,
        unchanged: 2,
        warnings: [],
      });
    }
    expect(await volume.booked()).toEqual(closed);
  });

  it('that was booked late stays where it is when the file comes again', async () => {
    await volume.close(202609);
    await volume.importOrders(late);
    const before = await volume.periodsOfOrders();
    await volume.close(202610);
    expect(await volume.importOrders(late)).toMatchObject({ added: 0, unchanged: 4, warnings: [] });
    expect(await volume.periodsOfOrders()).toEqual(before);
  });

  it('follows the same rule alone', async () => {
    await volume.close(202609);
    const order = { orderNo: 'O-9', distributorNo: 'C', orderedAt: '2026-09-30', cv: '1' };
    await expect(volume.bookOrder(order, 'reject')).rejects.toMatchObject({
      code: 'late',
      field: 'orderedAt',
    });
    expect(await volume.bookOrder(order)).toEqual({
      created: true,
      orderNo: 'O-9',
      periodId: 202610,
      late: true,
    });
    expect(await volume.bookOrder(order, 'reject')).toEqual({
      created: false,
      orderNo: 'O-9',
      periodId: 202610,
      late: true,
    });
  });
});

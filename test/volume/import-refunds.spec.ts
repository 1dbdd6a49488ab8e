import fc from 'fast-check';
import { brief, text, VolumeApp } from './support';

const ORDERS = 'order_no,distributor_no,ordered_at,cv';
const HEADER = 'refund_no,order_no,refunded_at,cv';

describe('a refunds file', () => {
  let volume: VolumeApp;
  beforeAll(async () => {
    volume = await VolumeApp.start({ now: '2026-11-05T12:00:00Z' });
  });
  afterAll(() => volume.stop());
  beforeEach(async () => {
    await volume.reset();
    await volume.importOrders([
      ORDERS,
      'O-1,A,2026-09-15T10:00,100',
      'O-2,B,2026-10-15T10:00,50.50',
      'O-3,C,2026-11-01T10:00,10',
    ]);
  });

  const problems = async (...lines: string[]): Promise<string[]> =>
    brief(await volume.refusedRefunds([HEADER, ...lines]));
  const messages = async (...lines: string[]): Promise<string[]> =>
    (await volume.refusedRefunds([HEADER, ...lines])).problems.map(({ message }) => message);
  const periods = (): Promise<unknown[]> =>
    volume.sql(
      'SELECT refund_no AS no, order_period_id AS ordered, period_id AS booked FROM refund ORDER BY refund_no',
    );

  it('books refunds into the open period of their order, whatever their own date', async () => {
    const report = await volume.importRefunds([
      HEADER,
      'R-1,O-1,2026-11-05,40',
      'R-2,O-2,2026-10-15T00:00,0',
      'R-3,O-2,2026-11-06,50.50',
    ]);
    expect(report).toMatchObject({ kind: 'refunds', rows: 3, added: 3, unchanged: 0, bad: 0, warnings: [] });
    expect(await periods()).toEqual([
      { no: 'R-1', ordered: 202609, booked: 202609 },
      { no: 'R-2', ordered: 202610, booked: 202610 },
      { no: 'R-3', ordered: 202610, booked: 202610 },
    ]);
    expect(await volume.check()).toEqual([]);
  });

  it('books refunds of frozen and closed periods as claims: into their own month if open, else the earliest open one', async () => {
    await volume.close(202609);
    const first = await volume.importRefunds([
      HEADER,
      'R-1,O-1,2026-09-30,1',
      'R-2,O-1,2026-10-31,1',
      'R-3,O-1,2026-11-05,1',
      'R-4,O-2,2026-11-05,1',
    ]);
    expect(first.warnings).toEqual([
      {
        code: 'booked-as-claim',
        count: 2,
        message:
          '2 of the refunds are of orders of 2026-09, which takes no more. They were booked into 2026-10 as claims on it.',
      },
      {
        code: 'booked-as-claim',
        count: 1,
        message:
          '1 of the refunds are of orders of 2026-09, which takes no more. They were booked into 2026-11 as claims on it.',
      },
    ]);
    await volume.freeze(202610);
    await volume.importRefunds([HEADER, 'R-5,O-2,2026-10-20,1', 'R-6,O-1,2026-10-20,1']);
    expect(await periods()).toEqual([
      { no: 'R-1', ordered: 202609, booked: 202610 },
      { no: 'R-2', ordered: 202609, booked: 202610 },
      { no: 'R-3', ordered: 202609, booked: 202611 },
      { no: 'R-4', ordered: 202610, booked: 202610 },
      { no: 'R-5', ordered: 202610, booked: 202611 },
      { no: 'R-6', ordered: 202609, booked: 202611 },
    ]);
    expect(await volume.check()).toEqual([]);
  });

  it('changes nothing the second time, also after its period was closed', async () => {
    const file = [HEADER, 'R-1,O-1,2026-10-31,5', 'R-2,O-1,2026-10-31T12:00:00+02:00,95'];
    await volume.importRefunds(file);
    await volume.close(202609);
    const before = await volume.booked();
    const again = await volume.importRefunds([
      HEADER,
      'R-2,O-1,2026-10-31T10:00:00Z,95.00',
      'R-1,O-1,2026-10-31T00:00,5.0',
    ]);
    expect(again).toMatchObject({ added: 0, unchanged: 2, warnings: [] });
    expect(await volume.booked()).toEqual(before);
  });

  it('opens the coming month for a refund of tomorrow', async () => {
    volume.app.clock.moveTo('2026-11-30T12:00:00Z');
    try {
      await volume.close(202609);
      await volume.importRefunds([HEADER, 'R-1,O-1,2026-12-01,5']);
      expect(await periods()).toEqual([{ no: 'R-1', ordered: 202609, booked: 202612 }]);
    } finally {
      volume.app.clock.moveTo('2026-11-05T12:00:00Z');
    }
  });

  it('names what is wrong with orders and days', async () => {
    const lines = [
      'R-1,O-9,2026-11-01,5',
      'R-2,o-1,2026-11-01,5',
      'R-3,O-2,2026-10-14T23:59:59,5',
      'R-4,O-2,2026-11-07,5',
      'R-5,O-2,2026-11-06,-5',
      'R-6,O-2,2026-11-06,1e1',
    ];
    expect(await problems(...lines)).toEqual([
      '2 order_no order-unknown',
      '3 order_no order-case',
      '4 refunded_at before-order',
      '5 refunded_at after-tomorrow',
      '6 cv not-a-cv',
      '7 cv not-a-cv',
    ]);
    expect((await messages(...lines)).slice(0, 4)).toEqual([
      'There is no order O-9. Take the order in first, or correct the number.',
      'There is no order o-1, but there is O-1. Capital and small letters matter.',
      'The refund is of 2026-10-14, but order O-2 is of 2026-10-15. Nothing is refunded before the day of its order.',
      'The refund is of 2026-11-07; days after 2026-11-06 cannot be booked yet.',
    ]);
  });

  it('asks for the same number once alone', async () => {
    expect(
      await problems(
        'R-1,O-1,2026-10-31,5',
        'R-1,O-1,2026-10-31T00:00,5.00',
        'R-2,O-1,2026-10-31,5',
        'R-2,O-2,2026-10-31,5',
        'R-3,O-1,2026-10-31,5',
        'r-3,O-1,2026-10-31,5',
        'R-4,O-1,2026-10-31,5',
        'R-4,O-1,2026-10-32,5',
      ),
    ).toEqual([
      '3 refund_no repeated',
      '4 refund_no contradicted',
      '5 refund_no contradicted',
      '6 refund_no case-twins',
      '7 refund_no case-twins',
      '8 refund_no contradicted',
      '9 refunded_at not-a-date-or-time',
    ]);
  });

  it('tells in which columns a refund differs from what was taken in', async () => {
    await volume.importRefunds([HEADER, 'R-1,O-1,2026-10-31,5']);
    expect(await messages('R-1,O-1,2026-10-31,6')).toEqual([
      'Refund R-1 was taken in before with other facts; these differ: cv.',
    ]);
    expect(await problems('R-1,O-1,2026-10-31,6')).toEqual(['2 cv refund-conflict']);
    expect(await messages('R-1,O-2,2026-10-30,6')).toEqual([
      'Refund R-1 was taken in before with other facts; these differ: order_no, refunded_at, cv.',
    ]);
    expect(await problems('r-1,O-1,2026-10-31,5')).toEqual(['2 refund_no refund-case-twin']);
  });

  it('never gives back more than the order, counting what was given back before', async () => {
    expect(await messages('R-1,O-1,2026-10-31,100.01')).toEqual([
      'A refund of 100.01 CV is more than is left of order O-1: 100.00 of 100.00 CV.',
    ]);
    await volume.importRefunds([HEADER, 'R-1,O-1,2026-10-31,99.99']);
    await volume.close(202609);
    expect(await messages('R-2,O-1,2026-10-31,0.02', 'R-3,O-1,2026-10-31,0')).toEqual([
      'A refund of 0.02 CV is more than is left of order O-1: 0.01 of 100.00 CV.',
    ]);
    await volume.importRefunds([HEADER, 'R-2,O-1,2026-10-31,0.01', 'R-3,O-1,2026-10-31,0']);
  });

  it('lets the refunds of one order take what is left in the order of their numbers', async () => {
    const lines = [
      'R-1,O-1,2026-10-31,60',
      'R-2,O-1,2026-10-31,50',
      'R-3,O-1,2026-10-31,30',
      'R-4,O-1,2026-10-31,11',
      'R-5,O-1,2026-10-31,10',
    ];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: lines.length }), async (order) => {
        const report = await volume.refusedRefunds([HEADER, ...order]);
        expect(
          report.problems.map(({ line, message }) => `${order[line - 2]!.slice(0, 3)} ${message}`).sort(),
        ).toEqual([
          'R-2 A refund of 50.00 CV is more than is left of order O-1: 40.00 of 100.00 CV.',
          'R-4 A refund of 11.00 CV is more than is left of order O-1: 10.00 of 100.00 CV.',
        ]);
      }),
      { numRuns: 5 },
    );
    // A bad one takes nothing: the rest goes in.
    const report = await volume.importRefunds([HEADER, 'R-0,O-1,2026-11-07,100', ...lines], {
      skipBad: true,
    });
    expect(report).toMatchObject({ added: 3, bad: 3 });
    expect(await text(report.badRowsFile!)).toBe(
      `${HEADER}\nR-0,O-1,2026-11-07,100\nR-2,O-1,2026-10-31,50\nR-4,O-1,2026-10-31,11\n`,
    );
    expect(await volume.check()).toEqual([]);
  });

  it('gives the same tables whatever the order of its rows', async () => {
    const lines = Array.from(
      { length: 30 },
      (_, i) => `R-${i * 7},O-${(i % 3) + 1},2026-11-0${(i % 5) + 1},${i % 4}.${i % 10}`,
    );
    const tables = async (order: readonly string[]): Promise<unknown> => {
      await volume.sql('TRUNCATE refund');
      await volume.importRefunds([HEADER, ...order], { skipBad: true });
      return volume.booked();
    };
    const expected = await tables(lines);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: lines.length }), async (order) => {
        expect(await tables(order)).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });
});

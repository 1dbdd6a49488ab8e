import fc from 'fast-check';
import { text, VolumeApp } from './support';

const HEADER = 'order_no,distributor_no,ordered_at,cv,amount,currency,client_no';

describe('an orders file', () => {
  let volume: VolumeApp;
  beforeAll(async () => {
    volume = await VolumeApp.start({ now: '2026-11-05T12:00:00Z' });
  });
  afterAll(() => volume.stop());
  beforeEach(() => volume.reset());

  it('books each order into the month of its day, and opens the months up to the current one', async () => {
    const report = await volume.importOrders([
      HEADER,
      'O-1,A,2026-09-30,190.00,250.50,USD,',
      'O-2,A,2026-10-01T00:00:00,0.5,,,C-1',
      'O-3,B,2026-11-05T23:59:59Z,9999999999.99,,EUR,C-2',
    ]);
    expect(report).toMatchObject({
      kind: 'orders',
      rows: 3,
      added: 3,
      unchanged: 0,
      bad: 0,
      problems: [],
      warnings: [],
    });
    expect(await volume.booked()).toMatchObject({
      orders: [
        {
          order_no: 'O-1',
          stored: 'sales_order_202609',
          cv_cents: '19000',
          amount_cents: '25050',
          currency: 'USD',
          client_id: null,
        },
        {
          order_no: 'O-2',
          stored: 'sales_order_202610',
          cv_cents: '50',
          amount_cents: null,
          currency: null,
          client_id: 1,
        },
        {
          order_no: 'O-3',
          stored: 'sales_order_202611',
          cv_cents: '999999999999',
          currency: 'EUR',
          client_id: 2,
        },
      ],
      keys: [{ period_id: 202609 }, { period_id: 202610 }, { period_id: 202611 }],
      clients: [{ client_no: 'C-1' }, { client_no: 'C-2' }],
      periods: [
        { id: 202609, state: 'open' },
        { id: 202610, state: 'open' },
        { id: 202611, state: 'open' },
      ],
    });
    expect(await volume.check()).toEqual([]);
  });

  it('takes columns in any order and without the optional ones', async () => {
    await volume.importOrders('\uFEFFcv,ordered_at,distributor_no,order_no\r\n"7",2026-10-31,A,O-1\r\n\r\n');
    expect(await volume.booked()).toMatchObject({ orders: [{ order_no: 'O-1', cv_cents: '700' }] });
  });

  it('is nothing to do when it has no rows, and opens nothing', async () => {
    expect(await volume.importOrders([HEADER])).toMatchObject({ rows: 0, added: 0, unchanged: 0 });
    expect(await volume.booked()).toMatchObject({ periods: [] });
  });

  it('changes nothing the second time, however the same facts are written', async () => {
    await volume.importOrders([
      HEADER,
      'O-1,A,2026-10-31,5,5,USD,C-1',
      'O-2,A,2026-10-31T12:00:00+03:00,6.10,,,',
    ]);
    const before = await volume.booked();
    const again = await volume.importOrders([
      HEADER,
      'O-2,A,2026-10-31T09:00:00.0000000Z,006.1,,,',
      'O-1,A,2026-10-31T00:00,5.00,5.0,USD,C-1',
    ]);
    expect(again).toMatchObject({ added: 0, unchanged: 2, problems: [] });
    expect(await volume.booked()).toEqual(before);
  });

  it('adds what is new to what was there', async () => {
    await volume.importOrders([HEADER, 'O-1,A,2026-10-31,5,,,C-1']);
    const more = await volume.importOrders([
      HEADER,
      'O-0,A,2026-10-30,5,,,C-1',
      'O-1,A,2026-10-31,5,,,C-1',
      'O-2,B,2026-10-31,5,,,C-2',
    ]);
    expect(more).toMatchObject({ added: 2, unchanged: 1 });
    expect(await volume.booked()).toMatchObject({
      orders: [{ client_id: 1 }, { client_id: 1 }, { client_id: 2 }],
      clients: [{ client_no: 'C-1' }, { client_no: 'C-2' }],
    });
  });

  it('gives the same tables whatever the order of its rows', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => {
      const distributor = 'ABC'[i % 3]!;
      const day = `2026-${['08', '09', '10'][i % 3]!}-${String((i % 28) + 1).padStart(2, '0')}`;
      return `O-${i * 7},${distributor},${day},${i}.${i % 10},,,${i % 4 === 0 ? `C-${distributor}${i % 5}` : ''}`;
    });
    const tables = async (order: readonly string[]): Promise<unknown> => {
      await volume.reset();
      await volume.importOrders([HEADER, ...order]);
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

  it('finds the same rows bad whatever their order, however they contradict each other', async () => {
    const few = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
    const line = fc
      .tuple(
        few('O-1', 'o-1', 'O-2', 'O-3', 'O-4', 'O-5'),
        few('A', 'A', 'B', 'b', 'X'),
        few('2026-10-31', '2026-10-31T00:00', '2026-09-01', '2026-11-07', 'then'),
        few('5', '5.00', '6', 'five'),
        few('', '', 'C-1', 'c-1', 'C-2'),
      )
      .map((fields) => fields.join(','));
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(line, { minLength: 2, maxLength: 12 })
          .chain((lines) =>
            fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
          ),
        async (orders) => {
          const results: unknown[] = [];
          for (const lines of orders) {
            await volume.reset();
            await volume.importOrders([
              'order_no,distributor_no,ordered_at,cv,client_no',
              'O-0,A,2026-10-01,1,C-2',
            ]);
            const report = await volume.importOrders(
              ['order_no,distributor_no,ordered_at,cv,client_no', ...lines],
              { skipBad: true },
            );
            // Which of two equal rows is the repeat depends on their order; what they say does not.
            const bad = report.problems
              .filter(({ code }) => code !== 'repeated')
              .map(({ line: at, code }) => `${lines[at - 2]!} ${code}`);
            results.push([await volume.booked(), bad.sort(), report.bad]);
            expect(await volume.check()).toEqual([]);
          }
          expect(results[1]).toEqual(results[0]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('leaves the database as it was when a line is bad', async () => {
    const before = await volume.booked();
    await volume.refusedOrders([HEADER, 'O-1,A,2026-10-31,5,,,C-1', 'O-2,nobody,2026-10-31,5,,,C-1']);
    expect(await volume.booked()).toEqual(before);
  });

  it('goes in without its bad lines when asked to, and those come back in a file', async () => {
    const report = await volume.importOrders(
      [
        'order_no,distributor_no,ordered_at,cv,client_no',
        'O-1,A,2026-10-31,5,C-1',
        'O-2,nobody,2025-01-01,5,C-2',
        'O-3,B,2026-10-31,"5,0",',
        'O-4,B,2026-10-31,5,C-3',
        'O-5,B,2026-10-31',
      ],
      { skipBad: true },
    );
    expect(report).toMatchObject({ rows: 5, added: 2, bad: 3 });
    expect(await text(report.badRowsFile!)).toBe(
      'order_no,distributor_no,ordered_at,cv,client_no\nO-2,nobody,2025-01-01,5,C-2\nO-3,B,2026-10-31,"5,0",\nO-5,B,2026-10-31\n',
    );
    // A bad line makes no client and has no say in where the calendar begins.
    expect(await volume.booked()).toMatchObject({
      clients: [{ client_no: 'C-1' }, { client_no: 'C-3' }],
      periods: [{ id: 202610 }, { id: 202611 }],
    });
    const mended = await volume.importOrders(
      (await text(report.badRowsFile!))
        .replace('nobody,2025-01-01', 'A,2026-11-01')
        .replace('"5,0"', '5.0')
        .replace('O-5,B,2026-10-31\n', 'O-5,B,2026-10-31,0,\n'),
    );
    expect(mended).toMatchObject({ added: 3, bad: 0 });
  });

  it('stores hostile texts nowhere', async () => {
    const hostile = [
      `'; DROP TABLE refund; --`,
      '=1+1',
      '\\N',
      '\u202EABC',
      '€',
      'a\tb',
      '%1$s',
      '{order}',
      'A,B',
    ];
    const report = await volume.refusedOrders([
      HEADER,
      ...hostile.map((evil) => `"${evil}","${evil}","${evil}","${evil}","${evil}","${evil}","${evil}"`),
    ]);
    expect(report.bad).toBe(hostile.length);
    expect(report.problems).toHaveLength(hostile.length * 7);
  });
});

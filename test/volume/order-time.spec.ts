import fc from 'fast-check';
import { VolumeApp } from './support';

const HEADER = 'order_no,distributor_no,ordered_at,cv';

interface Booked {
  day: string;
  at: string;
  period: number;
}

describe('the time of an order', () => {
  let home: VolumeApp;
  beforeAll(async () => {
    home = await VolumeApp.start({ now: '2026-12-15T12:00:00Z' });
  });
  afterAll(() => home.stop());
  beforeEach(() => home.reset());

  /** Day, instant and period of orders written so, in a company of that time zone. */
  async function booked(timeZone: string, times: readonly string[]): Promise<Booked[]> {
    await home
      .inZone(timeZone)
      .importOrders([HEADER, ...times.map((time, i) => `O-${1000 + i},A,${time},1`)]);
    return home.sql(`SELECT ordered_on::text AS day, to_char(ordered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at,
                            period_id AS period FROM sales_order ORDER BY order_no`);
  }

  const days = async (timeZone: string, times: readonly string[]): Promise<string[]> =>
    (await booked(timeZone, times)).map(({ day, period }) => `${day} in ${period}`);

  it.each([
    'UTC',
    'Europe/Istanbul',
    'America/Los_Angeles',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Asia/Kathmandu',
  ])(
    'without an offset is the local time of a company in %s, up to the last instant of a month',
    async (zone) => {
      expect(
        await days(zone, [
          '2026-10-31T23:59:59',
          '2026-10-31T23:59:59.9999999',
          '2026-10-31T23:59',
          '2026-11-01T00:00:00',
          '2026-11-01',
          '2026-11-01T00:00:00.0000001',
        ]),
      ).toEqual([
        '2026-10-31 in 202610',
        '2026-10-31 in 202610',
        '2026-10-31 in 202610',
        '2026-11-01 in 202611',
        '2026-11-01 in 202611',
        '2026-11-01 in 202611',
      ]);
    },
  );

  it('cuts fractions of a microsecond and never rounds them into the next month', async () => {
    expect(await booked('UTC', ['2026-10-31T23:59:59.9999999'])).toEqual([
      { day: '2026-10-31', at: '2026-10-31T23:59:59.999999', period: 202610 },
    ]);
  });

  it('with an offset is that instant, of whatever day it is to the company', async () => {
    expect(
      await days('Europe/Istanbul', [
        '2026-10-31T20:59:59Z',
        '2026-10-31T21:00:00Z',
        '2026-11-01T10:59:59+14:00',
      ]),
    ).toEqual(['2026-10-31 in 202610', '2026-11-01 in 202611', '2026-10-31 in 202610']);
    await home.reset();
    expect(
      await days('America/Los_Angeles', [
        '2026-11-01T06:59:59Z',
        '2026-11-01T07:00:00Z',
        '2026-10-31T17:00:00-14:00',
      ]),
    ).toEqual(['2026-10-31 in 202610', '2026-11-01 in 202611', '2026-11-01 in 202611']);
  });

  it('knows leap days and the ends of short months', async () => {
    expect(
      await days('UTC', ['2024-02-29T23:59:59', '2024-03-01', '2026-02-28T23:59:59', '2026-03-01']),
    ).toEqual([
      '2024-02-29 in 202402',
      '2024-03-01 in 202403',
      '2026-02-28 in 202602',
      '2026-03-01 in 202603',
    ]);
  });

  it('stays on its day when the clocks are changed, also where midnight is left out or comes twice', async () => {
    expect(
      (
        await booked('America/New_York', [
          '2026-03-08T02:30:00',
          '2026-11-01T01:30:00',
          '2026-11-01T01:30:00-04:00',
        ])
      ).map(({ day, at }) => `${day} ${at}`),
    ).toEqual([
      '2026-03-08 2026-03-08T07:30:00.000000', // left out: taken as an hour later
      '2026-11-01 2026-11-01T06:30:00.000000', // comes twice: taken as the second
      '2026-11-01 2026-11-01T05:30:00.000000',
    ]);
    await home.reset();
    expect(
      await days('America/Santiago', ['2026-09-06', '2026-09-05T23:59:59', '2026-04-04T23:30', '2026-04-05']),
    ).toEqual([
      '2026-09-06 in 202609',
      '2026-09-05 in 202609',
      '2026-04-04 in 202604',
      '2026-04-05 in 202604',
    ]);
  });

  it('is the same for a file and for a single order, so that one finds the other unchanged', async () => {
    const time = fc
      .record({
        day: fc.date({
          min: new Date('2026-08-20T00:00:00Z'),
          max: new Date('2026-12-01T00:00:00Z'),
          noInvalidDate: true,
        }),
        form: fc.constantFrom(10, 16, 19, 23),
        offset: fc.constantFrom('', 'Z', '+05:45', '-09:30'),
      })
      .map(({ day, form, offset }) => day.toISOString().slice(0, form) + (form === 10 ? '' : offset));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          'UTC',
          'America/New_York',
          'America/Santiago',
          'Asia/Kathmandu',
          'Australia/Lord_Howe',
        ),
        fc.array(time, { minLength: 1, maxLength: 10 }),
        async (timeZone, times) => {
          await home.reset();
          const there = home.inZone(timeZone);
          await there.importOrders([HEADER, ...times.map((at, i) => `O-${i},A,${at},1`)]);
          for (const [i, orderedAt] of times.entries()) {
            const again = await there.bookOrder({
              orderNo: `O-${i}`,
              distributorNo: 'A',
              orderedAt,
              cv: '1.00',
            });
            expect(again).toMatchObject({ created: false, late: false });
          }
        },
      ),
      { numRuns: 10 },
    );
  });
});

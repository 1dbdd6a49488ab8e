import { ChangeStatus, EnrolDistributor, MoveDistributor } from '../../src/network';
import { aCompany, type Company } from '../support/company';
import { refusalOf } from './refusal';

/** A month, its zone, the instant of its end, and the days on both sides of that. The instants are worked out by hand. */
const ends = [
  ['Pacific/Auckland', 202402, '2024-02-29T11:00:00.000Z', '2024-02-29', '2024-03-01'],
  ['America/Los_Angeles', 202402, '2024-03-01T08:00:00.000Z', '2024-02-29', '2024-03-01'],
  // The clocks go back within the month.
  ['Pacific/Auckland', 202504, '2025-04-30T12:00:00.000Z', '2025-04-30', '2025-05-01'],
  ['America/Los_Angeles', 202511, '2025-12-01T08:00:00.000Z', '2025-11-30', '2025-12-01'],
  ['Asia/Kolkata', 202512, '2025-12-31T18:30:00.000Z', '2025-12-31', '2026-01-01'],
] as const;

const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();

describe.each(ends)('in %s, the end of %i', (timeZone, period, end, lastDay, firstDay) => {
  let company: Company;
  beforeAll(async () => {
    const month = lastDay.slice(0, 7);
    company = await aCompany()
      .at(later(end, -1000))
      .with({ timeZone, firstPeriod: month })
      .enrolled('2023-01-10', 'A>B>C', 'A>D>E')
      .ordered(['O-1', 'C', `${month}-01T00:00:00`, '100.00'], ['O-2', 'E', lastDay, '10.00'])
      .start();
  });
  afterAll(() => company.stop());

  const change = (work: { moving?: readonly [string, string]; ending?: string; enrolling?: string }) =>
    company.tx(async (tx) => {
      const by = 'Anna';
      if (work.moving) {
        const [distributorNo, toSponsorNo] = work.moving;
        await company.get(MoveDistributor).move(tx, { distributorNo, toSponsorNo, by, reason: 'a test' });
      }
      if (work.ending)
        await company
          .get(ChangeStatus)
          .change(tx, { distributorNo: work.ending, toStatus: 'terminated', by });
      if (work.enrolling) {
        await company
          .get(EnrolDistributor)
          .enrol(tx, { distributorNo: work.enrolling, name: 'Newcomer', sponsorNo: 'B', by });
      }
    });

  it('is the company’s midnight, for orders, enrolments, moves and leaving', async () => {
    const closed = lastDay.slice(0, 7);
    expect(await refusalOf(company.calculate(period))).toBe('period-not-over');
    await change({ moving: ['E', 'C'], ending: 'B', enrolling: 'IN' });
    company.clock.moveTo(end);
    await change({ moving: ['D', 'C'], ending: 'A', enrolling: 'OUT' });
    await company.order(
      ['O-3', 'C', `${lastDay}T23:59:59`, '1.00'],
      ['O-4', 'C', `${firstDay}T00:00:00`, '1000.00'],
      ['O-5', 'C', later(end, -1), '1.00'],
      ['O-6', 'C', end, '1000.00'],
      ['O-7', 'C', lastDay, '1.00'],
      ['O-8', 'C', firstDay, '1000.00'],
    );
    await company.calculate(period);
    expect(await company.exported('standings', period)).toBe(
      [
        'period,distributor_no,sponsor_no,plan,pv,gv,l1,l2,l3,l4,l5,l6,l7plus,infinity_qualified,total',
        `${closed},A,,professional,0.00,113.00,0.00,103.00,10.00,0.00,0.00,0.00,0.00,false,6.15`,
        `${closed},B,A,professional,0.00,113.00,103.00,10.00,0.00,0.00,0.00,0.00,0.00,false,0.00`,
        `${closed},C,B,professional,103.00,113.00,10.00,0.00,0.00,0.00,0.00,0.00,0.00,false,0.50`,
        `${closed},D,A,professional,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,false,0.00`,
        `${closed},E,C,professional,10.00,10.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,false,0.00`,
        `${closed},IN,B,green-wave,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,false,0.00`,
        '',
      ].join('\n'),
    );
    await company.expectRight();
  });

  it('stays what it was, whatever comes after it and before the freeze', async () => {
    const before = [
      await company.hash(period),
      await company.exported('standings', period),
      await company.exported('lines', period),
    ];
    await company.discard(period);
    for (const minutes of [1, 24 * 60]) {
      company.clock.moveTo(later(end, minutes * 60_000));
      await change({ moving: ['C', minutes === 1 ? 'A' : 'B'], enrolling: `LATER-${minutes}` });
    }
    await change({ ending: 'E' });
    await change({ ending: 'C' });
    await company.calculate(period);
    expect([
      await company.hash(period),
      await company.exported('standings', period),
      await company.exported('lines', period),
    ]).toEqual(before);
    await company.approve(period);
    await company.expectRight();
  });
});

describe('a process in a zone of its own', () => {
  it('closes the month of that zone', async () => {
    const company = await aCompany()
      .at('2024-02-29T11:00:00Z')
      .with({ timeZone: 'Pacific/Auckland' })
      .enrolled('2023-01-10', 'A>B')
      .start();
    const orders = company.file(
      'orders.csv',
      'order_no,distributor_no,ordered_at,cv\nO-1,B,2024-02-29T10:59:59Z,1.00\nO-2,B,2024-02-29T11:00:00Z,2.00\n',
    );
    expect(await company.upline('import', 'orders', orders)).toMatchObject({ exitCode: 0 });
    expect(await company.upline('period', 'close', '2024-02', '--as', 'Anna')).toMatchObject({ exitCode: 0 });
    expect(await company.exported('lines', 202402)).toContain(
      '2024-02,A,professional,level,1,1.00,5,0.05,\n',
    );
    await company.stop();
  });
});

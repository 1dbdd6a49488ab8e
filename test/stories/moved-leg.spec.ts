import { closeMonth } from './close-month';
import { Company } from './company';
import { linesOf, standingsOf } from './results';

/** A > B > C > D and A > E, all on Professional; D buys 100.00 a month. */
describe('a leg', () => {
  let company: Company;
  beforeAll(async () => {
    company = await Company.start({ now: '2026-01-05' });
    await company.takeDistributors(`
      A,,2025-01-01
      B,A,2025-01-01
      C,B,2025-01-01
      D,C,2025-01-01
      E,A,2025-01-01
    `);
  });
  afterAll(() => company.stop());

  async function liveAndClose(month: string): Promise<void> {
    await company.book(`O-${month}`, 'D', `${month}-10`, '100.00');
    await closeMonth(company, month);
  }

  const below = (month: string, second: string) => [
    `${month},A,professional,level,3,100.00,10,10.00,`,
    `${month},${second},professional,level,2,100.00,5,5.00,`,
    `${month},C,professional,level,1,100.00,5,5.00,`,
  ];

  it('pays the sponsors it has', async () => {
    company.on('2026-01-31');
    await liveAndClose('2026-01');
    expect(await linesOf(company, '2026-01')).toEqual(below('2026-01', 'B'));
  });

  it('moved on the last second of February pays the new one for all of February', async () => {
    company.on('2026-02-28T23:59:59Z');
    await company.move('C', 'E');
    // Back on the first instant of March, before February is calculated: that is March's affair.
    company.on('2026-03-01T00:00:00Z');
    await company.move('C', 'B');
    await liveAndClose('2026-02');
    expect((await linesOf(company, '2026-02')).sort()).toEqual(below('2026-02', 'E').sort());
    const standings = await standingsOf(company, '2026-02');
    expect(standings.get('C')).toMatchObject({ sponsor_no: 'E', gv: '100.00' });
    expect(standings.get('B')).toMatchObject({ gv: '0.00', total: '0.00' });
  });

  it('moved away and back within a month changes nothing', async () => {
    company.on('2026-03-20');
    await company.move('C', 'E');
    await company.move('C', 'A');
    await company.move('C', 'B');
    await liveAndClose('2026-03');
    expect(await linesOf(company, '2026-03')).toEqual(below('2026-03', 'B'));
  });

  it('leaves closed months as they were: what came back of them is taken from those who were paid', async () => {
    company.on('2026-04-10');
    const closed = await company.exported('standings', '2026-02');
    await company.move('C', 'A');
    await company.move('D', 'B');
    await company.takeRefunds('R-1,O-2026-02,2026-04-10,100.00');
    await closeMonth(company, '2026-04');
    expect(await linesOf(company, '2026-04')).toEqual([
      '2026-04,A,professional,adjustment,,,,-10.00,2026-02/level/3/R-1',
      '2026-04,C,professional,adjustment,,,,-5.00,2026-02/level/1/R-1',
      '2026-04,E,professional,adjustment,,,,-5.00,2026-02/level/2/R-1',
    ]);
    expect(await company.exported('standings', '2026-02')).toEqual(closed);
  });
});

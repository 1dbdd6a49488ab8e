import { closeMonth } from './close-month';
import { Company } from './company';
import { linesOfOne, plansOf, standingsOf } from './results';

/**
 * R has been here for years. F enrols on the first day of December 2023 and L on its last; below F stands a chain C1 … C6,
 * below L stands D. X enrols on the leap day of 2024, Y below X on the day after. Every month C1, C3, C6 and D buy 100.00
 * each, Y 50.00 as soon as there is a Y.
 */
describe('newcomers', () => {
  let company: Company;
  beforeAll(async () => {
    company = await Company.start({ now: '2023-12-05' });
    await company.takeDistributors(`
      R,,2023-01-10
      F,R,2023-12-01
      C1,F,2023-12-05
      C2,C1,2023-12-05
      C3,C2,2023-12-05
      C4,C3,2023-12-05
      C5,C4,2023-12-05
      C6,C5,2023-12-05
    `);
    for (const month of ['2023-12', '2024-01', '2024-02', '2024-03', '2024-04', '2024-05']) {
      await live(month);
      await closeMonth(company, month);
    }
  });
  afterAll(() => company.stop());

  async function live(month: string): Promise<void> {
    company.on(`${month}-28`);
    const day = `${month}-28`;
    if (month === '2023-12') {
      company.on('2023-12-31');
      await company.enrol('L', 'R');
    }
    if (month === '2024-01') await company.enrol('D', 'L', '2024-01-01');
    if (month === '2024-02') {
      company.on('2024-02-29');
      await company.enrol('X', 'R');
      // Tomorrow may be entered today: it is a day of March all the same.
      await company.enrol('Y', 'X', '2024-03-01');
    }
    const buyers = [
      ...['C1', 'C3', 'C6'],
      ...(month >= '2024-01' ? ['D'] : []),
      ...(month >= '2024-03' ? ['Y'] : []),
    ];
    await company.takeOrders(
      buyers.map((no) => `${month}-${no},${no},${day},${no === 'Y' ? '50.00' : '100.00'}`),
    );
  }

  it.each(['2023-12', '2024-01', '2024-02'])('are paid by Green Wave in %s', async (month) => {
    // Level 1: 20 % of C1's 100.00. Level 3: 5 % of C3's. Level 6, where C6 stands, is beyond Green Wave.
    expect(await linesOfOne(company, month, 'F')).toEqual([
      `${month},F,green-wave,level,1,100.00,20,20.00,`,
      `${month},F,green-wave,level,3,100.00,5,5.00,`,
    ]);
  });

  it('are paid as Professionals from the fourth month on', async () => {
    // The same orders: 5 % of level 1, 10 % of level 3 and now 10 % of level 6.
    expect(await linesOfOne(company, '2024-03', 'F')).toEqual([
      '2024-03,F,professional,level,1,100.00,5,5.00,',
      '2024-03,F,professional,level,3,100.00,10,10.00,',
      '2024-03,F,professional,level,6,100.00,10,10.00,',
    ]);
  });

  it('have spent a month also when they enrolled on its last day', async () => {
    expect((await standingsOf(company, '2023-12')).get('L')).toMatchObject({
      plan: 'green-wave',
      total: '0.00',
    });
    // D's 100.00: 20 % in January and February, 5 % in March, as for F who came on the first of December.
    for (const [month, row] of [
      ['2024-01', '2024-01,L,green-wave,level,1,100.00,20,20.00,'],
      ['2024-02', '2024-02,L,green-wave,level,1,100.00,20,20.00,'],
      ['2024-03', '2024-03,L,professional,level,1,100.00,5,5.00,'],
    ] as const) {
      expect(await linesOfOne(company, month, 'L')).toEqual([row]);
    }
  });

  it('of the leap day are newcomers of February', async () => {
    expect(await plansOf(company, '2024-02')).toMatchObject({ X: 'green-wave' });
    // 20 % of Y's 50.00 in March and April; 5 % in May.
    expect(await linesOfOne(company, '2024-03', 'X')).toEqual([
      '2024-03,X,green-wave,level,1,50.00,20,10.00,',
    ]);
    expect(await linesOfOne(company, '2024-04', 'X')).toEqual([
      '2024-04,X,green-wave,level,1,50.00,20,10.00,',
    ]);
    expect(await linesOfOne(company, '2024-05', 'X')).toEqual([
      '2024-05,X,professional,level,1,50.00,5,2.50,',
    ]);
  });

  it('of the first of March are nobody in February', async () => {
    expect(await plansOf(company, '2024-02')).not.toHaveProperty('Y');
    expect(await plansOf(company, '2024-03')).toMatchObject({ Y: 'green-wave' });
    expect(await plansOf(company, '2024-05')).toMatchObject({ Y: 'green-wave' });
  });
});

import { BalanceView } from '../../src/commissions';
import { closeMonth } from './close-month';
import { Company } from './company';
import { linesOf, standingsOf } from './results';

/** A > B > C > D, all on Professional. D buys 100.30 in January. */
async function fourInARow(): Promise<Company> {
  const company = await Company.start({ now: '2026-01-05' });
  await company.takeDistributors(`
    A,,2025-01-01
    B,A,2025-01-01
    C,B,2025-01-01
    D,C,2025-01-01
  `);
  await company.takeOrders('O-1,D,2026-01-05,100.30');
  return company;
}

describe('a refund of an order whose month is open', () => {
  let company: Company;
  beforeAll(async () => {
    company = await fourInARow();
  });
  afterAll(() => company.stop());

  it('is negative volume there, whatever its own day', async () => {
    company.on('2026-02-01');
    const report = await company.takeRefunds(`
      R-1,O-1,2026-01-20,40.30
      R-2,O-1,2026-02-01,10.00
    `);
    expect(report).toMatchObject({ added: 2, warnings: [] });
    await closeMonth(company, '2026-01');
    // 50.00 are left: 5 % is 2.50, 10 % is 5.00.
    expect(await linesOf(company, '2026-01')).toEqual([
      '2026-01,A,professional,level,3,50.00,10,5.00,',
      '2026-01,B,professional,level,2,50.00,5,2.50,',
      '2026-01,C,professional,level,1,50.00,5,2.50,',
    ]);
    await closeMonth(company, '2026-02');
    expect(await linesOf(company, '2026-02')).toEqual([]);
  });

  it('leaves what can come back later, and no more', async () => {
    await company.takeRefunds('R-3,O-1,2026-03-01,50.00');
    await closeMonth(company, '2026-03');
    expect(await linesOf(company, '2026-03')).toEqual([
      '2026-03,A,professional,adjustment,,,,-5.00,2026-01/level/3/R-3',
      '2026-03,B,professional,adjustment,,,,-2.50,2026-01/level/2/R-3',
      '2026-03,C,professional,adjustment,,,,-2.50,2026-01/level/1/R-3',
    ]);
  });
});

describe('a refund of an order of a closed month', () => {
  let company: Company;
  let atOnce: Company;
  beforeAll(async () => {
    [company, atOnce] = [await fourInARow(), await fourInARow()];
    for (const one of [company, atOnce]) await closeMonth(one, '2026-01');
  });
  afterAll(() => Promise.all([company.stop(), atOnce.stop()]));

  const balanceOf = (one: Company, no: string) => one.tx((tx) => one.get(BalanceView).get(tx, no, 'staff'));

  it('was paid for', async () => {
    // 5 % of 100.30 is 5.015, 10 % is 10.03.
    expect(await linesOf(company, '2026-01')).toEqual([
      '2026-01,A,professional,level,3,100.30,10,10.03,',
      '2026-01,B,professional,level,2,100.30,5,5.02,',
      '2026-01,C,professional,level,1,100.30,5,5.02,',
    ]);
  });

  it('takes back the difference that it makes, and nothing off the month it is booked in', async () => {
    company.on('2026-02-10');
    await company.takeOrders('O-2,D,2026-02-10,10.00');
    const report = await company.takeRefunds('R-1,O-1,2026-02-10,50.15');
    expect(report).toMatchObject({ added: 1, warnings: [{ code: 'booked-as-claim', count: 1 }] });
    // Held back from now on.
    expect(await balanceOf(company, 'A')).toMatchObject({ earned: '10.03', refundPending: '-5.01' });
    await closeMonth(company, '2026-02');
    // 50.15 are left. 5 % is 2.5075, so 2.51 − 5.02; 10 % is 5.015, so 5.02 − 10.03.
    expect(await linesOf(company, '2026-02')).toEqual([
      '2026-02,A,professional,adjustment,,,,-5.01,2026-01/level/3/R-1',
      '2026-02,A,professional,level,3,10.00,10,1.00,',
      '2026-02,B,professional,adjustment,,,,-2.51,2026-01/level/2/R-1',
      '2026-02,B,professional,level,2,10.00,5,0.50,',
      '2026-02,C,professional,adjustment,,,,-2.51,2026-01/level/1/R-1',
      '2026-02,C,professional,level,1,10.00,5,0.50,',
    ]);
    expect((await standingsOf(company, '2026-02')).get('D')).toMatchObject({ pv: '10.00' });
    expect(await balanceOf(company, 'A')).toMatchObject({ earned: '6.02', refundPending: '0.00' });
  });

  it('takes back the rest with the rest, to the cent what was paid', async () => {
    company.on('2026-03-10');
    await company.takeRefunds('R-2,O-1,2026-03-10,50.15');
    await closeMonth(company, '2026-03');
    // −5.01 − 5.02 = −10.03 and −2.51 − 2.51 = −5.02.
    expect(await linesOf(company, '2026-03')).toEqual([
      '2026-03,A,professional,adjustment,,,,-5.02,2026-01/level/3/R-2',
      '2026-03,B,professional,adjustment,,,,-2.51,2026-01/level/2/R-2',
      '2026-03,C,professional,adjustment,,,,-2.51,2026-01/level/1/R-2',
    ]);
  });

  it('comes to the same at once', async () => {
    await closeMonth(atOnce, '2026-02');
    await atOnce.takeRefunds('R-1,O-1,2026-03-02,100.30');
    await closeMonth(atOnce, '2026-03');
    expect(await linesOf(atOnce, '2026-03')).toEqual([
      '2026-03,A,professional,adjustment,,,,-10.03,2026-01/level/3/R-1',
      '2026-03,B,professional,adjustment,,,,-5.02,2026-01/level/2/R-1',
      '2026-03,C,professional,adjustment,,,,-5.02,2026-01/level/1/R-1',
    ]);
  });
});

describe('a refund that comes while its month is in review', () => {
  it('is a claim on it, and stays one when the run is discarded', async () => {
    const company = await fourInARow();
    try {
      company.on('2026-02-01');
      await company.calculate('2026-01');
      await company.takeRefunds('R-1,O-1,2026-01-31,100.30');
      await company.discard('2026-01');
      // January is open again: what is refunded now of an order of now is negative volume there.
      await company.book('O-2', 'D', '2026-01-31', '20.00');
      await company.takeRefunds('R-2,O-2,2026-02-01,20.00');
      await closeMonth(company, '2026-01');
      expect(await linesOf(company, '2026-01')).toEqual([
        '2026-01,A,professional,level,3,100.30,10,10.03,',
        '2026-01,B,professional,level,2,100.30,5,5.02,',
        '2026-01,C,professional,level,1,100.30,5,5.02,',
      ]);
      await closeMonth(company, '2026-02');
      expect(await linesOf(company, '2026-02')).toEqual([
        '2026-02,A,professional,adjustment,,,,-10.03,2026-01/level/3/R-1',
        '2026-02,B,professional,adjustment,,,,-5.02,2026-01/level/2/R-1',
        '2026-02,C,professional,adjustment,,,,-5.02,2026-01/level/1/R-1',
      ]);
    } finally {
      await company.stop();
    }
  });
});

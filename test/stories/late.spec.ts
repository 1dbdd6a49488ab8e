import { closeMonth } from './close-month';
import { Company } from './company';
import { inACompany } from './in-a-company';
import { refusal } from './refusal';
import { linesOf, plansOf, standingsOf } from './results';

describe('what comes late', () => {
  let company: Company;
  beforeAll(async () => {
    company = await Company.start({ now: '2026-01-31' });
    await company.takeDistributors(`
      A,,2025-01-01
      B,A,2025-01-01
    `);
    await company.takeOrders('O-1,B,2026-01-31,100.00');
  });
  afterAll(() => company.stop());

  it('counts in its month while that is open', async () => {
    company.on('2026-02-03');
    const report = await company.takeOrders('O-2,B,2026-01-30,10.00');
    expect(report).toMatchObject({ added: 1, warnings: [] });
  });

  it('goes to the next month once it is frozen, and the report says so', async () => {
    await company.calculate('2026-01');
    const report = await company.takeOrders(`
      O-3,B,2026-01-31,40.00
      O-4,B,2026-02-01,7.00
    `);
    expect(report).toMatchObject({ added: 2, warnings: [{ code: 'booked-late', count: 1 }] });
    await company.approve('2026-01');
    expect((await refusal(company.takeOrders('O-5,B,2026-01-31,1.00', 'reject'))).code).toBe(
      'import-refused',
    );
    await closeMonth(company, '2026-02');
    // 5 % of 100.00 and 10.00 in January; of 40.00 and 7.00 in February.
    expect(await linesOf(company, '2026-01')).toEqual(['2026-01,A,professional,level,1,110.00,5,5.50,']);
    expect(await linesOf(company, '2026-02')).toEqual(['2026-02,A,professional,level,1,47.00,5,2.35,']);
  });

  it('counts from the earliest open month as an enrolment, and keeps its day', async () => {
    company.on('2026-03-10');
    await company.enrol('N', 'A', '2026-01-31');
    for (const month of ['2026-03', '2026-04']) {
      company.on(`${month}-20`);
      await company.book(`${month}-N`, 'N', '2026-02-01', '10.00');
      await closeMonth(company, month);
    }
    expect(await plansOf(company, '2026-02')).not.toHaveProperty('N');
    // Green Wave in January, February and March; Professional in April, the second month that N is seen in.
    expect(await plansOf(company, '2026-03')).toMatchObject({ N: 'green-wave' });
    expect(await plansOf(company, '2026-04')).toMatchObject({ N: 'professional' });
    expect((await standingsOf(company, '2026-03')).get('N')).toMatchObject({ pv: '10.00' });
  });
});

describe('midnight is that of the company', () => {
  it('and decides the month of an order', () =>
    inACompany({ now: '2026-02-02', config: { timeZone: 'Europe/Istanbul' } }, async (company) => {
      await company.takeDistributors('A,,2025-01-01\nB,A,2025-01-01');
      // Istanbul is three hours ahead of UTC.
      await company.takeOrders(`
        O-1,B,2026-01-31T20:59:59Z,1.00
        O-2,B,2026-01-31T21:00:00Z,10.00
        O-3,B,2026-01-31T23:59:59,100.00
        O-4,B,2026-02-01T00:30:00+03:00,1000.00
      `);
      await closeMonth(company, '2026-01');
      await closeMonth(company, '2026-02');
      expect((await standingsOf(company, '2026-01')).get('B')).toMatchObject({ pv: '101.00' });
      expect((await standingsOf(company, '2026-02')).get('B')).toMatchObject({ pv: '1010.00' });
    }));

  it('and that of a move', () => {
    const config = { timeZone: 'America/New_York', firstPeriod: '2026-01' };
    return inACompany({ now: '2026-01-20', config }, async (company) => {
      await company.takeDistributors('A,,2025-01-01\nB,A,2025-01-01\nC,A,2025-01-01\nD,A,2025-01-01');
      // Five hours behind UTC: still January, then February.
      company.on('2026-02-01T04:59:59Z');
      await company.move('C', 'B');
      company.on('2026-02-01T05:00:00Z');
      await company.move('D', 'B');
      await closeMonth(company, '2026-01');
      const standings = await standingsOf(company, '2026-01');
      expect([standings.get('C')?.['sponsor_no'], standings.get('D')?.['sponsor_no']]).toEqual(['B', 'A']);
    });
  });
});

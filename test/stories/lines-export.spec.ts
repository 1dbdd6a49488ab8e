import { closeMonth } from './close-month';
import { inACompany } from './in-a-company';
import { PROFESSIONAL, QUALIFICATION, shippedPlanText } from './plan-text';
import { refusal } from './refusal';
import { linesOf, standingsOf, textOf } from './results';

describe('lines', () => {
  it('are sorted by the bytes of their level: 10, 11 and 12 before 2', async () => {
    const rates = Array.from({ length: 12 }, (_, index) => `"${index === 1 ? '0.0001' : '1'}%"`);
    const plan = shippedPlanText(
      [PROFESSIONAL, `[${rates.join(', ')}]`],
      ['fromLevel: 7', 'fromLevel: 13'],
      [QUALIFICATION, 'frontlineBuyers: 1'],
    );
    await inACompany({ now: '2026-01-10', plan }, async (company) => {
      // L00 > L01 > … > L14, each but the root buys 10.00.
      const chain = Array.from({ length: 15 }, (_, index) => `L${String(index).padStart(2, '0')}`);
      await company.takeDistributors(chain.map((no, index) => `${no},${chain[index - 1] ?? ''},2025-01-01`));
      await company.takeOrders(chain.slice(1).map((no) => `O-${no},${no},2026-01-10,10.00`));
      await closeMonth(company, '2026-01');
      const [, root] = (await textOf(company, 'standings', '2026-01')).split('\n');
      expect((await textOf(company, 'standings', '2026-01')).split('\n')[0]).toBe(
        'period,distributor_no,sponsor_no,plan,pv,gv,l1,l2,l3,l4,l5,l6,l7,l8,l9,l10,l11,l12,l13plus,infinity_qualified,total',
      );
      // Eleven levels at 0.10, level 2 at nothing, and 10 % of the 20.00 below level 12.
      expect(root).toBe(`2026-01,L00,,professional,0.00,140.00,${'10.00,'.repeat(12)}20.00,true,3.10`);
      const levels = (await linesOf(company, '2026-01')).filter((row) => row.includes(',L00,'));
      expect(levels).toEqual([
        '2026-01,L00,professional,infinity,13+,20.00,10,2.00,',
        ...['1', '10', '11', '12'].map((level) => `2026-01,L00,professional,level,${level},10.00,1,0.10,`),
        // A line also where the amount rounds to nothing; the rate is plain.
        '2026-01,L00,professional,level,2,10.00,0.0001,0.00,',
        ...['3', '4', '5', '6', '7', '8', '9'].map(
          (level) => `2026-01,L00,professional,level,${level},10.00,1,0.10,`,
        ),
      ]);
    });
  });

  it('write rates plain and amounts with two decimals, in a currency without a minor unit as well', () =>
    inACompany(
      {
        now: '2026-01-10',
        plan: shippedPlanText(
          ['currency: USD', 'currency: JPY'],
          ['pointValue: "1.00"', 'pointValue: "110.5"'],
          [PROFESSIONAL, '["7.5%", "100%", "0%", "33.3333%"]'],
        ),
      },
      async (company) => {
        await company.takeDistributors(
          'A,,2025-01-01\nB,A,2025-01-01\nC,B,2025-01-01\nD,C,2025-01-01\nE,D,2025-01-01',
        );
        await company.takeOrders('O-1,E,2026-01-10,0.99\nO-2,C,2026-01-10,0.01\nO-3,B,2026-01-10,2.00');
        company.on('2026-02-01');
        await company.adjust('A', '-100');
        expect((await refusal(company.askToAdjust('A', '0.50'))).code).toBe('adjustment-amount');
        await company.calculate('2026-01');
        await company.approve('2026-01', 'dear rates');
        // A: 2.00 × 110.5 × 7.5 % = 16.575; 0.01 × 110.5 = 1.105; 0.99 × 110.5 × 33.3333 % = 36.4649….
        // B: 0.01 × 110.5 × 7.5 % = 0.08; 0 % of 0.99. C: 0.99 × 110.5 = 109.395. D: 0.99 × 110.5 × 7.5 % = 8.20….
        expect(await linesOf(company, '2026-01')).toEqual([
          '2026-01,A,professional,adjustment,,,,-100.00,manual/1',
          '2026-01,A,professional,level,1,2.00,7.5,17.00,',
          '2026-01,A,professional,level,2,0.01,100,1.00,',
          '2026-01,A,professional,level,4,0.99,33.3333,36.00,',
          '2026-01,B,professional,level,1,0.01,7.5,0.00,',
          '2026-01,B,professional,level,3,0.99,0,0.00,',
          '2026-01,C,professional,level,2,0.99,100,109.00,',
          '2026-01,D,professional,level,1,0.99,7.5,8.00,',
        ]);
        expect((await standingsOf(company, '2026-01')).get('A')).toMatchObject({ total: '-46.00' });
      },
    ));

  it('say where an adjustment comes from, with the plan of its own period', () =>
    inACompany(
      {
        now: '2026-01-10',
        plan: shippedPlanText([QUALIFICATION, 'pv: "1.00"']),
      },
      async (company) => {
        // N7 > N6 > … > N0: N7 is paid infinity for N0; N1 enrolled in November, a newcomer until January.
        const chain = ['N7', 'N6', 'N5', 'N4', 'N3', 'N2', 'N1', 'N0'];
        await company.takeDistributors(
          chain.map(
            (no, index) => `${no},${chain[index - 1] ?? ''},${no === 'N1' ? '2025-11-30' : '2025-01-01'}`,
          ),
        );
        await company.takeOrders('O-7,N7,2026-01-10,50.00\nO.0_a,N0,2026-01-10,100.00');
        await closeMonth(company, '2026-01');
        await company.takeRefunds('r.9_Z-1,O.0_a,2026-02-02,100.00');
        await company.adjust('N1', '-0.05');
        await company.adjust('N1', '1234567.80');
        await closeMonth(company, '2026-02');
        const rows = await linesOf(company, '2026-02');
        expect(rows.filter((row) => /N[127],/.test(row))).toEqual([
          // Paid 20 % as a newcomer in January; the row is February's, and so is its plan.
          '2026-02,N1,professional,adjustment,,,,-20.00,2026-01/level/1/r.9_Z-1',
          '2026-02,N1,professional,adjustment,,,,-0.05,manual/1',
          '2026-02,N1,professional,adjustment,,,,1234567.80,manual/2',
          '2026-02,N2,professional,adjustment,,,,-5.00,2026-01/level/2/r.9_Z-1',
          '2026-02,N7,professional,adjustment,,,,-10.00,2026-01/infinity/7+/r.9_Z-1',
        ]);
      },
    ));

  it('leave the plan of an adjustment empty where there is none', () =>
    inACompany(
      {
        now: '2026-01-10',
        plan: shippedPlanText(['countFrom: enrolment', 'countFrom: first-volume']),
        config: { firstPeriod: '2026-01' },
      },
      async (company) => {
        await company.takeDistributors('A,,2025-01-01');
        await company.adjust('A', '5.00');
        await closeMonth(company, '2026-01');
        expect(await linesOf(company, '2026-01')).toEqual(['2026-01,A,,adjustment,,,,5.00,manual/1']);
      },
    ));
});

import { closeMonth } from './close-month';
import { inACompany } from './in-a-company';
import { GREEN_WAVE, PROFESSIONAL, QUALIFICATION, shippedPlanText } from './plan-text';
import { linesOf, standingsOf, textOf } from './results';

describe('the standings', () => {
  it('have everybody enrolled before the period’s end, and nobody else', () =>
    inACompany({ now: '2026-01-31' }, async (company) => {
      await company.takeDistributors(`
        A,,2025-01-01
        LAST,A,2026-01-31
        NEXT,A,2026-02-01
        CHILD,NEXT,2026-01-15
      `);
      await company.status('LAST', 'terminated');
      await company.takeOrders('O-1,CHILD,2026-01-31,100.00');
      await closeMonth(company, '2026-01');
      const standings = await standingsOf(company, '2026-01');
      expect([...standings.keys()]).toEqual(['A', 'CHILD', 'LAST']);
      // NEXT keeps the place between: A is paid for level 2, 5 %.
      expect(standings.get('CHILD')).toMatchObject({ sponsor_no: 'NEXT', plan: 'green-wave' });
      expect(await linesOf(company, '2026-01')).toEqual(['2026-01,A,professional,level,2,100.00,5,5.00,']);
    }));

  it('say qualified only where the plan has the bonus', () =>
    inACompany(
      {
        now: '2026-01-10',
        plan: shippedPlanText([QUALIFICATION, 'pv: "1.00"']),
      },
      async (company) => {
        await company.takeDistributors('A,,2025-01-01\nN,A,2026-01-01\nLEFT,A,2025-01-01\nP,A,2025-01-01');
        await company.takeOrders('O-1,A,2026-01-10,1.00\nO-2,N,2026-01-10,1.00\nO-3,LEFT,2026-01-10,1.00');
        await company.status('LEFT', 'terminated');
        await closeMonth(company, '2026-01');
        const standings = await standingsOf(company, '2026-01');
        expect([...standings].map(([no, row]) => `${no} ${row['infinity_qualified']!}`)).toEqual([
          ...['A true', 'LEFT true', 'N false', 'P false'],
        ]);
      },
    ));

  it('have as many level columns as the plan set’s deepest level bonus: three', () =>
    inACompany(
      {
        now: '2026-01-10',
        plan: shippedPlanText([PROFESSIONAL, '["5%"]'], [GREEN_WAVE, '["20%", "5%", "1%"]']),
      },
      async (company) => {
        await company.takeDistributors(
          'A,,2025-01-01\nB,A,2025-01-01\nC,B,2025-01-01\nD,C,2025-01-01\nE,D,2025-01-01',
        );
        await company.takeOrders('O-1,D,2026-01-10,3.00\nO-2,E,2026-01-10,4.00\nO-3,B,2026-01-10,1.00');
        await closeMonth(company, '2026-01');
        const text = await textOf(company, 'standings', '2026-01');
        expect(text.split('\n').slice(0, 2)).toEqual([
          'period,distributor_no,sponsor_no,plan,pv,gv,l1,l2,l3,l4plus,infinity_qualified,total',
          // Volumes whatever the plan pays on: A's pays on level 1 alone.
          '2026-01,A,,professional,0.00,8.00,1.00,0.00,3.00,4.00,false,0.05',
        ]);
      },
    ));
});

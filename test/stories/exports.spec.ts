import { closeMonth } from './close-month';
import { inACompany } from './in-a-company';
import { refusal } from './refusal';
import { plansOf, textOf } from './results';

const LINES_HEADER = 'period,distributor_no,plan,bonus,level,volume,rate,amount,origin';

describe('exports', () => {
  it('are plain bytes: no mark in front, no quotes, LF after every row, sorted by bytes', () =>
    inACompany({ now: '2026-01-10' }, async (company) => {
      await company.takeDistributors(`
        m,,2025-01-01
        ${['a', 'B', '10', '2', 'A-1', 'A.1', 'A1', 'A_1', 'Aa', 'Z'].map((no) => `${no},m,2025-01-01`).join('\n')}
        Buyer,Z,2026-01-09
      `);
      await company.takeOrders('O-1,Buyer,2026-01-10,100.00');
      await closeMonth(company, '2026-01');
      const rest = '0.00,0.00,0.00,0.00,false,0.00';
      const idle = '0.00,0.00,0.00,0.00,0.00';
      // '-' '.' digits, capitals, '_', small letters.
      expect(await textOf(company, 'standings', '2026-01')).toBe(
        [
          'period,distributor_no,sponsor_no,plan,pv,gv,l1,l2,l3,l4,l5,l6,l7plus,infinity_qualified,total',
          ...['10', '2', 'A-1', 'A.1', 'A1', 'A_1', 'Aa', 'B'].map(
            (no) => `2026-01,${no},m,professional,${idle},${rest}`,
          ),
          `2026-01,Buyer,Z,green-wave,100.00,100.00,0.00,0.00,0.00,${rest}`,
          '2026-01,Z,m,professional,0.00,100.00,100.00,0.00,0.00,0.00,0.00,0.00,0.00,false,5.00',
          `2026-01,a,m,professional,${idle},${rest}`,
          '2026-01,m,,professional,0.00,100.00,0.00,100.00,0.00,0.00,0.00,0.00,0.00,false,5.00',
          '',
        ].join('\n'),
      );
      expect(await textOf(company, 'lines', '2026-01')).toBe(
        [
          LINES_HEADER,
          '2026-01,Z,professional,level,1,100.00,5,5.00,',
          '2026-01,m,professional,level,2,100.00,5,5.00,',
          '',
        ].join('\n'),
      );
    }));

  it('work from review on, and are the same bytes after approval', () =>
    inACompany({ now: '2026-01-10' }, async (company) => {
      await company.takeDistributors('A,,2025-01-01\nB,A,2025-01-01');
      await company.takeOrders('O-1,B,2026-01-10,100.00');
      for (const kind of ['lines', 'standings'] as const) {
        expect((await refusal(company.exported(kind, '2026-01'))).code).toBe('period-not-calculated');
        expect((await refusal(company.exported(kind, '2025-12'))).code).toBe('period-unknown');
      }
      company.on('2026-02-01');
      await company.calculate('2026-01');
      const inReview = [
        await company.exported('lines', '2026-01'),
        await company.exported('standings', '2026-01'),
      ];
      await company.approve('2026-01');
      expect([
        await company.exported('lines', '2026-01'),
        await company.exported('standings', '2026-01'),
      ]).toEqual(inReview);
    }));

  it('of a period without orders have a header alone for lines, and everybody in the standings', () =>
    inACompany({ now: '2026-01-10', config: { firstPeriod: '2026-01' } }, async (company) => {
      await company.takeDistributors('A,,2025-01-01');
      await closeMonth(company, '2026-01');
      expect(await textOf(company, 'lines', '2026-01')).toBe(`${LINES_HEADER}\n`);
      expect(Object.keys(await plansOf(company, '2026-01'))).toEqual(['A']);
    }));
});

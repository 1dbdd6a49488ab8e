import { closeMonth } from './close-month';
import { Company } from './company';
import { shippedPlanText } from './plan-text';
import { linesOf, linesOfOne } from './results';

/**
 * LEAD > P1 > P2 > P3 > P4 > P5 > P6 > DEEP; Q1 … Q4 beside P1. In January LEAD and the frontline buy 190.00 each, so that
 * LEAD is qualified to the cent, and DEEP buys 1000.00: LEAD is paid 10 % of it, 100.00, and 5 % of 950.00, 47.50.
 */
async function januaryClosed(plan = shippedPlanText()): Promise<Company> {
  const company = await Company.start({ now: '2026-01-20', plan });
  await company.takeDistributors(`
    LEAD,,2024-01-10
    ${['P1', 'Q1', 'Q2', 'Q3', 'Q4'].map((no) => `${no},LEAD,2024-01-10`).join('\n')}
    P2,P1,2024-01-10
    P3,P2,2024-01-10
    P4,P3,2024-01-10
    P5,P4,2024-01-10
    P6,P5,2024-01-10
    DEEP,P6,2024-01-10
  `);
  await company.takeOrders(`
    ${['LEAD', 'P1', 'Q1', 'Q2', 'Q3', 'Q4'].map((no) => `O-${no},${no},2026-01-20,190.00`).join('\n')}
    O-DEEP,DEEP,2026-01-20,1000.00
  `);
  await closeMonth(company, '2026-01');
  expect(await linesOfOne(company, '2026-01', 'LEAD')).toEqual([
    '2026-01,LEAD,professional,infinity,7+,1000.00,10,100.00,',
    '2026-01,LEAD,professional,level,1,950.00,5,47.50,',
  ]);
  return company;
}

/** What so much of DEEP's order takes back of everybody but LEAD: 10 % of it on levels 6 to 3, 5 % on 2 and 1. */
function takenFromTheChain(period: string, refundNo: string, tenth: string, twentieth: string): string[] {
  return ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'].map((no, index) => {
    const [level, amount] = [6 - index, index < 4 ? tenth : twentieth];
    return `${period},${no},professional,adjustment,,,,-${amount},2026-01/level/${level}/${refundNo}`;
  });
}

describe('an order that carried a qualification comes back, refundedQualification: lost', () => {
  let company: Company;
  beforeAll(async () => {
    company = await januaryClosed();
  });
  afterAll(() => company.stop());

  it('as much as does not matter yet', async () => {
    company.on('2026-02-10');
    await company.takeRefunds('R-1,O-DEEP,2026-02-10,500.00');
    await closeMonth(company, '2026-02');
    expect(await linesOf(company, '2026-02')).toEqual([
      '2026-02,LEAD,professional,adjustment,,,,-50.00,2026-01/infinity/7+/R-1',
      ...takenFromTheChain('2026-02', 'R-1', '50.00', '25.00'),
    ]);
  });

  it('a cent of it: what is left of the bonus is taken back whole', async () => {
    company.on('2026-03-10');
    await company.takeRefunds('R-2,O-Q4,2026-03-10,0.01');
    await closeMonth(company, '2026-03');
    // 100.00 less the 50.00 of February. 5 % of 949.99 is 47.4995, still 47.50: nothing of level 1.
    expect(await linesOf(company, '2026-03')).toEqual([
      '2026-03,LEAD,professional,adjustment,,,,-50.00,2026-01/infinity/7+/R-2',
    ]);
  });

  it('once: what comes back later takes no more of it', async () => {
    company.on('2026-04-10');
    await company.takeRefunds(`
      R-3,O-DEEP,2026-04-10,500.00
      R-4,O-Q4,2026-04-10,189.99
    `);
    await closeMonth(company, '2026-04');
    // 5 % of Q4's 190.00 is 9.50.
    expect(await linesOf(company, '2026-04')).toEqual([
      '2026-04,LEAD,professional,adjustment,,,,-9.50,2026-01/level/1/R-4',
      ...takenFromTheChain('2026-04', 'R-3', '50.00', '25.00'),
    ]);
  });
});

describe('the leader’s own order comes back', () => {
  it('and the bonus with it', async () => {
    const company = await januaryClosed();
    try {
      company.on('2026-02-10');
      await company.takeRefunds('R-1,O-LEAD,2026-02-10,0.01');
      await closeMonth(company, '2026-02');
      expect(await linesOf(company, '2026-02')).toEqual([
        '2026-02,LEAD,professional,adjustment,,,,-100.00,2026-01/infinity/7+/R-1',
      ]);
    } finally {
      await company.stop();
    }
  });
});

describe('an order that carried a qualification comes back, refundedQualification: kept', () => {
  it('and the bonus stays, but for its own volume', async () => {
    const company = await januaryClosed(
      shippedPlanText(['refundedQualification: lost', 'refundedQualification: kept']),
    );
    try {
      company.on('2026-02-10');
      await company.takeRefunds(`
        R-1,O-Q4,2026-02-10,190.00
        R-2,O-LEAD,2026-02-10,190.00
      `);
      await closeMonth(company, '2026-02');
      expect(await linesOf(company, '2026-02')).toEqual([
        '2026-02,LEAD,professional,adjustment,,,,-9.50,2026-01/level/1/R-1',
      ]);
      await company.takeRefunds('R-3,O-DEEP,2026-03-02,1000.00');
      await closeMonth(company, '2026-03');
      expect(await linesOf(company, '2026-03')).toEqual([
        '2026-03,LEAD,professional,adjustment,,,,-100.00,2026-01/infinity/7+/R-3',
        ...takenFromTheChain('2026-03', 'R-3', '100.00', '50.00'),
      ]);
    } finally {
      await company.stop();
    }
  });
});

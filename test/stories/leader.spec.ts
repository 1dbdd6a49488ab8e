import { closeMonth } from './close-month';
import { Company } from './company';
import { shippedPlanText } from './plan-text';
import { linesOfOne, standingsOf } from './results';

/**
 * TOP > LEAD > P1 > P2 > P3 > P4 > P5 > P6 > DEEP, so DEEP stands seven steps below LEAD and eight below TOP. LEAD's
 * frontline is P1 and Q1 … Q4, TOP's is LEAD and T1 … T5. All on Professional.
 */
async function leaders(): Promise<Company> {
  const company = await Company.start({ now: '2026-01-03' });
  await company.takeDistributors(`
    TOP,,2024-01-10
    ${['T1', 'T2', 'T3', 'T4', 'T5', 'LEAD'].map((no) => `${no},TOP,2024-01-10`).join('\n')}
    ${['P1', 'Q1', 'Q2', 'Q3', 'Q4'].map((no) => `${no},LEAD,2024-01-10`).join('\n')}
    P2,P1,2024-01-10
    P3,P2,2024-01-10
    P4,P3,2024-01-10
    P5,P4,2024-01-10
    P6,P5,2024-01-10
    DEEP,P6,2024-01-10
  `);
  return company;
}

/** PV 190.00, and five frontline buyers with 950.00 together: LEAD is qualified to the cent. */
const qualifying = {
  ...{ LEAD: '190.00', P1: '190.00', Q1: '190.00', Q2: '190.00', Q3: '190.00', Q4: '190.00' },
  DEEP: '1000.00',
};

async function liveAndClose(company: Company, month: string, bought: Readonly<Record<string, string>>) {
  company.on(`${month}-20`);
  const orders = Object.entries(bought).filter(([, cv]) => cv !== '0.00');
  await company.takeOrders(orders.map(([no, cv]) => `${month}-${no},${no},${month}-20,${cv}`));
  await closeMonth(company, month);
}

describe('a leader', () => {
  let company: Company;
  beforeAll(async () => {
    company = await leaders();
  });
  afterAll(() => company.stop());

  it('becomes qualified for the infinity bonus', async () => {
    await liveAndClose(company, '2026-01', qualifying);
    // 10 % of DEEP's 1000.00; 5 % of the frontline's 950.00.
    expect(await linesOfOne(company, '2026-01', 'LEAD')).toEqual([
      '2026-01,LEAD,professional,infinity,7+,1000.00,10,100.00,',
      '2026-01,LEAD,professional,level,1,950.00,5,47.50,',
    ]);
    expect((await standingsOf(company, '2026-01')).get('LEAD')).toMatchObject({
      ...{ pv: '190.00', gv: '2140.00', l1: '950.00', l2: '0.00', l7plus: '1000.00' },
      ...{ infinity_qualified: 'true', total: '147.50' },
    });
  });

  it.each([
    // A cent of frontline volume: 5 % of 949.99 is 47.4995.
    ['2026-02', { Q4: '189.99' }, '949.99,5,47.50'],
    // A cent of PV.
    ['2026-03', { LEAD: '189.99' }, '950.00,5,47.50'],
    // One buyer of five, with the volume made good by another.
    ['2026-04', { Q4: '0.00', Q1: '380.00' }, '950.00,5,47.50'],
  ])('loses it in %s by %j', async (month, changes, level1) => {
    await liveAndClose(company, month, { ...qualifying, ...changes });
    expect(await linesOfOne(company, month, 'LEAD')).toEqual([
      `${month},LEAD,professional,level,1,${level1},`,
    ]);
    const standing = (await standingsOf(company, month)).get('LEAD');
    expect(standing).toMatchObject({ l7plus: '1000.00', infinity_qualified: 'false', total: '47.50' });
  });

  it('has it back with the next good month', async () => {
    await liveAndClose(company, '2026-05', qualifying);
    expect((await standingsOf(company, '2026-05')).get('LEAD')).toMatchObject({
      infinity_qualified: 'true',
      total: '147.50',
    });
  });
});

describe('two leaders, one above the other', () => {
  let company: Company;
  beforeAll(async () => {
    company = await leaders();
  });
  afterAll(() => company.stop());

  const t = { T1: '190.00', T2: '190.00', T3: '190.00', T4: '190.00', T5: '190.00' };
  /** P6 stands seven steps below TOP and six below LEAD. */
  const both = { ...qualifying, ...t, TOP: '190.00', P6: '200.00' };

  const infinityOf = async (month: string, no: string) =>
    (await linesOfOne(company, month, no)).filter((row) => row.includes('infinity'));

  it('are both paid on all that lies from level 7 down', async () => {
    await liveAndClose(company, '2026-01', both);
    expect(await infinityOf('2026-01', 'LEAD')).toEqual([
      '2026-01,LEAD,professional,infinity,7+,1000.00,10,100.00,',
    ]);
    // P6's 200.00 and DEEP's 1000.00.
    expect(await infinityOf('2026-01', 'TOP')).toEqual([
      '2026-01,TOP,professional,infinity,7+,1200.00,10,120.00,',
    ]);
  });

  it('share it from the month on in which nearest takes effect', async () => {
    await company.addPlan(shippedPlanText(['mode: every', 'mode: nearest']), '2026-03');
    await liveAndClose(company, '2026-02', both);
    expect(await infinityOf('2026-02', 'TOP')).toEqual([
      '2026-02,TOP,professional,infinity,7+,1200.00,10,120.00,',
    ]);
    await liveAndClose(company, '2026-03', both);
    // DEEP's order goes to LEAD, who is nearer; P6's is beyond LEAD's level 7.
    expect(await infinityOf('2026-03', 'LEAD')).toEqual([
      '2026-03,LEAD,professional,infinity,7+,1000.00,10,100.00,',
    ]);
    expect(await infinityOf('2026-03', 'TOP')).toEqual([
      '2026-03,TOP,professional,infinity,7+,200.00,10,20.00,',
    ]);
  });

  it('take over from each other when the nearer one is not qualified', async () => {
    await liveAndClose(company, '2026-04', { ...both, LEAD: '0.00' });
    expect(await infinityOf('2026-04', 'LEAD')).toEqual([]);
    expect(await infinityOf('2026-04', 'TOP')).toEqual([
      '2026-04,TOP,professional,infinity,7+,1200.00,10,120.00,',
    ]);
  });
});

import { aCompany, type Company, type RefundRow } from '../support/company';

const OCTOBER = 202510;
const CHAIN = 'A>B>C>D>E>F>G>H>I';
const FRONTLINE = ['F1', 'F2', 'F3', 'F4'];

/** What is left of each line of October, minor units, by earner, bonus and level. */
const leftOfOctober = (company: Company) =>
  company.sql<{ line: string; paid: number; left: number }>(
    `SELECT d.distributor_no || '/' || l.bonus || '/' || l.level AS line, l.amount_minor::integer AS paid,
            (l.amount_minor + coalesce((
              SELECT sum(a.amount_minor) FROM adjustment AS a JOIN period AS q ON q.run_id = a.run_id
               WHERE a.distributor_id = l.distributor_id AND a.origin LIKE '2025-10/' || l.bonus || '/' || l.level || '/%'), 0))::integer AS left
       FROM commission_line AS l JOIN period AS p ON p.run_id = l.run_id AND p.id = $1
       JOIN distributor AS d ON d.id = l.distributor_id ORDER BY 1`,
    OCTOBER,
  );

describe('what comes back of a closed month, over the months after it', () => {
  let company: Company;
  // A is qualified for infinity by B and four more in the frontline, and I stands eight steps below.
  beforeAll(async () => {
    company = await aCompany()
      .enrolled('2025-01-10', CHAIN, ...FRONTLINE.map((no) => `A>${no}`))
      .ordered(
        ['O-A', 'A', '2025-10-02', '190.00'],
        ['O-B', 'B', '2025-10-02', '333.33'],
        ...FRONTLINE.map((no) => [`O-${no}`, no, '2025-10-02', '177.77'] as const),
        ['O-1', 'I', '2025-10-05', '1000.00'],
        ['O-2', 'I', '2025-10-06', '0.33'],
        ['O-3', 'H', '2025-10-07', '777.77'],
        ['O-4', 'E', '2025-10-08', '1234.56'],
      )
      .start();
    await company.close(OCTOBER, { overCeilingReason: 'a test' });
  });
  afterAll(() => company.stop());

  /** Takes refunds in while the month is open, and closes it. */
  async function live(month: string, ...refunds: readonly RefundRow[]): Promise<void> {
    const periodId = Number(month.replace('-', ''));
    company.clock.moveTo(`${month}-28T00:00:00Z`);
    expect(await company.refund(...refunds)).toMatchObject({ added: refunds.length });
    company.clock.moveTo(new Date(Date.UTC(Math.trunc(periodId / 100), periodId % 100, 2)));
    await company.close(periodId, { overCeilingReason: 'a test' });
    await company.expectRight();
  }
  const line = async (name: string) => (await leftOfOctober(company)).find((one) => one.line === name);

  it('is paid for whole to begin with', async () => {
    for (const { paid, left } of await leftOfOctober(company)) expect(left).toBe(paid);
    // 10 % of what lies from H down.
    expect(await line('A/infinity/7+')).toEqual({ line: 'A/infinity/7+', paid: 17_781, left: 17_781 });
  });

  it('in part, whole, and in uneven parts over two months: owed is what is left', async () => {
    await live(
      '2025-11',
      ['R-1', 'O-1', '2025-11-03', '1000.00'],
      ['R-2', 'O-2', '2025-11-04', '0.01'],
      ['R-3', 'O-3', '2025-11-05', '111.11'],
      ['R-4', 'O-3', '2025-11-05', '0.01'],
    );
    expect(await line('A/infinity/7+')).toEqual({ line: 'A/infinity/7+', paid: 17_781, left: 6_670 });
    await live(
      '2025-12',
      ['R-5', 'O-2', '2025-12-01', '0.07'],
      ['R-6', 'O-3', '2025-12-01', '333.33'],
      ['R-7', 'O-4', '2025-12-24', '1234.56'],
    );
    // What is left of O-2 and O-3 is 333.57 CV.
    expect(await line('A/infinity/7+')).toEqual({ line: 'A/infinity/7+', paid: 17_781, left: 3_336 });
    expect(await line('D/level/1')).toMatchObject({ left: 0 });
  });

  it('takes a qualification along, once', async () => {
    // B alone takes the frontline from 1,044.41 to 949.99 CV.
    await live('2026-01', ['R-8', 'O-B', '2026-01-10', '94.42']);
    expect(await line('A/infinity/7+')).toMatchObject({ left: 0 });
    await live('2026-02', ['R-9', 'O-3', '2026-02-10', '100.00']);
    expect(await line('A/infinity/7+')).toMatchObject({ left: 0 });
    expect(await line('G/level/1')).toMatchObject({ left: Math.round(233.32 * 5) });
  });

  it('comes to all that was paid when all of it came back', async () => {
    await live(
      '2026-03',
      ['R-10', 'O-2', '2026-03-01', '0.25'],
      ['R-11', 'O-3', '2026-03-01', '233.32'],
      ['R-12', 'O-B', '2026-03-01', '238.91'],
      ['R-13', 'O-A', '2026-03-02', '190.00'],
      ...FRONTLINE.map((no): RefundRow => [`R-${no}`, `O-${no}`, '2026-03-03', '177.77']),
    );
    for (const { left } of await leftOfOctober(company)) expect(left).toBe(0);
    const [total] = await company.sql(
      `SELECT sum(lines_minor + adjustments_minor)::integer AS total FROM run WHERE state = 'approved'`,
    );
    expect(total).toEqual({ total: 0 });
    expect(await company.upline('verify', '2025-10')).toMatchObject({ exitCode: 0 });
    expect(await company.upline('check')).toMatchObject({ exitCode: 0 });
  });
});

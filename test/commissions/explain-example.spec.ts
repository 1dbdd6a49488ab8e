import { ExplainAncestor, ExplainLine, ExplainStatement } from '../../src/commissions';
import { Company, refusal } from './explained-company';

const PERIOD = 202610;
const CHAIN = 'A B C D E F G H I'.split(' ');

/**
 * Section 2 of the design: A > B > … > I, one order of 1,000.00 CV by I, everybody on Professional, A alone qualified
 * for infinity, by an own order and five more of the frontline.
 */
async function exampleCompany(enrolledOn: (no: string) => string): Promise<Company> {
  const company = await Company.start('2026-11-05T12:00:00Z');
  const chain = CHAIN.map((no, index) => [no, CHAIN[index - 1] ?? '', enrolledOn(no)] as const);
  const friends = ['F1', 'F2', 'F3', 'F4', 'F5'].map((no) => [no, 'A', '2026-01-15'] as const);
  await company.distributors(...chain, ...friends);
  await company.orders(
    ['O-I', 'I', '2026-10-31', '1000.00'],
    ['O-A', 'A', '2026-10-01', '190.00', 'C-1'],
    ...friends.map(([no]) => [`O-${no}`, no, '2026-10-02', '190.00'] as const),
  );
  await company.close(PERIOD);
  return company;
}

const inProfessional = {
  H: '50.00',
  G: '50.00',
  F: '100.00',
  E: '100.00',
  D: '100.00',
  C: '100.00',
  B: null,
  A: '100.00',
};

describe.each([
  ['everybody on Professional', () => '2026-01-15', inProfessional],
  [
    'H still on Green Wave',
    (no: string) => (no === 'H' ? '2026-09-20' : '2026-01-15'),
    { ...inProfessional, H: '200.00' },
  ],
])('the worked example, %s', (_, enrolledOn, expected) => {
  let company: Company;
  beforeAll(async () => (company = await exampleCompany(enrolledOn)));
  afterAll(() => company.stop());

  const up = (ancestorNo: string, buyerNo = 'I') =>
    company.tx((tx) =>
      company.get(ExplainAncestor).explain(tx, { periodId: PERIOD, buyerNo, ancestorNo }, 'staff'),
    );

  it('is told from the buyer upwards: whose line, which rate, how much', async () => {
    for (const [index, ancestorNo] of 'H G F E D C B A'.split(' ').entries()) {
      const { steps, buyer, answers } = await up(ancestorNo);
      const paid = answers.filter(({ reason }) => reason === null);
      expect(steps).toBe(index + 1);
      expect(buyer).toMatchObject({
        distributorNo: 'I',
        pv: '1000.00',
        orders: [{ orderNo: 'O-I', net: '1000.00' }],
      });
      expect(paid.map(({ lineAmount }) => lineAmount)).toEqual(
        expected[ancestorNo as keyof typeof expected] === null
          ? []
          : [expected[ancestorNo as keyof typeof expected]],
      );
      for (const { volume, lineVolume } of paid) expect([volume, lineVolume]).toEqual(['1000.00', '1000.00']);
    }
  });

  it('says why B has nothing, each condition with what is missing', async () => {
    const { answers } = await up('B');
    expect(answers).toMatchObject([
      { bonus: 'infinity', level: '7+', rate: '10', reason: 'not-qualified', volume: null },
      { bonus: 'level', level: null, rate: null, reason: 'beyond-plan-levels', conditions: [] },
    ]);
    expect(answers[0]!.conditions).toEqual([
      { condition: 'pv', unit: 'cv', required: '190.00', actual: '0.00', missing: '190.00', met: false },
      { condition: 'frontlineBuyers', unit: 'people', required: '5', actual: '0', missing: '5', met: false },
      {
        condition: 'frontlineVolume',
        unit: 'cv',
        required: '950.00',
        actual: '0.00',
        missing: '950.00',
        met: false,
      },
    ]);
  });

  it('is told from the earner downwards: every line with its volume, or why not', async () => {
    const statement = await company.tx((tx) =>
      company.get(ExplainStatement).explain(tx, PERIOD, 'B', 'staff'),
    );
    expect(statement).toMatchObject({
      period: '2026-10',
      basis: 'closed',
      pv: '0.00',
      gv: '1000.00',
      total: '0.00',
    });
    expect(statement.lines.map(({ bonus, level, reason }) => [bonus, level, reason])).toEqual([
      ['infinity', '7+', 'not-qualified'],
      ...[1, 2, 3, 4, 5, 6].map((level) => ['level', String(level), 'no-volume']),
    ]);
    expect(statement.lines[0]).toMatchObject({
      volume: '1000.00',
      amount: null,
      wouldAdd: '100.00',
      rate: '10',
      blocked: null,
    });
  });

  it('leads from a line to the people and orders in it', async () => {
    const line = (distributorNo: string, level: string) =>
      company.tx((tx) =>
        company.get(ExplainLine).explain(tx, { periodId: PERIOD, distributorNo, level }, 'staff'),
      );
    const orderOfI = {
      distributorNo: 'I',
      orders: [{ orderNo: 'O-I', orderedOn: '2026-10-31', cv: '1000.00' }],
    };
    expect(await line('A', '7+')).toMatchObject({
      volume: '1000.00',
      answers: [{ bonus: 'infinity', level: '7+', amount: '100.00', reason: null }],
      items: [{ ...orderOfI, steps: 8 }],
      nextCursor: null,
    });
    expect(await line('A', '8')).toMatchObject({
      volume: '1000.00',
      answers: [
        { bonus: 'infinity', level: '7+', amount: '100.00' },
        { bonus: 'level', level: '8', reason: 'beyond-plan-levels' },
      ],
      items: [orderOfI],
    });
    expect(await line('B', '7+')).toMatchObject({
      volume: '1000.00',
      answers: [{ reason: 'not-qualified' }],
      items: [orderOfI],
    });
    const frontline = await line('A', '1');
    expect(frontline.volume).toBe('950.00');
    expect(frontline.items.map(({ distributorNo }) => distributorNo)).toEqual(['F1', 'F2', 'F3', 'F4', 'F5']);
  });

  it('refuses to look upwards from where the other does not stand above', async () => {
    for (const [buyer, ancestor] of [
      ['H', 'I'],
      ['F1', 'B'],
      ['A', 'A'],
    ] as const) {
      expect(await refusal(up(ancestor, buyer))).toMatchObject({
        code: 'ancestor-not-above',
        field: 'ancestor',
      });
    }
  });
});

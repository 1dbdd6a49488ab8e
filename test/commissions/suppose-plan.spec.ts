import fc from 'fast-check';
import { StatementView, type SupposedStatement, SupposePlan } from '../../src/commissions';
import { calculate, type PeriodFacts } from '../../src/commissions/engine';
import { FrozenPeriods } from '../../src/commissions/facts/frozen-periods';
import { type Company, refusal } from './explained-company';
import { closedCompany, PERIOD, randomPeople } from './random-company';

const PLANS = ['new', 'old'] as const;
const MONTHS_ON_NEW = 3;

function suppose(company: Company, distributorNo: string, plan: string): Promise<SupposedStatement> {
  const asked = { periodId: PERIOD, distributorNo, plan };
  return company.tx((tx) => company.get(SupposePlan).suppose(tx, asked, 'staff'));
}

interface Line {
  bonus: string;
  level: string;
}

const byLine = (a: Line, b: Line) => (`${a.bonus} ${a.level}` < `${b.bonus} ${b.level}` ? -1 : 1);

/** The period's facts with one person enrolled so that the transition puts that one on the plan. */
function factsWith(facts: PeriodFacts, rank: number, plan: (typeof PLANS)[number]): PeriodFacts {
  const enrolledMonth = facts.enrolledMonth.slice();
  enrolledMonth[rank] = plan === 'new' ? facts.month : facts.month - MONTHS_ON_NEW;
  return { ...facts, enrolledMonth };
}

async function checkEverybody(company: Company): Promise<void> {
  const frozen = await company.tx((tx) => company.get(FrozenPeriods).calculation(tx, PERIOD));
  const { calculation, snapshot } = frozen!;
  for (let rank = 0; rank < snapshot.facts.size; rank++) {
    const no = snapshot.distributorNos.at(rank);
    for (const plan of PLANS) {
      const supposed = await suppose(company, no, plan);
      const other = calculate(factsWith(snapshot.facts, rank, plan), calculation.planSet);
      const node = other.tree.nodeOf[rank]!;
      const lines = other.columnsOfPlan.flat().flatMap(({ bonus, level, nodes, amounts }) => {
        const at = nodes.indexOf(node);
        return at < 0 ? [] : [{ bonus, level, amount: (amounts[at]! / 100).toFixed(2) }];
      });
      const told = supposed.lines.filter(({ reason }) => reason === null);
      const paid = told.map(({ bonus, level, amount }) => ({ bonus, level, amount }));
      expect(paid.sort(byLine)).toEqual(lines.sort(byLine));
      expect(supposed.linesTotal).toBe((other.linesTotal[node]! / 100).toFixed(2));
      expect(supposed.actualLinesTotal).toBe(
        (calculation.linesTotal[calculation.tree.nodeOf[rank]!]! / 100).toFixed(2),
      );
    }
  }
}

describe.each([
  ['every', null],
  ['nearest', 2],
])('another plan supposed for one person, mode %s, newcomers from %p', (mode, newcomersFrom) => {
  it('makes what the engine makes of the facts with that person on the plan', () =>
    fc.assert(
      fc.asyncProperty(randomPeople, async (all) => {
        const company = await closedCompany(mode, newcomersFrom, all);
        try {
          await checkEverybody(company);
        } finally {
          await company.stop();
        }
      }),
      { numRuns: 1, endOnFailure: true },
    ));
});

describe('a plan supposed', () => {
  let company: Company;
  beforeAll(async () => {
    const one = { pick: 0, enrolledOn: '2026-10-01', isTerminated: false };
    const order = { cents: 10_000, returned: 0, hasClient: false };
    const some = Array.from({ length: 6 }, () => ({ ...one, orders: [order] }));
    company = await closedCompany('every', null, some);
  });
  afterAll(() => company.stop());

  it('says what it would have changed, and what it asks with have and need', async () => {
    const supposed = await suppose(company, 'P00', 'old');
    expect(supposed).toMatchObject({ basis: 'closed', plan: 'old', distributor: { plan: 'new' } });
    const { figures } = await company.tx((tx) => company.get(StatementView).get(tx, PERIOD, 'P00', 'staff'));
    expect(supposed.actualLinesTotal).toBe(figures!.linesTotal);
    expect(supposed.lines.map(({ level }) => level)).toEqual(['1', '2', '3', '4+']);
    expect(supposed.lines[3]!.conditions).toEqual([
      { condition: 'pv', unit: 'cv', required: '1.00', actual: '100.00', missing: '0.00', met: true },
      { condition: 'frontlineBuyers', unit: 'people', required: '1', actual: '1', missing: '0', met: true },
    ]);
  });

  it('is one of the set, and told to the person alone', async () => {
    expect((await refusal(suppose(company, 'P00', 'gold'))).code).toBe('plan-unknown');
    const asked = { periodId: PERIOD, distributorNo: 'P00', plan: 'old' };
    const other = await company.audience('P37');
    const asking = company.tx((tx) => company.get(SupposePlan).suppose(tx, asked, other));
    expect((await refusal(asking)).code).toBe('distributor-unknown');
  });
});

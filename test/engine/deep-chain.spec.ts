import {
  calculate,
  clawBack,
  emptyFacts,
  explainPath,
  type Calculation,
  type PathPerson,
} from '../../src/commissions/engine';
import { shippedPlanSet } from '../reference/shipped-plan';
import { planSetOf } from './engine-adapter';

const SIZE = 100_000;
const OCTOBER = 2026 * 12 + 9;

/** Each sponsors the next, has been on Professional for long and buys 1.00 CV; nobody has conditions to meet. */
function chain(mode: 'every' | 'nearest'): Calculation {
  const facts = emptyFacts(SIZE, OCTOBER);
  facts.sponsor.set(facts.sponsor.map((_, rank) => rank - 1));
  facts.enrolledMonth.fill(OCTOBER - 12);
  facts.personalVolume.fill(100);
  return calculate(facts, planSetOf(shippedPlanSet({}, { mode, qualification: undefined }), 2));
}

/** What levels 1 to 6 pay in cents: 5, 5, 10, 10, 10, 10 to each who has somebody so far below. */
const levelCents = [5, 5, 10, 10, 10, 10].reduce((sum, cents, index) => sum + cents * (SIZE - index - 1), 0);

describe('a chain of 100,000', () => {
  const every = chain('every');
  const nearest = chain('nearest');

  it('counts everybody below into the group, and the depth from the root', () => {
    const { volumes, tree } = every;
    expect(volumes.group.every((group, node) => group === (SIZE - node) * 100)).toBe(true);
    expect(tree.depth.every((depth, node) => depth === node)).toBe(true);
    expect(tree.position.every((position, node) => position === node)).toBe(true);
    expect(tree.subtreeSize.every((size, node) => size === SIZE - node)).toBe(true);
  });

  it('pays under every 10 % of all that is seven or more below: 1 + 2 + … + (n − 7) times 0.10', () => {
    expect(every.total).toBe(levelCents + (10 * (SIZE - 7) * (SIZE - 6)) / 2);
    expect(every.linesTotal[0]).toBe(50 + 10 * (SIZE - 7));
    expect(every.linesTotal[SIZE - 2]).toBe(5);
    expect(every.linesTotal[SIZE - 1]).toBe(0);
  });

  it('pays under nearest 0.10 of each order that has somebody seven above', () => {
    expect(nearest.total).toBe(levelCents + 10 * (SIZE - 7));
    expect(nearest.linesTotal[0]).toBe(60);
    expect(nearest.lineCount).toBe(every.lineCount);
  });

  it('takes the last buyer’s order back from all of them, or from seven', () => {
    const claims = [{ buyer: SIZE - 1, cents: 100 }];
    expect(clawBack(every, claims)).toHaveLength(SIZE - 1);
    expect(clawBack(nearest, claims).map(({ amount }) => amount)).toEqual([-10, -10, -10, -10, -10, -5, -5]);
  });

  it('says that the root is blocked by the one seven steps up', () => {
    const person: PathPerson = {
      pvCents: 100,
      frontlineBuyers: 1,
      frontlineVolumeCents: 100,
      counted: true,
      terminated: false,
      plan: nearest.plan[0]!,
      qualified: ['infinity', 'level'],
    };
    const path = Array.from({ length: SIZE - 1 }, () => person);
    expect(explainPath(nearest.planSet, 100, path)).toMatchObject([
      { bonus: 'infinity', level: '7+', reason: 'blocked', blockedStepsUp: 7 },
      { bonus: 'level', level: null, reason: 'beyond-plan-levels' },
    ]);
  });
});

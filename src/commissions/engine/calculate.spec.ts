import { OCTOBER, printedLines, shippedPlans, smallNetwork } from '../../../test/engine/small-network';
import { calculate } from './calculate';
import { NO_PLAN } from './transition';

/**
 * The worked example of the design, section 2: A > B > C > D > E > F > G > H > I, one order of 1,000.00 CV by I, and
 * the orders that the example leaves out: A's own and those of five in A's frontline (a, b, c, d, e), just enough for A's
 * infinity bonus. They add one line that the example is silent on, 5 % of the frontline's 950.00 = 47.50.
 */
const chains = ['A>B>C>D>E>F>G>H>I', 'A>a', 'A>b', 'A>c', 'A>d', 'A>e'];
const orders = { I: 100_000, A: 19_000, a: 19_000, b: 19_000, c: 19_000, d: 19_000, e: 19_000 };

const aboveH = [
  'A infinity 7+: 100000 → 10000',
  'A level 1: 95000 → 4750',
  'C level 6: 100000 → 10000',
  'D level 5: 100000 → 10000',
  'E level 4: 100000 → 10000',
  'F level 3: 100000 → 10000',
  'G level 2: 100000 → 5000',
];

describe('the worked example', () => {
  it('pays everybody on Professional, and B, seven steps up and not qualified, nothing', () => {
    const network = smallNetwork(chains, orders);
    const calculation = calculate(network.facts, shippedPlans());
    expect(printedLines(network, calculation)).toEqual([...aboveH, 'H level 1: 100000 → 5000']);
    expect(calculation.total).toBe(10_000 + 4_750 + 4 * 10_000 + 5_000 + 5_000);
    expect(calculation.lineCount).toBe(8);
    expect(calculation.levels).toBe(6);
  });

  it('pays H, still on Green Wave, 200.00, and the rest as before', () => {
    const network = smallNetwork(chains, orders);
    network.facts.enrolledMonth[network.rankOf('H')] = OCTOBER - 2;
    const calculation = calculate(network.facts, shippedPlans());
    expect(printedLines(network, calculation)).toEqual([...aboveH, 'H level 1: 100000 → 20000']);
  });

  it('pays A no infinity bonus where one condition is missed by a cent or by one buyer', () => {
    const aEarns = (changes: Readonly<Record<string, number>>) => {
      const network = smallNetwork(chains, { ...orders, ...changes });
      const lines = printedLines(network, calculate(network.facts, shippedPlans()));
      return lines.some((line) => line.startsWith('A infinity'));
    };
    expect(aEarns({})).toBe(true);
    expect(aEarns({ A: 18_999 })).toBe(false);
    expect(aEarns({ a: 18_999 })).toBe(false);
    expect(aEarns({ a: 38_000, b: 0 })).toBe(false);
  });
});

describe('a calculation', () => {
  const planSet = shippedPlans();

  it('pays the terminated nothing, and nobody else for them', () => {
    const network = smallNetwork(['A>B>C'], { C: 10_000 });
    network.facts.terminated[network.rankOf('B')] = 1;
    expect(printedLines(network, calculate(network.facts, planSet))).toEqual(['A level 2: 10000 → 500']);
  });

  it('lets one who is not counted yet keep the place, without a plan', () => {
    const network = smallNetwork(['A>B>C'], { C: 10_000 });
    network.facts.counted[network.rankOf('B')] = 0;
    network.facts.enrolledMonth[network.rankOf('B')] = OCTOBER + 1;
    const calculation = calculate(network.facts, planSet);
    expect(printedLines(network, calculation)).toEqual(['A level 2: 10000 → 500']);
    expect([...calculation.plan].map((plan) => planSet.plans[plan]?.key)).toEqual([
      'professional',
      undefined,
      'professional',
    ]);
    expect(calculation.plan[calculation.tree.nodeOf[network.rankOf('B')]!]).toBe(NO_PLAN);
  });

  it('rounds each line once, half a cent away from zero', () => {
    // 5 % of 0.10 is half a cent, of 0.09 less; 10 % of 0.05 is half a cent.
    const amounts = (cents: number) => {
      const network = smallNetwork(['A>B>C>D'], { D: cents });
      return printedLines(network, calculate(network.facts, planSet));
    };
    expect(amounts(10)).toEqual(['A level 3: 10 → 1', 'B level 2: 10 → 1', 'C level 1: 10 → 1']);
    expect(amounts(9)).toEqual(['A level 3: 9 → 1', 'B level 2: 9 → 0', 'C level 1: 9 → 0']);
    expect(amounts(4)).toEqual(['A level 3: 4 → 0', 'B level 2: 4 → 0', 'C level 1: 4 → 0']);
  });

  it('refuses a total of lines beyond the exact range', () => {
    // Each amount is within the range, at a million units of money for 1 CV; the two together are not.
    const dear = shippedPlans(
      ['pointValue: "1.00"', 'pointValue: "1000000"'],
      ['["5%", "5%"', '["90%", "90%"'],
    );
    const network = smallNetwork(['A>B>C'], { C: 10_000_000_000 });
    expect(() => calculate(network.facts, dear)).toThrow(RangeError);
  });
});

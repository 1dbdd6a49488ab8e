import { shippedPlans, smallNetwork } from '../../../test/engine/small-network';
import type { PlanSet } from '../../plans/bonuses/plan-set';
import { calculate } from './calculate';
import { clawBack } from './clawback';

/**
 * A > B > C > D > E > F > G > H, and A has four more in the frontline. H bought 100.30: G and F earn 5 % = 5.015 → 5.02
 * each, E, D, C and B 10 % = 10.03 each, A 10.03 from level 7 on. A's conditions hold to the cent: PV 190.00, five buyers
 * in the frontline, level 1 950.00; A earns 5 % of that, 47.50.
 */
const network = smallNetwork(['A>B>C>D>E>F>G>H', 'A>a', 'A>b', 'A>c', 'A>d'], {
  ...{ A: 19_000, B: 19_000, a: 19_000, b: 19_000, c: 19_000, d: 19_000 },
  H: 10_030,
});

/** `0 G level 1 -251`: the claim's index and what it takes, in cents. */
function takenBack(
  claims: readonly (readonly [buyer: string, cents: number])[],
  planSet: PlanSet = shippedPlans(),
) {
  const booked = claims.map(([buyer, cents]) => ({ buyer: network.rankOf(buyer), cents }));
  return clawBack(calculate(network.facts, planSet), booked).map(
    ({ claim, earner, bonus, level, amount }) =>
      `${claim} ${network.numbers[earner]!} ${bonus} ${level} ${amount}`,
  );
}

describe('claims on a closed period', () => {
  it('post differences that add up to what was paid when everything came back', () => {
    // Half of it left: 5 % of 50.15 is 2.5075 → 2.51, and 2.51 − 5.02 = −2.51; 10 % is 5.015 → 5.02, and 5.02 − 10.03 = −5.01.
    const halves = takenBack([
      ['H', 5_015],
      ['H', 5_015],
    ]);
    expect(halves.slice(0, 7)).toEqual([
      '0 A infinity 7+ -501',
      '0 B level 6 -501',
      '0 C level 5 -501',
      '0 D level 4 -501',
      '0 E level 3 -501',
      '0 F level 2 -251',
      '0 G level 1 -251',
    ]);
    expect(halves.slice(7)).toContain('1 A infinity 7+ -502');
    expect(halves.slice(7)).toContain('1 G level 1 -251');
  });

  it('take back whole, once, a line that hung on what came back', () => {
    // A cent less in the frontline and A was not qualified; 5 % of 949.99 is still 47.50.
    expect(
      takenBack([
        ['B', 1],
        ['B', 18_999],
      ]),
    ).toEqual(['0 A infinity 7+ -1003', '1 A level 1 -950']);
    expect(takenBack([['A', 1]])).toEqual(['0 A infinity 7+ -1003']);
  });

  it('count a buyer who gave everything back as none', () => {
    const fiveBuyersAlone = shippedPlans([
      '{ pv: "190.00", frontlineBuyers: 5, frontlineVolume: "950.00" }',
      '{ frontlineBuyers: 5 }',
    ]);
    const claims = [
      ['d', 18_999],
      ['d', 1],
    ] as const;
    expect(takenBack(claims, fiveBuyersAlone)).toEqual(['0 A level 1 -950', '1 A infinity 7+ -1003']);
  });

  it('leave qualifications alone where they are kept', () => {
    const kept = shippedPlans(['refundedQualification: lost', 'refundedQualification: kept']);
    expect(takenBack([['B', 19_000]], kept)).toEqual(['0 A level 1 -950']);
  });

  it('take nothing for nothing', () => {
    expect(takenBack([['H', 0]])).toEqual([]);
  });

  it('cannot be for more than was bought', () => {
    expect(() => takenBack([['H', 10_031]])).toThrow('More came back');
  });
});

import { shippedPlans, smallNetwork } from '../../../test/engine/small-network';
import { calculate } from './calculate';
import { holdAgainstCeiling } from './ceiling';

/** B buys, A earns 5 % of it; nobody else stands above. The ceiling is a share of B's order. */
function holdAgainst(payoutCeiling: string, cents: number, pointValue = '1.00') {
  const planSet = shippedPlans(
    ['payoutCeiling: "60%"', `payoutCeiling: "${payoutCeiling}"`],
    ['pointValue: "1.00"', `pointValue: "${pointValue}"`],
  );
  return holdAgainstCeiling(calculate(smallNetwork(['A>B'], { B: cents }).facts, planSet));
}

describe('the payout ceiling', () => {
  it('is kept by lines that come to exactly it', () => {
    expect(holdAgainst('5%', 100_000)).toEqual({ ceilingMinor: 5_000n, overCeiling: false });
  });

  it('is passed by a cent', () => {
    // 5 % of 1,000.00 is 50.00; 4.999 % is 49.99.
    expect(holdAgainst('4.999%', 100_000)).toEqual({ ceilingMinor: 4_999n, overCeiling: true });
  });

  it('is passed by the half cent that rounding adds', () => {
    // 5 % of 0.10 is paid as 0.01, the ceiling is 0.005.
    expect(holdAgainst('5%', 10)).toEqual({ ceilingMinor: 0n, overCeiling: true });
    expect(holdAgainst('10%', 10)).toEqual({ ceilingMinor: 1n, overCeiling: false });
  });

  it('is in money: volume × point value', () => {
    // 5 % of 1,000.00 × 0.37 = 18.50.
    expect(holdAgainst('5%', 100_000, '0.37')).toEqual({ ceilingMinor: 1_850n, overCeiling: false });
    expect(holdAgainst('4.9999%', 100_000, '0.37')).toMatchObject({ overCeiling: true });
  });

  it('is nothing, and kept, where nobody bought anything', () => {
    expect(holdAgainst('60%', 0)).toEqual({ ceilingMinor: 0n, overCeiling: false });
  });
});

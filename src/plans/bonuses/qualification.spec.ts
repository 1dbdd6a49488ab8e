import { isQualified, isUnconditional, testConditions } from './qualification';

/** As shipped: 190 CV of one's own, five buying frontline distributors, 950 CV at level 1. */
const SHIPPED = { pvCents: 19_000, frontlineBuyers: 5, frontlineVolumeCents: 95_000 };

describe('a qualification', () => {
  it('holds with exactly what it asks for', () => {
    expect(isQualified(SHIPPED, SHIPPED)).toBe(true);
  });

  it.each([
    ['pv', { ...SHIPPED, pvCents: 18_999 }],
    ['frontlineBuyers', { ...SHIPPED, frontlineBuyers: 4 }],
    ['frontlineVolume', { ...SHIPPED, frontlineVolumeCents: 94_999 }],
  ])('is missed by a cent or a person: %s', (missed, facts) => {
    expect(isQualified(SHIPPED, facts)).toBe(false);
    const conditions = testConditions(SHIPPED, facts);
    expect(conditions.filter(({ met }) => !met).map(({ condition }) => condition)).toEqual([missed]);
  });

  it('tells each condition with required and actual value', () => {
    expect(testConditions({ frontlineBuyers: 5 }, { ...SHIPPED, frontlineBuyers: 7 })).toEqual([
      { condition: 'frontlineBuyers', unit: 'people', required: 5, actual: 7, met: true },
    ]);
  });

  it('without conditions always holds, below zero too; with a zero it asks for zero', () => {
    const refunded = { pvCents: -1, frontlineBuyers: 0, frontlineVolumeCents: -1 };
    expect(isUnconditional({})).toBe(true);
    expect(isQualified({}, refunded)).toBe(true);
    expect(isUnconditional({ pvCents: 0 })).toBe(false);
    expect(isQualified({ pvCents: 0 }, refunded)).toBe(false);
  });
});

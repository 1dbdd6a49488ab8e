import fc from 'fast-check';
import type { ClawbackInput, ReferenceClaim, ReferenceInput } from '../../reference/reference';
import { centsOf } from '../engine-adapter';
import { cvOf } from './networks';

/** What came back: a buyer's number and cents, any number of times for one buyer, never more than was bought. */
export interface Returned {
  readonly buyerNo: string;
  readonly cents: number;
}

/** Random refunds of a closed period: a cent, a part or all that a buyer still has. */
export function returns(closed: ReferenceInput): fc.Arbitrary<Returned[]> {
  const refund = fc.record({ pick: fc.nat(1_000_000), share: fc.constantFrom(0, 1, 10, 50, 50, 100) });
  return fc.array(refund, { maxLength: 30, size: 'max' }).map((refunds) => {
    const left = personalCents(closed);
    const buyers = [...left.keys()];
    return refunds.flatMap(({ pick, share }) => {
      const buyerNo = buyers[pick % Math.max(buyers.length, 1)];
      if (buyerNo === undefined) return [];
      const cents =
        share === 1 ? Math.min(1, left.get(buyerNo)!) : Math.floor((left.get(buyerNo)! * share) / 100);
      left.set(buyerNo, left.get(buyerNo)! - cents);
      return [{ buyerNo, cents }];
    });
  });
}

/** Everybody's personal volume, who had any, in cents. */
export function personalCents({ volumes }: ReferenceInput): Map<string, number> {
  const cents = new Map<string, number>();
  for (const { distributorNo, cv } of volumes) {
    cents.set(distributorNo, (cents.get(distributorNo) ?? 0) + centsOf(cv));
  }
  return new Map([...cents].filter(([, volume]) => volume > 0));
}

/** Booked one after the other, R0, R1, … */
export function clawbackInput(closed: ReferenceInput, returned: readonly Returned[]): ClawbackInput {
  const claims = returned.map(({ buyerNo, cents }, index): ReferenceClaim => ({
    refundNo: `R${index}`,
    buyerNo,
    cv: cvOf(cents),
    bookedIn: '2030-01',
  }));
  return { planSet: closed.planSet, minorDigits: closed.minorDigits, closed, claims };
}

import { referenceClawback, type ReferenceAdjustment } from '../../reference/reference';
import { cvOf } from '../../engine/arbitrary/networks';
import { hundredths } from '../results';
import type { CompanyRecord } from './record';

/** What the claims on a period that takes no more take back, each with the period that it is booked in. */
export function clawbacksOn(record: CompanyRecord, month: string): readonly ReferenceAdjustment[] {
  const claims = record.claimsOn(month).map(({ no, order, cents, bookedIn }) => ({
    refundNo: no,
    buyerNo: order.buyerNo,
    cv: cvOf(cents),
    bookedIn,
  }));
  if (claims.length === 0) return [];
  const { input } = record.frozen.get(month)!;
  const { planSet, minorDigits } = input;
  return referenceClawback({ planSet, minorDigits, closed: input, claims }).adjustments;
}

/**
 * "So the sum depends on C alone": the same claims, each buyer's as one, in the order of the buyers' numbers.
 * By `no bonus/level`, in hundredths.
 */
export function takenBackAtOnce(record: CompanyRecord, month: string): ReadonlyMap<string, bigint> {
  const returned = new Map<string, number>();
  for (const { order, cents } of record.claimsOn(month)) {
    returned.set(order.buyerNo, (returned.get(order.buyerNo) ?? 0) + cents);
  }
  const claims = [...returned].sort().map(([buyerNo, cents]) => ({
    refundNo: 'R',
    buyerNo,
    cv: cvOf(cents),
    bookedIn: '9999-12',
  }));
  const { input } = record.frozen.get(month)!;
  const { planSet, minorDigits } = input;
  return sums(referenceClawback({ planSet, minorDigits, closed: input, claims }).adjustments);
}

/** What they take off each line. By `no bonus/level`, in hundredths. */
export function sums(adjustments: readonly ReferenceAdjustment[]): ReadonlyMap<string, bigint> {
  const byLine = new Map<string, bigint>();
  for (const { distributorNo, bonus, level, amount } of adjustments) {
    const line = `${distributorNo} ${bonus}/${level}`;
    byLine.set(line, (byLine.get(line) ?? 0n) + hundredths(amount));
  }
  return new Map([...byLine].sort());
}

/** What refunds will still take back of each person once open periods are approved. In hundredths. */
export function pendingOf(record: CompanyRecord): ReadonlyMap<string, bigint> {
  const pending = new Map<string, bigint>();
  for (const [month, { state }] of record.frozen) {
    if (state !== 'closed') continue;
    for (const { distributorNo: no, bookedIn, amount } of clawbacksOn(record, month)) {
      if (record.frozen.get(bookedIn)?.state === 'closed') continue;
      pending.set(no, (pending.get(no) ?? 0n) + hundredths(amount));
    }
  }
  return pending;
}

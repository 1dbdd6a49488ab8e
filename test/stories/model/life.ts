import fc from 'fast-check';
import { Company } from '../company';
import type { Act } from './act';
import { expectAllRight } from './at-the-end';
import { approve, calculate, discard, endMonth, estimate } from './closing.acts';
import { officeActs } from './office.acts';
import { enrolFile, peopleActs } from './people.acts';
import { planSets } from './plan-sets';
import { CompanyRecord, FIRST_MONTH } from './record';
import { takeOrders, tradeActs } from './trade.acts';

const acts = (most: number): fc.Arbitrary<Act[]> =>
  fc.array(fc.oneof(...peopleActs, ...tradeActs, ...officeActs, fc.constant(estimate)), {
    maxLength: most,
    size: 'max',
  });

/**
 * A month is lived and ends; some days later it is calculated, now and then discarded and calculated again, and approved,
 * while life goes on. One in four is calculated before it is over.
 */
const month: fc.Arbitrary<Act[]> = fc
  .record({
    orders: takeOrders(0, 16),
    before: acts(8),
    isEarly: fc.constantFrom(false, false, false, true),
    end: fc.constantFrom(0, 1, 5, 20, 40).map(endMonth),
    late: acts(6),
    inReview: acts(4),
    discarded: fc.option(acts(4), { freq: 3 }),
  })
  .map(({ orders, before, isEarly, end, late, inReview, discarded }) => [
    orders,
    ...before,
    ...(isEarly ? [] : [end, ...late]),
    calculate,
    ...inReview,
    ...(discarded === null ? [] : [discard, ...discarded, calculate]),
    approve,
  ]);

/** A plan set, some people, and the months that they live through. */
export const lives = fc.record({
  plan: planSets,
  network: enrolFile(4, 22),
  months: fc.array(month, { minLength: 3, maxLength: 6, size: 'max' }),
  afterwards: acts(4),
});

type Life = typeof lives extends fc.Arbitrary<infer Value> ? Value : never;

/** Lives it in a company and in the record beside it; a failure tells the whole story. */
export async function live({
  plan: { planSet, minorDigits },
  network,
  months,
  afterwards,
}: Life): Promise<void> {
  const record = new CompanyRecord(`${FIRST_MONTH}-07`, minorDigits);
  const plan = JSON.stringify(planSet);
  const company = await Company.start({ now: record.now, plan, config: { firstPeriod: FIRST_MONTH } });
  try {
    record.plans.push({ number: 1, from: '0000-00', planSet });
    record.note(`plan version 1: ${plan}`);
    await company.enrol('ROOT', null, '2025-01-15');
    record.people.push({ no: 'ROOT', sponsorNo: null, enrolledOn: '2025-01-15' });
    await fc.asyncModelRun(
      () => ({ model: record, real: company }),
      [network, ...months.flat(), ...afterwards],
    );
    await expectAllRight(record, company);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${record.diary.join('\n')}\n\n${message}`, { cause });
  } finally {
    await company.stop();
  }
}

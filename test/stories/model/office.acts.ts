import fc from 'fast-check';
import type { PlanSetDocument } from '../../reference/reference';
import { refusal } from '../refusal';
import { act, type Act, picked } from './act';
import { monthOf, nextMonth } from '../months';
import { planSets } from './plan-sets';
import type { CompanyRecord } from './record';

const pick = fc.nat(1_000_000);

/** Approved at once, or left to wait for ever. */
const adjust = fc
  .record({
    pick,
    minor: fc.integer({ min: -50_000, max: 50_000 }).filter((minor) => minor !== 0),
    isApproved: fc.nat(4),
  })
  .map(({ pick: who, minor, isApproved }) =>
    act(
      'adjust by hand',
      async (record, company) => {
        const { no, enrolledOn } = picked(reachable(record), who);
        const amount = amountText(minor, record.minorDigits);
        if (isApproved === 0) {
          await company.askToAdjust(no, amount);
          return;
        }
        const id = await company.adjust(no, amount);
        const months = [record.earliestOpen, monthOf(enrolledOn)].sort();
        record.manuals.push({ id, no, minor, bookedIn: months[1]! });
        record.note(`${no} is adjusted by ${amount}, booked in ${months[1]!}`);
      },
      (record) => reachable(record).length > 0,
    ),
  );

/** Who is in a month that has begun: others cannot be adjusted yet. */
function reachable(record: CompanyRecord) {
  return record.people.filter(({ enrolledOn }) => monthOf(enrolledOn) <= record.month);
}

function amountText(minor: number, digits: number): string {
  if (digits === 0) return String(minor);
  const units = String(Math.abs(minor)).padStart(3, '0');
  return `${minor < 0 ? '-' : ''}${units.slice(0, -2)}.${units.slice(-2)}`;
}

const newPlan = fc
  .record({ planSet: planSets.map(({ planSet }) => planSet), ahead: fc.constantFrom(1, 1, 2) })
  .map(({ planSet, ahead }) =>
    act('add a plan for later', async (record, company) => {
      let from = [record.month, record.earliestOpen].sort()[1]!;
      for (let months = 0; months < ahead; months++) from = nextMonth(from);
      const own = ownPlan(record, planSet);
      const { number } = await company.addPlan(JSON.stringify(own), from);
      record.plans.push({ number, from, planSet: own });
      record.note(`plan version ${number} from ${from}: ${JSON.stringify(own)}`);
    }),
  );

/** Of the earliest open month, or of the current one; sometimes nobody approves. */
const correctPlan = fc
  .record({ planSet: planSets.map(({ planSet }) => planSet), isCurrent: fc.boolean(), isApproved: fc.nat(3) })
  .map(({ planSet, isCurrent, isApproved }) =>
    act(
      'correct the plan',
      async (record, company) => {
        const from = isCurrent ? record.month : record.earliestOpen;
        const text = JSON.stringify(ownPlan(record, planSet));
        const refused = record.isOpen(from) ? 'plan-correction-reason' : 'plan-period-frozen';
        expect((await refusal(company.addPlan(text, from))).code).toBe(refused);
        if (!record.isOpen(from)) return;
        const { number } = await company.addPlan(text, from, 'a mistake');
        expect((await refusal(company.approvePlan(number, ' ADA'))).code).toBe('approval-own');
        if (isApproved === 0) return;
        await company.approvePlan(number);
        record.plans.push({ number, from, planSet: JSON.parse(text) as PlanSetDocument });
        record.note(`plan version ${number} corrects ${from}: ${text}`);
      },
      // A month that is still to come needs no correction.
      (record) => record.earliestOpen <= record.month,
    ),
  );

/** The company's currency, and a ceiling of its own: no two versions are the same. */
function ownPlan(record: CompanyRecord, planSet: PlanSetDocument): PlanSetDocument {
  const { currency } = record.plans[0]!.planSet;
  const whole = planSet.payoutCeiling === '999%' ? '998' : planSet.payoutCeiling.split(/[.%]/)[0]!;
  return { ...planSet, currency, payoutCeiling: `${whole}.${record.newNo('').padStart(4, '0')}%` };
}

/** Nothing that happens in an open month may depend on somebody having looked at it. */
const wait = fc.integer({ min: 1, max: 12 }).map((days) =>
  act(`wait ${days} days`, (record, company) => {
    record.now = `${record.day(-days)}T12:00:00.000Z`;
    company.on(record.now);
    return Promise.resolve();
  }),
);

export const officeActs: readonly fc.Arbitrary<Act>[] = [adjust, newPlan, correctPlan, wait];

import type { Transition } from '../../plans/bonuses/plan-set';
import { emptyFacts } from './facts';
import { firstVolumeMonthAfter, NO_PLAN, planOf } from './transition';

const NEWCOMER = 1;
const THEN = 0;
const JANUARY = 2027 * 12;
const byEnrolment: Transition = { newcomer: NEWCOMER, then: THEN, months: 3, countFrom: 'enrolment' };
const byFirstVolume: Transition = { ...byEnrolment, countFrom: 'first-volume' };

/** One person in January 2027, so that the months run over the end of a year. */
function person(changes: { enrolledMonth?: number; firstVolumeMonth?: number; counted?: number }) {
  const facts = emptyFacts(1, JANUARY);
  facts.enrolledMonth[0] = changes.enrolledMonth ?? JANUARY;
  facts.firstVolumeMonth[0] = changes.firstVolumeMonth ?? 0;
  facts.counted[0] = changes.counted ?? 1;
  return facts;
}

describe('the plan', () => {
  it.each([
    [JANUARY, NEWCOMER],
    [JANUARY - 2, NEWCOMER],
    [JANUARY - 3, THEN],
    [JANUARY - 300, THEN],
  ])('of somebody enrolled in month %i is plan %i', (enrolledMonth, plan) => {
    expect(planOf(byEnrolment, person({ enrolledMonth }), 0, 0)).toBe(plan);
  });

  it('counts from the first volume alone where the plan set says so', () => {
    const longAgo = person({ enrolledMonth: JANUARY - 300 });
    expect(planOf(byFirstVolume, longAgo, 0, 0)).toBe(NO_PLAN);
    expect(planOf(byFirstVolume, longAgo, 0, JANUARY)).toBe(NEWCOMER);
    expect(planOf(byFirstVolume, longAgo, 0, JANUARY - 2)).toBe(NEWCOMER);
    expect(planOf(byFirstVolume, longAgo, 0, JANUARY - 3)).toBe(THEN);
  });

  it('is none for who is not counted', () => {
    expect(planOf(byEnrolment, person({ counted: 0 }), 0, 0)).toBe(NO_PLAN);
    expect(planOf(byFirstVolume, person({ counted: 0 }), 0, JANUARY - 1)).toBe(NO_PLAN);
  });
});

describe('the first month with volume in the group', () => {
  it('is this one when there was none before', () => {
    expect(firstVolumeMonthAfter(person({}), 0, 1)).toBe(JANUARY);
    expect(firstVolumeMonthAfter(person({}), 0, 0)).toBe(0);
  });

  it('stays once it is known', () => {
    const known = person({ firstVolumeMonth: JANUARY - 7 });
    expect(firstVolumeMonthAfter(known, 0, 1)).toBe(JANUARY - 7);
    expect(firstVolumeMonthAfter(known, 0, 0)).toBe(JANUARY - 7);
  });

  it('does not begin before the person is counted', () => {
    expect(firstVolumeMonthAfter(person({ counted: 0 }), 0, 1)).toBe(0);
  });
});

import { readFileSync } from 'node:fs';
import { readPlanSet } from '../../plans';
import { newcomerMonths } from './newcomer-months';

const SHIPPED = readPlanSet(readFileSync('plans/green-wave-professional.yaml', 'utf8'), 'shipped');
const byVolume = { ...SHIPPED, transition: { ...SHIPPED.transition, countFrom: 'first-volume' as const } };
const newcomer = { plan: 'green-wave', enrolledOn: '2026-11-30', firstVolumePeriod: 202612 };

describe('months left on the newcomer plan', () => {
  it('are three in the month of enrolment, the month itself included', () => {
    const left = [202611, 202612, 202701].map((period) => newcomerMonths(SHIPPED, period, newcomer)!);
    expect(left.map(({ monthsLeft }) => monthsLeft)).toEqual([3, 2, 1]);
    expect(left[0]).toMatchObject({ plan: 'green-wave', then: 'professional', last: '2027-01' });
  });

  it('count from the first volume where the plan says so', () => {
    expect(newcomerMonths(byVolume, 202701, newcomer)).toMatchObject({ monthsLeft: 2, last: '2027-02' });
    expect(newcomerMonths(byVolume, 202701, { ...newcomer, firstVolumePeriod: null })).toBeNull();
  });

  it('are none afterwards, and while there is no plan', () => {
    expect(newcomerMonths(SHIPPED, 202702, { ...newcomer, plan: 'professional' })).toBeNull();
    expect(newcomerMonths(SHIPPED, 202702, { ...newcomer, plan: null })).toBeNull();
  });
});

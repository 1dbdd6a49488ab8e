import { bonus as infinity } from './infinity.bonus';
import { bonus as level } from './level.bonus';
import { deepestLevel, type PlanSet } from './plan-set';

test('the deepest level of a plan set is that of its deepest level bonus, whatever else pays further down', () => {
  const of = (...rates: number[]) => ({ bonus: level, rule: { rates }, qualification: {} });
  const seven = { bonus: infinity, rule: { fromLevel: 7, ratePpm: 1, mode: 'every' }, qualification: {} };
  const planSet = (...plans: PlanSet['plans']) => ({ plans }) as PlanSet;
  expect(
    deepestLevel(planSet({ key: 'a', bonuses: [of(1, 1, 1)] }, { key: 'b', bonuses: [of(1), seven] })),
  ).toBe(3);
  expect(deepestLevel(planSet({ key: 'a', bonuses: [seven] }))).toBe(0);
});

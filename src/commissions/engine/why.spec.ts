import { shippedPlans } from '../../../test/engine/small-network';
import { explainPath, type PathPerson } from './why';

const planSet = shippedPlans();
const nearest = shippedPlans(['mode: every', 'mode: nearest']);
const planNamed = (key: string) => planSet.plans.findIndex((plan) => plan.key === key);

const unqualified: PathPerson = {
  pvCents: 18_999,
  frontlineBuyers: 5,
  frontlineVolumeCents: 95_000,
  counted: true,
  terminated: false,
  plan: planNamed('professional'),
  qualified: ['level'],
};
const qualified: PathPerson = { ...unqualified, pvCents: 19_000, qualified: ['infinity', 'level'] };

/** The last of a path so many steps above the buyer, everybody between unqualified. */
function ancestor(steps: number, last: PathPerson): PathPerson[] {
  return [...Array.from({ length: steps - 1 }, () => unqualified), last];
}

function reasons(path: readonly PathPerson[], plans = planSet, volumeCents = 100) {
  return Object.fromEntries(
    explainPath(plans, volumeCents, path).map(({ bonus, level, reason }) => [bonus, reason ?? level]),
  );
}

describe('why volume made no money for somebody above', () => {
  it('is not asked where it did: then the line is named', () => {
    expect(reasons(ancestor(1, unqualified))).toMatchObject({ level: '1' });
    expect(reasons(ancestor(6, unqualified))).toMatchObject({ level: '6' });
    expect(reasons(ancestor(7, qualified))).toMatchObject({ infinity: '7+' });
  });

  it('is the distance', () => {
    expect(reasons(ancestor(6, qualified))).toMatchObject({ infinity: 'beyond-plan-levels' });
    expect(reasons(ancestor(7, qualified))).toMatchObject({ level: 'beyond-plan-levels' });
  });

  it('is the plan, or that there is none', () => {
    const newcomer = { ...qualified, plan: planNamed('green-wave'), qualified: ['level'] };
    expect(reasons(ancestor(6, newcomer))).toEqual({
      level: 'beyond-plan-levels',
      infinity: 'plan-without-bonus',
    });
    expect(reasons(ancestor(1, { ...qualified, plan: -1, qualified: [] }))).toEqual({
      level: 'no-plan',
      infinity: 'no-plan',
    });
  });

  it('is the person, before anything else', () => {
    const both = (reason: string) => ({ level: reason, infinity: reason });
    expect(reasons(ancestor(9, { ...qualified, terminated: true }))).toEqual(both('terminated'));
    const later = { ...qualified, counted: false, plan: -1, qualified: [] };
    expect(reasons(ancestor(9, later))).toEqual(both('not-enrolled'));
  });

  it('is that there was no volume', () => {
    expect(reasons(ancestor(1, unqualified), planSet, 0)).toMatchObject({ level: 'no-volume' });
  });

  it('is each condition, with what was required and what there was', () => {
    const [infinity] = explainPath(planSet, 100, ancestor(7, unqualified));
    expect(infinity).toEqual({
      bonus: 'infinity',
      level: '7+',
      ratePpm: 100_000,
      reason: 'not-qualified',
      conditions: [
        { condition: 'pv', unit: 'cv-cents', required: 19_000, actual: 18_999, met: false },
        { condition: 'frontlineBuyers', unit: 'people', required: 5, actual: 5, met: true },
        { condition: 'frontlineVolume', unit: 'cv-cents', required: 95_000, actual: 95_000, met: true },
      ],
      blockedStepsUp: null,
    });
  });

  it('is somebody nearer, told in steps, where an order is paid once', () => {
    const path = ancestor(9, qualified);
    path[7] = qualified;
    expect(explainPath(nearest, 100, path)[0]).toMatchObject({ reason: 'blocked', blockedStepsUp: 8 });
    expect(explainPath(planSet, 100, path)[0]).toMatchObject({ reason: null, blockedStepsUp: null });
    // Qualified too, but less than seven steps up; terminated; not counted: none of them takes the place.
    for (const nobody of [
      { ...qualified, terminated: true },
      { ...qualified, counted: false },
    ]) {
      path[7] = nobody;
      path[5] = qualified;
      expect(explainPath(nearest, 100, path)[0]).toMatchObject({ level: '7+', reason: null });
    }
  });
});

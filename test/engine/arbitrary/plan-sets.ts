import fc from 'fast-check';
import type {
  BonusDocument,
  InfinityBonusDocument,
  LevelBonusDocument,
  PlanDocument,
  PlanSetDocument,
  QualificationDocument,
} from '../../reference/reference';

/** A plan set and the minor digits of its currency. */
export interface RandomPlanSet {
  readonly planSet: PlanSetDocument;
  readonly minorDigits: number;
}

const rate = fc.constantFrom(
  ...['0%', '0.0001%', '2.5%', '5%', '7.5%', '10%', '12.3456%', '20%', '33.33%', '100%'],
);
const pointValue = fc.constantFrom('1.00', '1', '0.37', '1.005', '0.5', '2.50', '73.123456', '0.000001');
const currency = fc.constantFrom(
  { code: 'USD', digits: 2 },
  { code: 'RUB', digits: 2 },
  { code: 'JPY', digits: 0 },
);
const cv = fc.constantFrom('0.00', '0.01', '0.30', '100.00', '190.00', '950.00');

/** Absent about every other time; never an empty map, which a document must not hold. */
const qualification: fc.Arbitrary<QualificationDocument | undefined> = fc.oneof(
  fc.constant(undefined),
  fc
    .record(
      { pv: cv, frontlineBuyers: fc.constantFrom('0', '1', '2', '5'), frontlineVolume: cv },
      { requiredKeys: [] },
    )
    .filter((conditions) => Object.keys(conditions).length > 0),
);

const levelBonus: fc.Arbitrary<LevelBonusDocument> = fc.record({
  bonus: fc.constant('level' as const),
  rates: fc.array(rate, { minLength: 1, maxLength: 11, size: 'max' }),
  qualification,
});

const fromLevel = fc.constantFrom('1', '2', '3', '4', '7', '9');

const infinityBonus: fc.Arbitrary<InfinityBonusDocument> = fc.record({
  bonus: fc.constant('infinity' as const),
  fromLevel,
  rate,
  mode: fc.constantFrom('every' as const, 'nearest' as const),
  qualification,
});

const plan: fc.Arbitrary<PlanDocument> = fc
  .oneof(
    fc.tuple<[BonusDocument, BonusDocument]>(levelBonus, infinityBonus),
    fc.tuple<[BonusDocument, BonusDocument]>(infinityBonus, levelBonus),
    fc.tuple<[BonusDocument]>(levelBonus),
    fc.tuple<[BonusDocument]>(infinityBonus),
  )
  .map((bonuses) => ({ bonuses }));

const planKey = fc.constantFrom('green-wave', 'professional', 'gold');

/** Any plan set that documents allow: one plan for both, or two with a third that nobody is on. */
export const anyPlanSet: fc.Arbitrary<RandomPlanSet> = planSetOf(
  fc.record({ professional: plan, 'green-wave': plan, gold: plan }),
);

/** Both plans have `nearest`, each from a level of its own, so that the one is looked for across the other. */
export const nearestInBothPlans: fc.Arbitrary<RandomPlanSet> = planSetOf(
  fc.record({ professional: nearestPlan(), 'green-wave': nearestPlan(), gold: nearestPlan() }),
);

function nearestPlan(): fc.Arbitrary<PlanDocument> {
  return fc
    .record({ level: levelBonus, infinity: infinityBonus })
    .map(({ level, infinity }) => ({ bonuses: [level, { ...infinity, mode: 'nearest' as const }] }));
}

function planSetOf(plans: fc.Arbitrary<Record<string, PlanDocument>>): fc.Arbitrary<RandomPlanSet> {
  return fc
    .record({
      plans,
      currency,
      pointValue,
      payoutCeiling: fc.constantFrom('0.0001%', '5%', '30%', '60%', '999%'),
      refundedQualification: fc.constantFrom('lost' as const, 'kept' as const),
      newcomer: planKey,
      then: planKey,
      months: fc.constantFrom('0', '1', '2', '3', '3', '5'),
      countFrom: fc.constantFrom('enrolment' as const, 'first-volume' as const),
    })
    .map(({ currency: { code, digits }, newcomer, then, months, countFrom, ...rest }) => ({
      planSet: {
        planSet: 'random',
        currency: code,
        rounding: 'half-up',
        transition: { newcomer, then, months, countFrom },
        ...rest,
      },
      minorDigits: digits,
    }));
}

import type { Plan, PlanSet } from '../bonuses/plan-set';
import { CEILING, POINT_VALUE } from './amount-kinds';
import { CURRENCY } from './currency';
import type { Field } from './field';
import { readMap, type MapReader } from './map-reader';
import { readPlan } from './read-plan';
import { readTransition } from './read-transition';
import { Cause, choice, KEY } from './scalar-kind';
import { quoted } from './quoted';

const PLANS_LIMIT = 10;

const PLANS = `1 to ${PLANS_LIMIT} plans by name`;

/** The whole plan set. What is returned counts only while the field has no mistakes. */
export function readPlanSetFields(root: Field): PlanSet | null {
  return readMap(root, 'a plan set: planSet, currency, pointValue and so on', (map) => {
    const key = map.scalar('planSet', KEY);
    const currency = map.scalar('currency', CURRENCY);
    const pointValue = map.scalar('pointValue', POINT_VALUE);
    // The one rounding that the engine has; the word stands in the document so that a reader knows.
    map.scalar('rounding', choice(['half-up']));
    const payoutCeilingPpm = map.scalar('payoutCeiling', CEILING);
    const refundedQualification = map.scalar('refundedQualification', choice(['lost', 'kept']));
    const plans = readPlans(map);
    const planKeys = plans.map((plan) => plan.key);
    const transition = readTransition(map, planKeys);
    return {
      key,
      currency: currency.code,
      minorDigits: currency.minorDigits,
      pointValue,
      payoutCeilingPpm,
      refundedQualification,
      transition,
      plans,
    };
  });
}

/** In the order of their keys, so that the plan set, indexes included, follows from the canonical text alone. */
function readPlans(root: MapReader): Plan[] {
  const field = root.required('plans', PLANS);
  if (field === null) return [];
  const plans = readMap(field, PLANS, (map) => {
    const entries = map.allowAnyKey();
    if (entries.length === 0 || entries.length > PLANS_LIMIT) {
      field.refuse(`${entries.length === 0 ? 'no' : entries.length} plans stand here; expected ${PLANS}`);
    }
    return entries.map(({ key, keyAt, field: plan }) => {
      const name = KEY.parse(key);
      if (name instanceof Cause) {
        field.mistakes.add(keyAt, plan.path, `the key ${quoted(key)} ${name.text}; expected ${KEY.expected}`);
      }
      return readPlan(key, plan);
    });
  });
  return (plans ?? []).sort((a, b) => (a.key < b.key ? -1 : 1));
}

import type { Transition } from '../bonuses/plan-set';
import { readMap, type MapReader } from './map-reader';
import { choice, KEY, whole } from './scalar-kind';

const EXPECTED = 'a map with newcomer, then, months, countFrom';

const NOWHERE: Transition = { newcomer: 0, then: 0, months: 0, countFrom: 'enrolment' };

/** Which plan a distributor starts on, for how long, and which follows. A hundred years is for ever. */
export function readTransition(root: MapReader, planKeys: readonly string[]): Transition {
  const field = root.required('transition', EXPECTED);
  if (field === null) return NOWHERE;
  // Without any plan in the document the names cannot be wrong on top of that.
  const planName = planKeys.length === 0 ? KEY : choice(planKeys);
  const transition = readMap(field, EXPECTED, (map) => ({
    newcomer: planKeys.indexOf(map.scalar('newcomer', planName)),
    then: planKeys.indexOf(map.scalar('then', planName)),
    months: map.scalar('months', whole(0, 1200)),
    countFrom: map.scalar('countFrom', choice(['enrolment', 'first-volume'])),
  }));
  return transition ?? NOWHERE;
}

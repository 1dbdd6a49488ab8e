import type { Qualification } from '../bonuses/qualification';
import { CV } from './amount-kinds';
import type { Field } from './field';
import { readMap } from './map-reader';
import { whole } from './scalar-kind';

const EXPECTED = 'at least one of: pv, frontlineBuyers, frontlineVolume';

const PEOPLE = whole(0, 1_000_000);

/** The conditions of a bonus. An empty map is refused: it reads like a condition and would be none. */
export function readQualification(field: Field): Qualification {
  const qualification = readMap(field, EXPECTED, (map) => {
    if (map.isEmpty)
      field.refuse(`no condition stands here; expected ${EXPECTED}, or no qualification at all`);
    const pvCents = map.optionalScalar('pv', CV);
    const frontlineBuyers = map.optionalScalar('frontlineBuyers', PEOPLE);
    const frontlineVolumeCents = map.optionalScalar('frontlineVolume', CV);
    return {
      ...(pvCents !== null && { pvCents }),
      ...(frontlineBuyers !== null && { frontlineBuyers }),
      ...(frontlineVolumeCents !== null && { frontlineVolumeCents }),
    };
  });
  return qualification ?? {};
}

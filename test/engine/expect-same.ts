import { isDeepStrictEqual } from 'node:util';

/**
 * Deep equality of results of thousands of rows. `toEqual` on all of them takes longer than working them out, and what
 * it prints is longer than anybody reads: it is asked about the first difference alone.
 */
export function expectSame(actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return;
  const [place, found, wanted] = firstDifference('', actual, expected);
  expect({ place, value: found }).toEqual({ place, value: wanted });
  throw new Error(`${place} is not deeply equal`);
}

function firstDifference(place: string, actual: unknown, expected: unknown): [string, unknown, unknown] {
  if (isParted(actual) && isParted(expected)) {
    for (const key of new Set([...Object.keys(actual), ...Object.keys(expected)])) {
      if (isDeepStrictEqual(actual[key], expected[key])) continue;
      return firstDifference(`${place}/${key}`, actual[key], expected[key]);
    }
  }
  return [place, actual, expected];
}

/** Arrays, typed ones too, and plain objects; a map is compared as a whole. */
function isParted(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !(value instanceof Map);
}

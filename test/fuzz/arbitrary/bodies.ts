import fc from 'fast-check';
import type { Schema } from '../../openapi/operations';
import { hostileText, hostileValue, PROTOTYPE_NAMES } from './hostile-texts';
import { validObject } from './schema-values';

/** A body before it becomes bytes: fields by name, or a text that goes out as it is. */
export type Body = readonly (readonly [key: string, value: unknown])[] | string | null;

const DEEPEST = 20_000;

/** Entries and not an object, so that `__proto__` is a key like others and a key may stand twice. */
export function validBody(schema: Schema): fc.Arbitrary<Body> {
  return validObject(schema).map((object) => Object.entries(object));
}

export function hostileBody(schema: Schema): fc.Arbitrary<Body> {
  const names = Object.keys(schema.properties ?? {});
  const key = fc.oneof(fc.constantFrom(...names, ...PROTOTYPE_NAMES), hostileText);
  const changed = fc
    .tuple(validObject(schema), fc.array(fc.tuple(key, hostileValue), { minLength: 1, maxLength: 3 }))
    .map(([object, changes]) => [...Object.entries(object), ...changes]);
  const lacking = fc
    .tuple(validObject(schema), fc.subarray(names))
    .map(([object, left]) => Object.entries(object).filter(([name]) => left.includes(name)));
  return fc.oneof(
    { weight: 8, arbitrary: changed },
    { weight: 2, arbitrary: lacking },
    { weight: 2, arbitrary: brokenText(schema) },
    { weight: 1, arbitrary: deepText(names) },
    { weight: 1, arbitrary: hostileValue.map((value) => JSON.stringify(value)) },
  );
}

/** Valid JSON, cut or with a piece put in. */
function brokenText(schema: Schema): fc.Arbitrary<string> {
  return fc
    .tuple(
      validObject(schema),
      fc.nat(),
      fc.constantFrom('', '"', '}', '{', ',', '\\', '\0', '\ufeff', '\\ud800', '//'),
    )
    .map(([object, at, piece]) => {
      const text = JSON.stringify(object);
      const place = at % (text.length + 1);
      return piece === '' ? text.slice(0, place) : text.slice(0, place) + piece + text.slice(place);
    });
}

function deepText(names: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...names, 'x'), fc.constantFrom(30, 33, 1_000, DEEPEST), fc.boolean())
    .map(([name, depth, isArray]) => {
      const [open, close] = isArray ? ['[', ']'] : ['{"a":', '}'];
      return `{${JSON.stringify(name)}:${open.repeat(depth)}1${close.repeat(depth)}}`;
    });
}

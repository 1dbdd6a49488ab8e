import fc from 'fast-check';
import type { Schema } from '../../openapi/operations';

/**
 * A value that is looked up when the request is sent: the `pick`th of those that exist for that field, else `other`.
 * So what is generated depends on the seed alone, and what exists on the company as it then is.
 */
export class FromCompany {
  constructor(
    readonly name: string,
    readonly pick: number,
    readonly other: unknown,
  ) {}
}

const DAYS = ['2026-08-03', '2026-09-15', '2026-10-01', '2026-10-31', '2026-11-05'];

/** What the schema allows, with what exists in the company mixed in where the field's name tells what it is. */
export function validValue(schema: Schema, name: string): fc.Arbitrary<unknown> {
  const made = madeValue(schema, name);
  if (schema.enum !== undefined || schema.type === 'object' || schema.type === 'array') return made;
  return fc.oneof({ weight: 3, arbitrary: existing(name, made) }, { weight: 2, arbitrary: made });
}

/** What a path names, which is there if anything of the kind is: else a route is hardly ever past its first look-up. */
export const existingText = (name: string): fc.Arbitrary<unknown> =>
  existing(name, madeText({ type: 'string' }));

function existing(name: string, made: fc.Arbitrary<unknown>): fc.Arbitrary<FromCompany> {
  return fc.tuple(fc.nat(100), made).map(([pick, other]) => new FromCompany(name, pick, other));
}

function madeValue(schema: Schema, name: string): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000 });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(validValue(schema.items ?? {}, name), { maxLength: 4 });
    case 'object':
      return validObject(schema);
    default:
      return madeText(schema);
  }
}

function madeText({ pattern, format, example, maxLength }: Schema): fc.Arbitrary<unknown> {
  const length = { minLength: 1, maxLength: Math.min(maxLength ?? 60, 60) };
  const text =
    format === 'date'
      ? fc.constantFrom(...DAYS)
      : format === 'email'
        ? fc.emailAddress()
        : pattern !== undefined
          ? fc.stringMatching(new RegExp(pattern))
          : fc.string({ unit: 'grapheme', ...length });
  return example === undefined ? text : fc.oneof(text, fc.constant(example));
}

/** Required fields always, the others now and then. */
export function validObject({
  properties = {},
  required = [],
}: Schema): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(properties);
  const model = Object.fromEntries(fields.map(([name, schema]) => [name, validValue(schema, name)]));
  return fc.record(model, {
    requiredKeys: fields.map(([name]) => name).filter((name) => required.includes(name)),
  });
}

import type { Operation, Schema } from '../../openapi/operations';

/** By the field's name, where the document has no example. */
const KNOWN: Readonly<Record<string, string>> = {
  no: 'A',
  period: '2026-10',
  orderNo: 'O-1',
  kind: 'lines',
  hash: '0'.repeat(64),
  document: 'planSet: x',
};

/** A value that the schema takes. */
export function sampleOf(schema: Schema, name: string): unknown {
  if (schema.enum !== undefined) return schema.enum[0];
  if (KNOWN[name] !== undefined && schema.example === undefined) return KNOWN[name];
  if (schema.example !== undefined) return schema.example;
  switch (schema.type) {
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'array':
      return [sampleOf(schema.items ?? {}, name)];
    case 'object':
      return sampleBody(schema);
    default:
      return 'x'.repeat(schema.minLength ?? 8);
  }
}

/** A body with every field filled in. */
export const sampleBody = ({ properties = {} }: Schema): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, sampleOf(schema, name)]));

/** An address of the route; `change` puts a text of its own, encoded or not, in the place of a parameter. */
export const addressOf = (
  { path }: Pick<Operation, 'path'>,
  change: Readonly<Record<string, string>> = {},
): string => path.replace(/\{(\w+)\}/g, (_, name: string) => change[name] ?? KNOWN[name] ?? '1');

/** With what the route must be asked, so that only what is added to it can be wrong. */
export const requiredQuery = ({ query }: Operation): string[] =>
  query
    .filter(({ required }) => required)
    .map(({ name, schema }) => `${name}=${encodeURIComponent(String(sampleOf(schema ?? {}, name)))}`);

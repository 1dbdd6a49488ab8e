import fc from 'fast-check';
import { type Operation, resourceOf } from '../../openapi/operations';
import { type Body, hostileBody, validBody } from './bodies';
import { hostileText, PROTOTYPE_NAMES } from './hostile-texts';
import { existingText, validValue } from './schema-values';

/** Who sends it: a role whose token is used, nobody, or a token that was never issued. */
export const SENDERS = [
  'admin',
  'admin',
  'admin',
  'finance',
  'auditor',
  'distributor',
  'nobody',
  'stranger',
] as const;
export type Sender = (typeof SENDERS)[number];

/** A request as it was drawn; what exists in the company is put in when it is sent. */
export interface DrawnRequest {
  readonly sender: Sender;
  /** In the order of the path's parameters. A text that begins with `raw:` goes out as it is. */
  readonly path: readonly unknown[];
  readonly query: readonly (readonly [name: string, value: unknown])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

const PATH_TRICKS = [
  '..',
  '.',
  '',
  '%2e%2e',
  '%2E%2E%2F%2e%2e',
  '%2f',
  '%5c..%5c',
  '%00',
  '%',
  '%zz',
  '%c0%af',
  '%ff',
  '%ed%a0%80',
  '%25%30%30',
  '1;x=1',
  '1/',
  '//1',
  '%0d%0aX-Injected:%20yes',
  '%20',
  '*',
  ':no',
].map((trick) => `raw:${trick}`);

const BODY_TYPES = [
  'application/json; charset=utf-16',
  'application/json; charset=x',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json;',
  'application/problem+json',
  '*/*',
  '/',
  'application/JSON',
];

const printable = fc.string({
  unit: fc.constantFrom('a', 'b', '0', '9', '-', '_', '=', ';', ',', '"', '\\', '/', ' ', '%', '\t'),
  maxLength: 30,
});

const strangeHeaders = fc.record(
  {
    'content-type': fc.constantFrom(...BODY_TYPES),
    'content-encoding': fc.constantFrom('gzip', 'deflate', 'br', 'zstd', 'identity', 'gzip, gzip', 'x'),
    accept: fc.constantFrom('*/*', 'text/html', 'application/xml', 'x', ';', 'text/event-stream'),
    'accept-encoding': printable,
    cookie: fc.oneof(printable, fc.constantFrom('__Host-session=x', '__proto__=1', '=;=', 'a=%', 'a=%ff%00')),
    authorization: fc.oneof(
      printable,
      fc.constantFrom('Bearer', 'Bearer  ', 'Basic YTpi', 'Bearer a b', `Bearer ${'x'.repeat(3_000)}`),
    ),
    origin: fc.constantFrom('null', 'https://elsewhere.example', 'x'),
    'x-forwarded-for': fc.constantFrom('127.0.0.1', 'x', '1.2.3.4, , ::1', '::ffff:300.1.1.1'),
    'x-forwarded-host': fc.constant('elsewhere.example'),
    'x-http-method-override': fc.constantFrom('DELETE', 'x'),
    'x-request-id': printable,
    'if-none-match': fc.constantFrom('*', '"x"'),
    range: fc.constantFrom('bytes=0-0', 'bytes=-1', 'x'),
    'last-event-id': printable,
    expect: fc.constantFrom('100-continue'),
  },
  { requiredKeys: [] },
);

/** Few keys, so that some come again with another body. */
const validKey = fc.constantFrom('k-1', 'k-2', 'k-3');
const strangeKey = fc.oneof(
  printable,
  fc.constantFrom(
    '',
    ' ',
    'x'.repeat(255),
    'x'.repeat(256),
    'ä',
    '__proto__',
    "'; DROP TABLE idempotency_key; --",
  ),
);

export const validRequest = (operation: Operation): fc.Arbitrary<DrawnRequest> =>
  drawn(operation, {
    path: knownNames(operation).map(existingText),
    query: validQuery(operation),
    headers: validHeaders(operation),
    body: operation.body === null ? fc.constant(null) : validBody(operation.body),
  });

export const hostileRequest = (operation: Operation): fc.Arbitrary<DrawnRequest> => {
  const segment = (name: string): fc.Arbitrary<unknown> =>
    fc.oneof(
      { weight: 4, arbitrary: validValue({ type: 'string' }, name) },
      { weight: 1, arbitrary: hostileText.map((text) => text.slice(0, 4_000)) },
      { weight: 1, arbitrary: fc.constantFrom(...PATH_TRICKS) },
    );
  const body = operation.body ?? { properties: { x: { type: 'string' } } };
  return drawn(operation, {
    path: knownNames(operation).map(segment),
    query: fc.oneof(validQuery(operation), hostileQuery(operation)),
    headers: fc
      .tuple(validHeaders(operation), fc.option(strangeHeaders), fc.option(strangeKey, { freq: 4 }))
      .map(([valid, strange, key]) => ({
        ...valid,
        ...strange,
        ...(key !== null && { 'idempotency-key': key }),
      })),
    body: fc.oneof({ weight: 3, arbitrary: hostileBody(body) }, { weight: 1, arbitrary: validBody(body) }),
  });
};

function drawn(
  operation: Operation,
  parts: {
    path: readonly fc.Arbitrary<unknown>[];
    query: fc.Arbitrary<DrawnRequest['query']>;
    headers: fc.Arbitrary<Record<string, string>>;
    body: fc.Arbitrary<Body>;
  },
): fc.Arbitrary<DrawnRequest> {
  const allowed = SENDERS.filter((sender) => operation.roles.includes(sender));
  const sender = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom<Sender>(...(allowed.length > 0 ? allowed : SENDERS)) },
    { weight: 1, arbitrary: fc.constantFrom<Sender>(...SENDERS) },
  );
  return fc.record({ ...parts, path: fc.tuple(...parts.path), sender });
}

function validQuery({ query }: Operation): fc.Arbitrary<DrawnRequest['query']> {
  const model = Object.fromEntries(query.map(({ name, schema }) => [name, validValue(schema ?? {}, name)]));
  const requiredKeys = query.filter(({ required }) => required).map(({ name }) => name);
  return fc.record(model, { requiredKeys }).map((values) => Object.entries(values));
}

/** Names twice, as lists and as objects; unknown ones; any text for a value. */
function hostileQuery({ query }: Operation): fc.Arbitrary<DrawnRequest['query']> {
  const known = fc.constantFrom(...query.map(({ name }) => name), 'x');
  const name = fc.oneof(
    { weight: 4, arbitrary: known },
    { weight: 1, arbitrary: fc.constantFrom(...PROTOTYPE_NAMES) },
    {
      weight: 1,
      arbitrary: known.chain((one) =>
        fc.constantFrom(`${one}[]`, `${one}[a]`, `${one}[0][b]`, `${one}[__proto__][x]`, `${one}.a`),
      ),
    },
    { weight: 1, arbitrary: hostileText.map((text) => text.slice(0, 200)) },
  );
  const value = hostileText.map((text) => text.slice(0, 2_000));
  return fc
    .tuple(
      validQuery({ query } as Operation),
      fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 4 }),
    )
    .map(([valid, strange]) => [...valid, ...strange]);
}

function validHeaders({ headers }: Operation): fc.Arbitrary<Record<string, string>> {
  const takesKey = headers.some(({ name }) => name.toLowerCase() === 'idempotency-key');
  return takesKey
    ? fc
        .option(validKey, { freq: 2 })
        .map((key): Record<string, string> => (key === null ? {} : { 'idempotency-key': key }))
    : fc.constant({});
}

const knownNames = ({ path, pathNames }: Operation): string[] =>
  pathNames.map((name) => (name === 'id' ? `${resourceOf(path)}.id` : name));

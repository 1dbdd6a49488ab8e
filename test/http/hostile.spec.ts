import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { FuzzCompany } from '../fuzz/fuzz-company';
import type { Answer } from '../fuzz/send';
import { Wire } from '../fuzz/send';
import { type Operation, operationsOf, type Schema } from '../openapi/operations';
import { rawRequest } from './hostile/raw-request';
import { addressOf, requiredQuery, sampleBody } from './hostile/sample';
import { whatIsKept } from './hostile/what-is-kept';

/** One thing asked of a route. */
interface Attempt {
  readonly target?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const MANY_MS = 180_000;

/**
 * Every route that the running application documents, and each trick on each that takes it: by an administrator
 * wherever one may, so that nothing but the trick is what is refused. A route that is new is tried as well.
 */
describe('a hostile request', () => {
  let company: FuzzCompany;
  let wire: Wire;
  let operations: Operation[];
  let kept: Record<string, string>;

  beforeAll(async () => {
    company = await FuzzCompany.found();
    wire = new Wire(company.app.url);
    operations = await operationsOf(company.app);
    // The secret is looked for, and remembered, at the first need.
    await company.app.http.post('/api/v1/sessions').send({ userName: 'nobody', password: 'wrong' });
    kept = await whatIsKept(company.app);
  });
  afterEach(async () => {
    const before = kept;
    kept = await whatIsKept(company.app);
    expect(kept).toEqual(before);
  });
  afterAll(async () => {
    wire.close();
    await company.app.close();
  });

  const withBody = () => operations.filter(({ body }) => body !== null);
  const changing = () => operations.filter(({ method }) => method !== 'GET');

  /** As whoever the route is for. */
  async function send(operation: Operation, { target, headers = {}, body = '' }: Attempt): Promise<Answer> {
    const { method, roles } = operation;
    const role = roles.includes('admin') ? 'admin' : roles.length === 0 ? 'nobody' : 'distributor';
    const token = company.tokenOf(role);
    const credentials = operation.bySession
      ? await company.app.freshSession('The admin', 'admin')
      : token !== null && { authorization: `Bearer ${token}` };
    return wire.send({
      method,
      target: target ?? whole(operation),
      headers: {
        ...credentials,
        ...(body !== '' && { ...JSON_TYPE, 'content-length': String(Buffer.byteLength(body)) }),
        ...headers,
      },
      body,
    });
  }

  const whole = (operation: Operation, more: readonly string[] = []): string => {
    const query = [...requiredQuery(operation), ...more].join('&');
    return query === '' ? addressOf(operation) : `${addressOf(operation)}?${query}`;
  };

  /** What is wrong with the answers, each beside the route and the trick; nothing where all are as they must be. */
  async function mistakes(
    routes: readonly Operation[],
    attempts: (
      operation: Operation,
    ) => Iterable<readonly [trick: string, attempt: Attempt, expected: Expected]>,
  ): Promise<string[]> {
    const found: string[] = [];
    let tried = 0;
    for (const operation of routes) {
      for (const [trick, attempt, expected] of attempts(operation)) {
        tried++;
        const answer = await send(operation, attempt);
        const mistake = mistakeIn(answer, expected);
        if (mistake !== null) found.push(`${operation.name}, ${trick}: ${mistake}`);
      }
    }
    expect(tried).toBeGreaterThan(0);
    return found;
  }

  describe('in the body', () => {
    const text = (operation: Operation, more: object = {}) =>
      JSON.stringify({ ...sampleBody(operation.body!), ...more });

    it(
      'with fields that nobody asked for',
      async () => {
        const names = [
          'id',
          'by',
          'role',
          'roles',
          'personId',
          'tokenId',
          'approvedBy',
          'createdAt',
          'isAdmin',
          'toString',
        ];
        const found = await mistakes(withBody(), function* (operation) {
          for (const name of names.filter(
            (one) => !(one in operation.body!.properties!) || one === 'toString',
          )) {
            yield [
              name,
              { body: text(operation, { [name]: 'x' }) },
              { status: 422, code: 'request-invalid', names: name },
            ];
          }
        });
        expect(found).toEqual([]);
      },
      MANY_MS,
    );

    it('with keys that reach behind an object', async () => {
      const found = await mistakes(withBody(), function* (operation) {
        for (const key of ['__proto__', 'constructor', 'prototype']) {
          const body = text(operation).replace(
            /^\{/,
            `{"${key}":{"isAdmin":true,"prototype":{"isAdmin":true}},`,
          );
          yield [key, { body }, { status: 422, names: key }];
        }
      });
      expect(found).toEqual([]);
      expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    });

    it(
      'with each field of each other kind, or missing',
      async () => {
        const found = await mistakes(withBody(), function* (operation) {
          const { properties = {}, required = [] } = operation.body!;
          for (const [name, schema] of Object.entries(properties)) {
            for (const value of otherKinds(schema)) {
              yield [
                `${name} as ${JSON.stringify(value)}`,
                { body: text(operation, { [name]: value }) },
                { status: 422, code: 'request-invalid', names: name },
              ];
            }
            if (!required.includes(name)) continue;
            yield [
              `no ${name}`,
              { body: text(operation, { [name]: undefined }) },
              { status: 422, code: 'request-invalid', names: name },
            ];
            yield [
              `${name} null`,
              { body: text(operation, { [name]: null }) },
              { status: 422, code: 'request-invalid', names: name },
            ];
          }
        });
        expect(found).toEqual([]);
      },
      MANY_MS,
    );

    it('with texts that no database keeps: U+0000 and halves of characters', async () => {
      const found = await mistakes(withBody(), function* (operation) {
        for (const [name, { type, enum: choice }] of Object.entries(operation.body!.properties!)) {
          if (type !== 'string' || choice !== undefined) continue;
          for (const value of ['a\0b', 'a\ud800b']) {
            yield [
              `${name} ${JSON.stringify(value)}`,
              { body: text(operation, { [name]: value }) },
              { status: 422 },
            ];
          }
        }
      });
      expect(found).toEqual([]);
    });

    it('with SQL in every field that has a form', async () => {
      const found = await mistakes(withBody(), function* (operation) {
        for (const [name, { pattern, enum: choice, format }] of Object.entries(operation.body!.properties!)) {
          if (pattern === undefined && choice === undefined && format === undefined) continue;
          for (const value of ["1'; DROP TABLE distributor; --", "' OR '1'='1", '1 OR 1=1', '$1', 'A\\']) {
            yield [
              `${name} ${value}`,
              { body: text(operation, { [name]: value }) },
              { status: 422, names: name },
            ];
          }
        }
      });
      expect(found).toEqual([]);
    });

    it('of another kind than an object', async () => {
      const found = await mistakes(withBody(), function* (operation) {
        yield ['a list', { body: `[${text(operation)}]` }, { status: 422, code: 'body-not-object' }];
        for (const body of [
          'null',
          '"text"',
          '1',
          'true',
          text(operation).slice(0, -1),
          `${text(operation)}x`,
          '{"a":1,}',
          "{'a':1}",
        ]) {
          yield [body.slice(0, 20), { body }, { status: 400, code: 'json-malformed' }];
        }
      });
      expect(found).toEqual([]);
    });

    it('that is too large or too deep', async () => {
      const found = await mistakes(withBody(), function* (operation) {
        const large = text(operation, { x: 'x'.repeat(1_048_576) });
        yield ['a mebibyte', { body: large }, { status: 413, code: 'body-too-large' }];
        const deep = (depth: number, [open, close] = ['[', ']']) =>
          text(operation).replace(/^\{/, `{"x":${open.repeat(depth)}1${close.repeat(depth)},`);
        yield ['33 deep', { body: deep(33) }, { status: 400, code: 'request-malformed' }];
        yield [
          '33 objects deep',
          { body: deep(33, ['{"a":', '}']) },
          { status: 400, code: 'request-malformed' },
        ];
        yield ['100,000 deep', { body: deep(100_000) }, { status: 400 }];
      });
      expect(found).toEqual([]);
    });

    it('of another type, or in another code', async () => {
      const types = [
        'text/plain',
        'text/csv',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/xml',
        'application/json; charset=koi8-r',
        'x',
      ];
      const found = await mistakes(withBody(), function* (operation) {
        const body = text(operation);
        for (const type of types) {
          yield [type, { body, headers: { 'content-type': type } }, { status: 415, code: 'not-json' }];
        }
        yield ['an unknown coding', { body, headers: { 'content-encoding': 'x' } }, { status: 415 }];
        yield ['no gzip', { body, headers: { 'content-encoding': 'gzip' } }, { status: 400 }];
      });
      expect(found).toEqual([]);
    });

    it('that is small and becomes large, or is no UTF-8', async () => {
      const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, ' '));
      for (const operation of withBody()) {
        const bytes = Buffer.from(text(operation), 'latin1');
        const answers = [
          [await sendBytes(operation, bomb, { 'content-encoding': 'gzip' }), 413],
          [
            await sendBytes(
              operation,
              Buffer.concat([bytes.subarray(0, -1), Buffer.from(',"x":"\xff"}', 'latin1')]),
            ),
            400,
          ],
        ] as const;
        for (const [status, expected] of answers)
          expect([operation.name, status]).toEqual([operation.name, expected]);
      }
    });

    /** Bytes that are no text; gives the status. */
    function sendBytes(
      { method, path }: Operation,
      bytes: Buffer,
      headers: Record<string, string> = {},
    ): Promise<number> {
      return new Promise((resolve, reject) => {
        const asked = httpRequest(`${company.app.url}${addressOf({ path })}`, {
          method,
          headers: { ...JSON_TYPE, authorization: `Bearer ${company.tokenOf('admin')!}`, ...headers },
        });
        asked.on('response', (response) => {
          response.resume();
          resolve(response.statusCode!);
        });
        asked.on('error', reject);
        asked.end(bytes);
      });
    }
  });

  describe('in the address', () => {
    it(
      'with tricks in each parameter of the path',
      async () => {
        const unreadable = ['%', '%zz', '%c0%af', '%ff', '%ed%a0%80'];
        const nothing = [
          '..%2f..%2f..%2fetc%2fpasswd',
          '%2e%2e',
          '%00',
          'a%00b',
          "1'%3B%20DROP%20TABLE%20run%3B--",
          "'%20OR%20'1'%3D'1",
          '%25',
          '_',
          '-1',
          '0',
          '01',
          '1e0',
          '0x1',
          '%EF%BC%91',
          '2147483648',
          '99999999999999999999',
          '%0d%0aX-Injected:%201',
          '%E2%80%AE1',
          'constructor',
          '__proto__',
          'x'.repeat(5_000),
        ];
        const found = await mistakes(
          operations.filter(({ pathNames }) => pathNames.length > 0),
          function* (operation) {
            const body = operation.body === null ? '' : JSON.stringify(sampleBody(operation.body));
            const query = requiredQuery(operation).join('&');
            for (const name of operation.pathNames) {
              const target = (trick: string) => `${addressOf(operation, { [name]: trick })}?${query}`;
              for (const trick of unreadable) {
                yield [
                  `${name} ${trick}`,
                  { target: target(trick), body },
                  { status: 400, code: 'path-malformed' },
                ];
              }
              for (const trick of nothing) {
                yield [
                  `${name} ${trick.slice(0, 30)}`,
                  { target: target(trick), body },
                  { status: [404, 405, 409, 422] },
                ];
              }
            }
          },
        );
        expect(found).toEqual([]);
      },
      MANY_MS,
    );

    it('with parameters that nobody asked for, or twice, or as lists', async () => {
      const found = await mistakes(
        operations.filter(({ query }) => query.length > 0),
        function* (operation) {
          for (const name of ['by', 'role', 'constructor', 'toString', 'limit[]', 'a[b]']) {
            if (operation.query.some((one) => one.name === name)) continue;
            yield [
              name,
              { target: whole(operation, [`${name}=1`]) },
              { status: 422, code: 'request-invalid', names: name },
            ];
          }
          for (const { name } of operation.query) {
            const twice = { target: whole(operation, [`${name}=1`, `${name}=2`]) };
            yield [`${name} twice`, twice, { status: 422, names: name }];
            const asText = { target: whole(operation, [`${name}=%00`]) };
            yield [`${name} U+0000`, asText, { status: [404, 409, 422] }];
            const asSql = {
              target: whole({ ...operation, query: operation.query.filter((one) => one.name !== name) }, [
                `${name}=%27%3B%20DROP%20TABLE%20run%3B--`,
              ]),
            };
            // A search takes any text and finds nobody by this one.
            yield [`${name} as SQL`, asSql, { status: [200, 404, 409, 422] }];
          }
        },
      );
      expect(found).toEqual([]);
    });
  });

  describe('in the headers', () => {
    it('with an idempotency key that has no form', async () => {
      const keyed = operations.filter(({ headers }) =>
        headers.some(({ name }) => name === 'Idempotency-Key'),
      );
      const found = await mistakes(keyed, function* (operation) {
        const body = operation.body === null ? '' : JSON.stringify(sampleBody(operation.body));
        for (const key of ['', ' ', 'a b', 'x'.repeat(256), 'ä', '\t']) {
          const refused = { status: 422, code: 'idempotency-key-form', names: 'Idempotency-Key' };
          yield [JSON.stringify(key.slice(0, 9)), { headers: { 'idempotency-key': key }, body }, refused];
        }
      });
      expect(found).toEqual([]);
    });

    it('that would be split by a line end, or begin a second request', async () => {
      const { host } = new URL(company.app.url);
      const token = company.tokenOf('admin')!;
      for (const operation of changing()) {
        const lines = (...more: readonly string[]) => [
          `${operation.method} ${addressOf(operation)} HTTP/1.1`,
          `Host: ${host}`,
          `Authorization: Bearer ${token}`,
          ...more,
        ];
        for (const more of [
          ['Idempotency-Key: a\nX-Injected: 1', 'Content-Length: 0'],
          ['Idempotency-Key: a\rX-Injected: 1', 'Content-Length: 0'],
          ['Idempotency-Key: a\0b', 'Content-Length: 0'],
          ['Content-Length: 2', 'Transfer-Encoding: chunked'],
          ['Content-Length: 2', 'Content-Length: 3'],
          ['Transfer-Encoding: chunked, identity'],
          ['Content-Length: -1'],
          ['Content Length: 2'],
        ]) {
          const answer = await rawRequest(company.app.url, lines(...more), '{}');
          expect([operation.name, more, answer]).toEqual([
            operation.name,
            more,
            expect.stringMatching(/^HTTP\/1\.1 400 /),
          ]);
          expect(answer).toContain('application/problem+json');
          expect(answer.match(/^HTTP\//gm)).toHaveLength(1);
          expect(answer).not.toMatch(/^x-injected/im);
        }
      }
    });

    it('that never end', async () => {
      const answer = await rawRequest(company.app.url, [
        'GET /health/live HTTP/1.1',
        'Host: x',
        `X: ${'x'.repeat(40_000)}`,
      ]);
      expect(answer).toMatch(/^HTTP\/1\.1 431 [\s\S]*urn:upline:problem:headers-too-large/);
    });
  });

  describe('of a distributor who tries out numbers', () => {
    it('learns nothing: somebody else and nobody are the same answer', async () => {
      const routes = operations.filter(
        ({ roles, pathNames }) => roles.includes('distributor') && pathNames.includes('no'),
      );
      expect(routes.length).toBeGreaterThan(3);
      const authorization = `Bearer ${company.tokenOf('distributor')!}`;
      for (const operation of routes) {
        const answers = [];
        // A is above, C beside, NOBODY nowhere.
        for (const no of ['A', 'C', 'NOBODY']) {
          const body = operation.body === null ? '' : JSON.stringify(sampleBody(operation.body));
          const { status, text } = await wire.send({
            method: operation.method,
            target: [addressOf(operation, { no }), requiredQuery(operation).join('&')].join('?'),
            headers: {
              authorization,
              ...(body !== '' && { ...JSON_TYPE, 'content-length': String(Buffer.byteLength(body)) }),
            },
            body,
          });
          answers.push({
            route: operation.name,
            status,
            text: text.replace(/"instance":"[^"]*"/, '').replaceAll(`"${no}\\"`, '"-\\"'),
          });
        }
        // What needs a fresh code is refused to a token of a program before anybody is looked for.
        const needsCode = answers[0]!.status === 403 && answers[0]!.text.includes('step-up-scope');
        expect(answers[0]).toMatchObject({ status: needsCode ? 403 : 404 });
        expect(answers[1]).toEqual(answers[0]);
        expect(JSON.stringify(answers[2]).replaceAll('NOBODY', 'A')).toEqual(JSON.stringify(answers[0]));
      }
    });
  });
});

interface Expected {
  readonly status: number | readonly number[];
  readonly code?: string;
  /** The field that the refusal must name. */
  readonly names?: string;
}

function mistakeIn({ status, headers, text }: Answer, expected: Expected): string | null {
  const statuses = [expected.status].flat();
  const told = `${status} ${text.slice(0, 200)}`;
  if (!statuses.includes(status)) return `${told}, not ${statuses.join(' or ')}`;
  if ('x-injected' in headers) return 'a header of the caller’s came back';
  if (status < 400) return null;
  const problem = JSON.parse(text) as { code: string; field?: string; errors?: { field: string }[] };
  if (expected.code !== undefined && problem.code !== expected.code) return `${told}, not ${expected.code}`;
  const named = [problem.field, ...(problem.errors ?? []).map(({ field }) => field)];
  return expected.names === undefined || named.includes(expected.names)
    ? null
    : `${told} does not name ${expected.names}`;
}

/** Values of every kind that the field is not. */
function otherKinds({ type }: Schema): unknown[] {
  const kinds: readonly (readonly [string, unknown])[] = [
    ['string', 'x'],
    ['number', 1.5],
    ['boolean', true],
    ['array', ['x']],
    ['object', { x: 1 }],
  ];
  const own = type === 'integer' ? 'number' : (type ?? 'string');
  return kinds.filter(([kind]) => kind !== own).map(([, value]) => value);
}

import type { KnownValues } from '../openapi/known-values';
import type { Operation } from '../openapi/operations';
import type { DrawnRequest } from './arbitrary/requests';
import { FromCompany } from './arbitrary/schema-values';

/** What goes over the wire. */
export interface ConcreteRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The drawn request with what exists put in. @param credential the headers that say who sends it */
export function concreteRequest(
  { method, path }: Pick<Operation, 'method' | 'path'>,
  drawn: DrawnRequest,
  known: KnownValues,
  credential: Readonly<Record<string, string>>,
): ConcreteRequest {
  const segments = drawn.path.map((value) => segmentOf(filled(value, known)));
  let at = 0;
  const address = path.replace(/\{\w+\}/g, () => segments[at++] ?? '');
  const query = drawn.query
    .map(([name, value]) => `${encoded(name)}=${encoded(String(filled(value, known)))}`)
    .join('&');
  const body = bodyText(drawn.body, known);
  return {
    method,
    target: query === '' ? address : `${address}?${query}`,
    headers: {
      ...credential,
      // Told by hand: Node tells the length of no GET's body, and the next request would begin in it.
      ...(body !== '' && {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      }),
      ...drawn.headers,
    },
    body,
  };
}

/** So that a person can send it again: with the credential left out, and long parts cut. */
export function replayable({ method, target, headers, body }: ConcreteRequest): string {
  const { authorization, cookie, ...shown } = headers;
  const short = (text: string): string =>
    text.length <= 400 ? text : `${text.slice(0, 300)}… (${text.length} characters)`;
  return [
    `${method} ${short(target)}`,
    ...Object.entries(shown).map(([name, value]) => `${name}: ${short(value)}`),
    authorization === undefined && cookie === undefined ? '(no credential)' : '(a credential)',
    short(JSON.stringify(body)),
  ].join('\n  ');
}

function filled(value: unknown, known: KnownValues): unknown {
  return value instanceof FromCompany ? (known.of(value.name, value.pick) ?? value.other) : value;
}

function segmentOf(value: unknown): string {
  const text = String(value);
  return text.startsWith('raw:') ? text.slice('raw:'.length) : encoded(text);
}

/** Percent-encoded; half of a pair as the three bytes that no decoder may take. */
export function encoded(text: string): string {
  return text.isWellFormed()
    ? encodeURIComponent(text)
    : Array.from(text, (one) => (one.isWellFormed() ? encodeURIComponent(one) : '%ED%A0%80')).join('');
}

function bodyText(body: DrawnRequest['body'], known: KnownValues): string {
  if (body === null) return '';
  if (typeof body === 'string') return body;
  const members = body.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value, fill)}`);
  return `{${members.join(',')}}`;

  function fill(_key: string, part: unknown): unknown {
    return filled(part, known);
  }
}

import type { Operation } from '../openapi/operations';
import type { ConcreteRequest } from './concrete-request';
import { type Answer, LONGEST_MS } from './send';

/** What only the inside knows: frames of a stack, statements, the database's own words, files. */
const INSIDE = [
  /\n\s+at .+:\d+/,
  /\bat (async )?[\w.<>]+ \(/,
  /\b(SELECT|INSERT INTO|DELETE FROM|WHERE|RETURNING)\b/,
  /syntax error at or near|violates \w+( \w+)? constraint|relation "|invalid input syntax|QueryFailed/,
  /node_modules|\.(ts|js):\d+|\/(src|dist|home|root|usr|tmp)\//,
  /TypeError|RangeError|ReferenceError|Cannot read prop|is not a function|is not iterable/,
];

/** Everything that must hold of any answer to any request; throws a sentence of what does not. */
export function expectGoodAnswer(operation: Operation, request: ConcreteRequest, answer: Answer): void {
  const { status, elapsedMs, headers } = answer;
  if (elapsedMs > LONGEST_MS) throw new Error(`It took ${Math.round(elapsedMs)} ms.`);
  if ('x-injected' in headers) throw new Error('The request put a header into the answer.');
  const isDocumented = operation.statuses.includes('503');
  if (status >= 500 && !(status === 503 && isDocumented))
    throw new Error(`Status ${status}: ${answer.text.slice(0, 400)}`);
  if (status >= 400) expectProblem(request, answer);
  else if (/json/.test(headers['content-type'] ?? '') && answer.text !== '') JSON.parse(answer.text);
}

function expectProblem(request: ConcreteRequest, { status, headers, text }: Answer): void {
  if (headers['content-type']?.startsWith('application/problem+json') !== true)
    throw new Error(`A refusal as ${headers['content-type'] ?? 'nothing'}: ${status} ${text.slice(0, 400)}`);
  const problem = JSON.parse(text) as Record<string, unknown>;
  const { type, status: told, code, detail } = problem;
  if (typeof code !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))
    throw new Error(`No code in ${text}`);
  if (type !== `urn:upline:problem:${code}`) throw new Error(`Another type than its code's: ${text}`);
  if (told !== status) throw new Error(`Status ${status} and in the problem another: ${text}`);
  if (typeof detail !== 'string' || detail === '') throw new Error(`No sentence in ${text}`);
  const sent = `${request.target} ${decodedTarget(request)} ${JSON.stringify(request.headers)} ${request.body}`;
  for (const pattern of INSIDE) {
    const found = pattern.exec(text)?.[0];
    // What the caller wrote may be said to the caller again.
    if (found !== undefined && !sent.includes(found)) throw new Error(`"${found}" of the inside in ${text}`);
  }
}

function decodedTarget({ target }: ConcreteRequest): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return '';
  }
}

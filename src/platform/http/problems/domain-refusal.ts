import type { DomainError, ErrorKind } from '../../errors';
import type { Request } from '../request';
import type { Refusal } from './problem';

const statuses: Record<ErrorKind, number> = {
  invalid: 422,
  malformed: 400,
  'not-found': 404,
  conflict: 409,
  forbidden: 403,
  unauthenticated: 401,
  throttled: 429,
  unavailable: 503,
};

/** The one place where a kind of "no" becomes a status. */
export function domainRefusal(error: DomainError, request: Request): Refusal {
  const { kind, code, message, params } = error;
  const field = nameInRequest(error.field, request);
  return { status: statuses[kind], code, detail: message, field, params, headers: headersOf(error, request) };
}

/** Services name the field as they know it; a route may have another word for the same. */
const ALIASES: Readonly<Record<string, string>> = { distributorNo: 'no', text: 'q' };

/** The field as the caller wrote it. What nobody can send over HTTP, such as who acts, is no field of a request. */
function nameInRequest(field: string | undefined, { params, query, body }: Request): string | undefined {
  if (field === undefined || field === 'as') return undefined;
  const alias = ALIASES[field];
  const isSent = (name: string, part: unknown) => typeof part === 'object' && part !== null && name in part;
  return alias !== undefined && !isSent(field, body) && (isSent(alias, params) || isSent(alias, query))
    ? alias
    : field;
}

function headersOf({ kind, params }: DomainError, request: Request): Record<string, string> {
  if (kind === 'throttled') return { 'Retry-After': String(params['retryAfterSeconds']) };
  if (kind === 'unavailable') return { 'Retry-After': '5' };
  if (kind !== 'unauthenticated') return {};
  // RFC 6750: no error is named to a caller who showed no token.
  const error = request.headers.authorization === undefined ? '' : ', error="invalid_token"';
  return { 'WWW-Authenticate': `Bearer realm="upline"${error}` };
}

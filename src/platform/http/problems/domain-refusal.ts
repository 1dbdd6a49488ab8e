import type { DomainError, ErrorKind } from '../../errors';
import type { Request } from '../request';
import type { Refusal } from './problem';

const statuses: Record<ErrorKind, number> = {
  invalid: 422,
  'not-found': 404,
  conflict: 409,
  forbidden: 403,
  unauthenticated: 401,
  unavailable: 503,
};

/** The one place where a kind of "no" becomes a status. */
export function domainRefusal(error: DomainError, request: Request): Refusal {
  const { kind, code, message, field, params } = error;
  return { status: statuses[kind], code, detail: message, field, params, headers: headersOf(kind, request) };
}

function headersOf(kind: ErrorKind, request: Request): Record<string, string> {
  if (kind === 'unavailable') return { 'Retry-After': '5' };
  if (kind !== 'unauthenticated') return {};
  // RFC 6750: no error is named to a caller who showed no token.
  const error = request.headers.authorization === undefined ? '' : ', error="invalid_token"';
  return { 'WWW-Authenticate': `Bearer realm="upline"${error}` };
}

import { malformed, unauthenticated } from '../../platform/errors';
import type { Request } from '../../platform/http';
import type { Credential } from '../caller';
import { sessionCookie } from './cookies';

/** What a request shows, before anybody looks whose it is. */
export interface ShownCredential {
  readonly kind: Credential['kind'];
  readonly secret: string;
}

const BEARER = /^Bearer +(\S{1,500}) *$/i;
const field = 'Authorization';

/** @throws malformed `two-credentials`; unauthenticated `token-missing`, `token-unknown` */
export function credentialOf(request: Request): ShownCredential {
  const { authorization } = request.headers;
  const cookie = sessionCookie(request);
  if (authorization !== undefined && cookie !== null) {
    throw malformed('two-credentials', 'Send a token or the cookie of a session, not both.', { field });
  }
  if (cookie !== null) return { kind: 'session', secret: cookie };
  if (authorization === undefined) {
    throw unauthenticated(
      'token-missing',
      'Sign in, or send a token: "Authorization: Bearer upl_…". See "upline token create".',
      { field },
    );
  }
  const token = BEARER.exec(authorization)?.[1];
  if (token === undefined) throw unknownCredential('token');
  return { kind: 'token', secret: token };
}

export const unknownCredential = (kind: Credential['kind']) =>
  kind === 'token'
    ? unauthenticated(
        'token-unknown',
        'The token is not valid; it was never issued, is over or is revoked.',
        {
          field,
        },
      )
    : unauthenticated('session-over', 'You are not signed in any more; sign in again.');

import { createHash } from 'node:crypto';
import { invalid } from '../../errors';
import { type Request, routeOf } from '../request';
import { canonicalJson } from './canonical-json';

/** A request that may be sent again: whose, where, under which key, and what it asks for. */
export interface RequestKey {
  caller: string;
  route: string;
  key: string;
  requestSha256: Buffer;
}

const VISIBLE_ASCII = /^[\x21-\x7e]{1,255}$/;

/** Null without the header. @throws invalid `idempotency-key-form`. */
export function requestKeyOf(request: Request): RequestKey | null {
  const key = request.get('Idempotency-Key');
  if (key === undefined) return null;
  if (!VISIBLE_ASCII.test(key)) {
    throw invalid(
      'idempotency-key-form',
      'An Idempotency-Key is 1 to 255 visible ASCII characters without spaces.',
      {
        field: 'Idempotency-Key',
      },
    );
  }
  const { callerKey } = request;
  const route = routeOf(request);
  if (callerKey === undefined || route === undefined) {
    throw new Error('Idempotency keys belong to a known caller on a known route.');
  }
  const asked = `${request.originalUrl}\n${canonicalJson(request.body)}`;
  return {
    caller: callerKey,
    route: `${request.method} ${route}`,
    key,
    requestSha256: createHash('sha256').update(asked).digest(),
  };
}

import type { Request } from 'express';

declare module 'express-serve-static-core' {
  interface Request {
    /** Who calls, as `token:17`: what limits and idempotency keys are bound to. Set once the caller is known. */
    callerKey?: string;
  }
}

export type { Request, Response } from 'express';

/** Where every route of the API begins. */
export const API_PREFIX = '/api/v1';

/** Under which the log keeps the request. */
export function requestIdOf({ id }: Request): string {
  return typeof id === 'string' ? id : '';
}

/** The path without the query: what may be shown and logged. */
export function pathOf(request: Request): string {
  return request.originalUrl.split('?', 1)[0] ?? '';
}

/** The matched route as it was declared, `/api/v1/orders/:no/refunds`; undefined when none matched. */
export function routeOf(request: Request): string | undefined {
  const path = (request.route as { path?: unknown } | undefined)?.path;
  return typeof path === 'string' && path.startsWith('/') ? path : undefined;
}

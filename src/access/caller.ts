import type { Request } from '../platform/http';

/** What a caller may be. `distributor` sees the own downline; the others are staff and see the whole company. */
export const ROLES = ['admin', 'finance', 'auditor', 'distributor'] as const;
export type Role = (typeof ROLES)[number];

/** Staff in general: for routes where all of them read the same. */
export const STAFF = ['admin', 'finance', 'auditor'] as const satisfies readonly Role[];

/** Who calls. */
export interface CallerIdentity {
  readonly tokenId: number;
  readonly role: Role;
  /** Set for the role `distributor` and only there. */
  readonly distributorId: number | null;
  /** Whom the token was issued to: the `by` of every act. */
  readonly name: string;
}

declare module 'express-serve-static-core' {
  interface Request {
    /** Set by the access guard on every route that is not public. */
    caller?: CallerIdentity;
  }
}

/** @throws Error on a public route, where nobody is known. */
export function callerOf(request: Request): CallerIdentity {
  if (request.caller === undefined) throw new Error('A public route has no caller.');
  return request.caller;
}

import type { Request } from '../platform/http';

/** What a caller may be. `distributor` sees the own downline; the others are staff and see the whole company. */
export const ROLES = ['admin', 'finance', 'auditor', 'distributor'] as const;
export type Role = (typeof ROLES)[number];

/** Staff in general: for routes where all of them read the same. */
export const STAFF = ['admin', 'finance', 'auditor'] as const satisfies readonly Role[];

/** What a token may be used for; a signed-in person may do all that the own roles allow. */
export const SCOPES = ['read', 'write', 'approve', 'payout-methods', 'plans', 'people'] as const;
export type Scope = (typeof SCOPES)[number];

/** What somebody proves with who they are. */
export interface Credential {
  readonly kind: 'token' | 'session';
  readonly id: number;
}

/** Who calls. */
export interface CallerIdentity {
  readonly credential: Credential;
  /** Null for a token that was issued to no person of ours. */
  readonly personId: number | null;
  readonly roles: readonly Role[];
  /** Set when `distributor` is among the roles and only then. */
  readonly distributorId: number | null;
  /** The `by` of every act: a person's sign-in name, a distributor's number, whom a token was issued to. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** When a signed-in person last proved a second factor. */
  readonly steppedUpAt: Date | null;
}

/** Whether the caller sees the whole company; else only what a distributor may. */
export const seesCompany = ({ roles }: CallerIdentity): boolean => STAFF.some((role) => roles.includes(role));

/** @throws Error for a caller who is no person: a mistake of ours, where the guard lets in people alone */
export function personOf({ personId }: CallerIdentity): number {
  if (personId === null) throw new Error('This is for a person.');
  return personId;
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

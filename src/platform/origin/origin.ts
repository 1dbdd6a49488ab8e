import { AsyncLocalStorage } from 'node:async_hooks';

/** By what somebody acts: a signed-in browser, a token, the command line, or Upline by itself. */
export type Via = 'session' | 'token' | 'command-line' | 'upline';

/** From where an act comes: what the audit trail keeps beside who and what. */
export interface Origin {
  readonly via: Via;
  /** `session:17`, `token:3`; null on the command line and for Upline itself. */
  readonly credential: string | null;
  /** The person who is signed in, or whose token it is; null where nobody of our people is known. */
  readonly personId: number | null;
  /** The address that a request came from; on the command line the machine's user. */
  readonly address: string | null;
  /** Under which the log keeps the request. */
  readonly requestId: string | null;
}

/** Upline itself: nobody asked for it at this moment. */
export const BY_ITSELF: Origin = {
  via: 'upline',
  credential: null,
  personId: null,
  address: null,
  requestId: null,
};

const origins = new AsyncLocalStorage<{ origin: Origin }>();

/** Of the request or command at work; Upline itself where there is none. */
export const currentOrigin = (): Origin => origins.getStore()?.origin ?? BY_ITSELF;

/** Runs `work`, and all that it begins, as coming from there. */
export function withOrigin<T>(origin: Origin, work: () => T): T {
  return origins.run({ origin }, work);
}

/** Says of the request at work who sends it, once that is known. */
export function identifyOrigin(known: Pick<Origin, 'via' | 'credential' | 'personId'>): void {
  const store = origins.getStore();
  if (store !== undefined) store.origin = { ...store.origin, ...known };
}

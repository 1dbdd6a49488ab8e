import type { Role } from '../caller';

/** Every limit on signing in and staying signed in, in one place. */

interface Lifetime {
  /** Without a request for so long, a session is over. */
  readonly idleMinutes: number;
  /** At the latest, however busy. */
  readonly longestMinutes: number;
}

const STAFF_SESSION: Lifetime = { idleMinutes: 30, longestMinutes: 12 * 60 };
const DISTRIBUTOR_SESSION: Lifetime = { idleMinutes: 24 * 60, longestMinutes: 14 * 24 * 60 };

export const sessionLifetime = (roles: readonly Role[]): Lifetime =>
  roles.every((role) => role === 'distributor') ? DISTRIBUTOR_SESSION : STAFF_SESSION;

/** How long a fresh code opens what needs one. */
export const STEP_UP_MINUTES = 5;

export const LINK_MINUTES = { invitation: 72 * 60, reset: 60 } as const;

/** How many failures are borne within a time that begins with the first one. */
export interface Limit {
  readonly failures: number;
  readonly minutes: number;
}

export const THROTTLES = {
  /** One account from one network that it was never signed in from. */
  accountFromNetwork: { failures: 5, minutes: 15 },
  /** One account from a browser in which its owner signed in before. */
  accountOnDevice: { failures: 10, minutes: 15 },
  /** One account from all the unknown browsers of the world; its owner's own stay as they are. */
  accountFromUnknown: { failures: 50, minutes: 60 },
  /** One network, whatever accounts it tries. */
  network: { failures: 100, minutes: 15 },
  /** The second factor by somebody who has the password, from unknown browsers. */
  code: { failures: 10, minutes: 60 },
  /** Codes and passwords that somebody signed in tries. */
  session: { failures: 5, minutes: 15 },
  /** Mails for a forgotten password: to one account, and asked for from one network. */
  resetOfAccount: { failures: 3, minutes: 60 },
  resetsFromNetwork: { failures: 20, minutes: 60 },
} as const satisfies Record<string, Limit>;

/** For how long a browser is remembered in which somebody has signed in. */
export const DEVICE_DAYS = 365;

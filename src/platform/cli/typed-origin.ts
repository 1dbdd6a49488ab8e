import { hostname, userInfo } from 'node:os';
import type { Origin } from '../origin';

/** Of what is typed: who on which machine. */
export function typedOrigin(): Origin {
  const address = `${userName()}@${hostname()}`;
  return { via: 'command-line', credential: null, personId: null, address, requestId: null };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // In a container a number may have no name.
    return String(process.getuid?.() ?? '');
  }
}

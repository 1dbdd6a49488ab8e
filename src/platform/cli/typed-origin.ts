import { hostname } from 'node:os';
import type { Origin } from '../origin';
import { machineUser } from './machine-user';

/** Of what is typed: who on which machine. */
export function typedOrigin(): Origin {
  const address = `${machineUser() ?? process.getuid?.() ?? ''}@${hostname()}`;
  return { via: 'command-line', credential: null, personId: null, address, requestId: null };
}

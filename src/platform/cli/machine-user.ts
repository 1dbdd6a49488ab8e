import { userInfo } from 'node:os';

/** Who is logged in on this machine; null in a container, where a number may have no name. */
export function machineUser(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { unavailable } from '../errors';

/** The operating system's user that the server and its tools run as. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** True when this process is root and its children must become somebody else. */
  readonly switches: boolean;
}

/** PostgreSQL refuses to run as root, so root lends it one of these, the first that exists. */
const SERVICE_USERS = ['postgres', 'nobody'];

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The account for a new data directory: this user, or for root `postgres`, else `nobody`. */
export function serviceAccount(): Account {
  if (!isRoot()) return ownAccount();
  for (const name of SERVICE_USERS) {
    const user = lookUpUser(name);
    if (user !== undefined && user.uid !== 0) return { ...user, switches: true };
  }
  throw unavailable(
    'embedded-no-service-user',
    'Upline runs as root and PostgreSQL may not, but there is no user "postgres" or "nobody" to run it as. ' +
      'Create one of them, start as another user, or set DATABASE_URL.',
  );
}

/** The account for data that exists already: whoever it belongs to stays its user. */
export function accountOf(uid: number, gid: number): Account {
  if (!isRoot()) return ownAccount();
  return { name: String(uid), gid, ...lookUpUser(uid), uid, switches: true };
}

/** What `child_process` needs to become the account; Node drops root's supplementary groups with it. */
export function identity(account: Account): { uid: number; gid: number } | Record<string, never> {
  return account.switches ? { uid: account.uid, gid: account.gid } : {};
}

/**
 * Whether the account may pass through `path`, or through the part of it that exists.
 * Asked of the kernel as that user, because mode bits alone know nothing of ACLs and mounts.
 */
export function canEnter(account: Account, path: string): boolean {
  let at = path;
  while (!existsSync(at) && at !== dirname(at)) at = dirname(at);
  // A file in the way is for whoever makes the directory to say.
  if (!statSync(at).isDirectory()) return true;
  const probe = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', at], {
    ...identity(account),
    cwd: '/',
    stdio: 'ignore',
  });
  if (probe.error !== undefined) {
    throw unavailable(
      'embedded-cannot-switch-user',
      `Upline runs as root and PostgreSQL may not, but it cannot switch to user "${account.name}" ` +
        `(${probe.error.message}). Start as another user, or set DATABASE_URL.`,
      { cause: probe.error },
    );
  }
  return probe.status === 0;
}

/** The user's entry in /etc/passwd by name or by uid, or undefined. */
export function lookUpUser(key: string | number): { name: string; uid: number; gid: number } | undefined {
  let passwd: string;
  try {
    passwd = readFileSync('/etc/passwd', 'utf8');
  } catch {
    return undefined;
  }
  for (const line of passwd.split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name === undefined || uid === undefined || gid === undefined) continue;
    const found = typeof key === 'string' ? name === key : uid === String(key);
    if (found) return { name, uid: parseInt(uid, 10), gid: parseInt(gid, 10) };
  }
  return undefined;
}

function ownAccount(): Account {
  const uid = process.getuid?.() ?? 0;
  return { name: lookUpUser(uid)?.name ?? String(uid), uid, gid: process.getgid?.() ?? 0, switches: false };
}

import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unavailable } from '../errors';
import { errorCode, refuseFileError } from './refusals';
import { accountOf, canEnter, isRoot, lookUpUser, serviceAccount, type Account } from './run-as';
import { SYSTEM_DIR, systemDirectory } from './shared-copy';

/** Where the data of one UPLINE_DATA_DIR really lies, and whose they are. */
export interface Place {
  /** Holds the cluster, the server's log and the lock. */
  readonly home: string;
  /** The cluster itself, PostgreSQL's PGDATA. It appears whole or not at all. */
  readonly cluster: string;
  readonly lock: string;
  readonly serverLog: string;
  readonly account: Account;
  /** The directory asked for, when the data had to move away from it. */
  readonly movedFrom: string | undefined;
}

/**
 * Decides where the data lie. Data that exist stay where they are and with their owner, whatever has become of the
 * directories above: a start that silently made an empty database elsewhere would look like a loss of everything.
 */
export function findPlace(dataDir: string): Place {
  const asked = realPath(dataDir);
  const moved = join(SYSTEM_DIR, `data-${createHash('sha256').update(asked).digest('hex').slice(0, 16)}`);
  for (const home of isRoot() ? [asked, moved] : [asked]) {
    if (!existsSync(join(home, 'postgresql', 'PG_VERSION'))) continue;
    const { uid, gid } = statSync(join(home, 'postgresql'));
    return placeAt(home, home === asked ? undefined : asked, accountOf(uid, gid));
  }
  const account = serviceAccount();
  if (!account.switches || canEnter(account, dirname(asked))) return placeAt(asked, undefined, account);
  systemDirectory();
  return placeAt(moved, asked, account);
}

/** Makes the directory when missing, private to the account, and lets the account enter it. */
export function prepareHome({ home, cluster, account }: Place): void {
  if (existsSync(join(cluster, 'PG_VERSION'))) refuseWrongOwner(cluster, account);
  try {
    if (makeDirectory(home)) {
      chmodSync(home, 0o700);
      if (account.switches) chownSync(home, account.uid, account.gid);
    }
    if (account.switches && !canEnter(account, home) && canEnter(account, dirname(home))) {
      chownSync(home, account.uid, account.gid);
    }
  } catch (error) {
    throw refuseFileError(error, 'create the data directory', home);
  }
  if (account.switches && !canEnter(account, home)) {
    throw unavailable(
      'embedded-no-permission',
      `The data in ${home} belong to user "${account.name}", who may not enter that directory or one above it. ` +
        `Let that user in (chmod), or move the directory and set UPLINE_DATA_DIR.`,
      { params: { path: home } },
    );
  }
}

function placeAt(home: string, movedFrom: string | undefined, account: Account): Place {
  return {
    home,
    cluster: join(home, 'postgresql'),
    lock: join(home, '.lock'),
    serverLog: join(home, 'server.log'),
    account,
    movedFrom,
  };
}

function refuseWrongOwner(cluster: string, account: Account): void {
  const { uid } = statSync(cluster);
  if (isRoot() && uid === 0) {
    const { name } = serviceAccount();
    throw unavailable(
      'embedded-wrong-owner',
      `The database files in ${cluster} belong to root, as which PostgreSQL does not run. ` +
        `Give them to another user: chown -R ${name} ${JSON.stringify(cluster)}`,
      { params: { path: cluster } },
    );
  }
  if (uid !== account.uid) {
    throw unavailable(
      'embedded-wrong-owner',
      `The database files in ${cluster} belong to user "${lookUpUser(uid)?.name ?? String(uid)}". ` +
        'Start as that user or as root, or choose another directory with UPLINE_DATA_DIR.',
      { params: { path: cluster } },
    );
  }
}

/**
 * Makes the directory and those above it; true when it was missing. Not `recursive`, which leaves the directories
 * between closed to the account when root works under a tight umask, and never returns on a path like /proc/x/y.
 */
function makeDirectory(path: string): boolean {
  try {
    return makeOneDirectory(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || path === dirname(path)) throw error;
    if (makeDirectory(dirname(path))) chmodSync(dirname(path), 0o755);
    return makeOneDirectory(path);
  }
}

function makeOneDirectory(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST' || !statSync(path).isDirectory()) throw error;
    return false;
  }
}

/** The path without symbolic links, also when its last parts do not exist yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path === dirname(path) ? path : join(realPath(dirname(path)), basename(path));
  }
}

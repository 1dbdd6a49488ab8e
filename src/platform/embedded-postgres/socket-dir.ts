import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unavailable } from '../errors';
import { readPassword } from './cluster';
import type { Place } from './place';
import { errorCode, refuseFileError } from './refusals';
import { canEnter, type Account } from './run-as';

/** The kernel's limit for a socket's path (108 bytes with the closing zero; 104 on macOS) less the socket's own name. */
const LONGEST_DIRECTORY_BYTES = (process.platform === 'linux' ? 107 : 103) - '/.s.PGSQL.5432'.length;

/**
 * The directory for the server's Unix socket: inside the cluster, which nobody else can enter, or where its path is too
 * long a private directory under the system's temporary one.
 *
 * Its name is the cluster's own: when a data directory is deleted under a running server and made anew, the old
 * server notices within a minute, ends, and removes its socket by path. That must not be the new server's socket.
 * @throws DomainError `embedded-socket-directory` when the directory exists and is not private to the account
 */
export function socketDirectory({ cluster, account }: Pick<Place, 'cluster' | 'account'>): string {
  const identity = [cluster, statSync(cluster).ino, readPassword(cluster)].join('\0');
  const hash = createHash('sha256').update(identity).digest('hex');
  const inside = join(cluster, `socket-${hash.slice(0, 8)}`);
  if (fits(inside)) return privateDirectory(inside, account);

  const name = `upline-${hash.slice(0, 16)}`;
  const base = [tmpdir(), '/tmp'].find(
    (candidate) => fits(join(candidate, name)) && (!account.switches || canEnter(account, candidate)),
  );
  if (base !== undefined) return privateDirectory(join(base, name), account);
  throw unavailable(
    'embedded-socket-directory',
    `The path ${cluster} is too long for a Unix socket, and so is that of the temporary directory ${tmpdir()}. ` +
      'Choose a shorter UPLINE_DATA_DIR or TMPDIR.',
  );
}

function fits(directory: string): boolean {
  return Buffer.byteLength(directory) <= LONGEST_DIRECTORY_BYTES;
}

/** Everybody may write to the temporary directory, so what stands there under our name may be a trap of somebody else. */
function privateDirectory(path: string, account: Account): string {
  try {
    mkdirSync(path, { mode: 0o700 });
    chmodSync(path, 0o700);
    if (account.switches) chownSync(path, account.uid, account.gid);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST')
      throw refuseFileError(error, "create the database socket's directory", path);
  }
  const found = lstatSync(path);
  if (found.isDirectory() && found.uid === account.uid && (found.mode & 0o077) === 0) return path;
  throw unavailable(
    'embedded-socket-directory',
    `The directory ${path} for the database's socket must belong to user "${account.name}" and be closed to others ` +
      '(mode 700), but is not. Remove it, or choose a shorter UPLINE_DATA_DIR.',
    { params: { path } },
  );
}

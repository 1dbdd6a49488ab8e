import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { unavailable } from '../errors';
import { refuseFileError } from './refusals';

/** Where root puts programs and data which the server's user could not reach in their own place. */
export const SYSTEM_DIR = '/var/lib/upline';

/**
 * The system directory, made when missing. Only root may have written to it: the server's user runs what lies there,
 * and another user who could put a directory in its place would own the data.
 */
export function systemDirectory(): string {
  try {
    if (mkdirSync(SYSTEM_DIR, { recursive: true }) !== undefined) chmodSync(SYSTEM_DIR, 0o755);
  } catch (error) {
    throw refuseFileError(error, 'create a directory that the user of PostgreSQL can enter', SYSTEM_DIR);
  }
  const found = lstatSync(SYSTEM_DIR);
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) {
    throw unavailable(
      'embedded-unsafe-directory',
      `${SYSTEM_DIR} must be a directory of root that nobody else may write to. Mend its owner and mode, or set DATABASE_URL.`,
    );
  }
  return SYSTEM_DIR;
}

/**
 * A copy of the programs that every user may enter and run, made once per version and content.
 * `complete` is called on the copy before it takes its final name, so that a name that exists is whole.
 * @returns the copy's directory with `bin`, `lib` and `share`
 */
export function sharedCopy(
  programs: { native: string; version: string },
  complete: (native: string) => boolean,
): string {
  const name = `postgresql-${programs.version}-${fingerprint(programs.native)}`;
  const base = join(systemDirectory(), name);
  if (existsSync(base)) return join(base, 'native');
  const staging = `${base}.${randomBytes(4).toString('hex')}`;
  try {
    copyReadable(programs.native, join(staging, 'native'));
    chmodSync(staging, 0o755);
    complete(join(staging, 'native'));
    renameSync(staging, base);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    // Another process that copied at the same time was first: its copy is as good.
    if (!existsSync(base)) throw refuseFileError(error, 'copy the embedded PostgreSQL', base);
  }
  return join(base, 'native');
}

/** Copies with modes of its own: an install under a tight umask leaves files that only root can read. */
function copyReadable(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) copyReadable(source, target);
    else if (entry.isFile()) {
      copyFileSync(source, target);
      chmodSync(target, (statSync(source).mode & 0o100) === 0 ? 0o644 : 0o755);
    }
  }
}

/** Names and sizes tell two builds apart; hashing 60 MB of content at every start would cost more than it shows. */
function fingerprint(native: string): string {
  const lines: string[] = [];
  const walk = (directory: string, prefix: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) walk(path, `${prefix}${entry.name}/`);
      else if (entry.isFile()) lines.push(`${prefix}${entry.name} ${String(statSync(path).size)}`);
    }
  };
  walk(native, '');
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 12);
}

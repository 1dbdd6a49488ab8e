import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that ships with Upline, by its path from the project's root, which lies above the sources as above the build. */
export function projectFile(...path: readonly string[]): string {
  let directory = __dirname;
  while (!existsSync(join(directory, 'package.json'))) directory = dirname(directory);
  return join(directory, ...path);
}

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version in Upline's package.json, which lies above the sources as above the build. */
export function ownVersion(directory: string = __dirname): string {
  const file = join(directory, 'package.json');
  if (!existsSync(file)) return ownVersion(dirname(directory));
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

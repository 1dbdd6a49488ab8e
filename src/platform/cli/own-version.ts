import { readFileSync } from 'node:fs';
import { projectFile } from '../project-file';

/** The version in Upline's package.json. */
export function ownVersion(): string {
  return (JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { version: string }).version;
}

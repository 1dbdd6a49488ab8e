import { readFileSync } from 'node:fs';
import { invalid } from '../errors';

/**
 * A secret that stands in a file of its own, as container platforms hand them over: `UPLINE_SECRET_FILE` names the file
 * for `UPLINE_SECRET`. Undefined where no file is named.
 * @throws invalid `configuration` for both at once, and for a file that cannot be read or is empty
 */
export function readSecretFile(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  const file = environment[`${name}_FILE`];
  if (file === undefined || file === '') return undefined;
  if ((environment[name] ?? '') !== '') {
    throw invalid('configuration', `${name} and ${name}_FILE are both set; leave one of them out.`);
  }
  const text = contentOf(file);
  if (text === undefined) {
    throw invalid(
      'configuration',
      `${name}_FILE names ${file}, which cannot be read; check the path and its rights.`,
    );
  }
  if (text === '') throw invalid('configuration', `${name}_FILE names ${file}, which is empty.`);
  return text;
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

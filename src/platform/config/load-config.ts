import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { invalid } from '../errors';
import { type Config, configSchema, environmentNames } from './config';

/** Injection token of the {@link Config}. */
export const CONFIG = Symbol('Config');

/**
 * Reads `upline.yaml` (or the file named by UPLINE_CONFIG) and lays the environment over it.
 * @throws invalid `configuration`: names the file or variable at fault and what it should be.
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env, directory = process.cwd()): Config {
  const file = resolve(directory, environment['UPLINE_CONFIG'] ?? 'upline.yaml');
  const values: Record<string, unknown> = readFile(file, environment['UPLINE_CONFIG'] !== undefined);
  for (const [key, name] of Object.entries(environmentNames)) {
    const value = environment[name];
    if (value !== undefined && value !== '') values[key] = value;
  }
  const parsed = configSchema.safeParse(values);
  if (parsed.success) return { ...parsed.data, dataDir: resolve(directory, parsed.data.dataDir) };
  const sentences = parsed.error.issues.map((issue) => {
    const key = String(issue.path[0] ?? '');
    const name = Object.hasOwn(environmentNames, key) ? environmentNames[key as keyof Config] : key;
    return issue.code === 'unrecognized_keys'
      ? `${file}: unknown key ${issue.keys.join(', ')}`
      : `${name} (${key}): ${issue.message}`;
  });
  throw invalid('configuration', `The configuration is not valid. ${sentences.join('. ')}.`);
}

function readFile(file: string, required: boolean): Record<string, unknown> {
  if (!existsSync(file)) {
    if (required)
      throw invalid('configuration', `The configuration file ${file} does not exist; check UPLINE_CONFIG.`);
    return {};
  }
  let document: unknown;
  try {
    document = parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw invalid('configuration', `The configuration file ${file} cannot be read: ${firstLine(cause)}`, {
      cause,
    });
  }
  if (document === null || document === undefined) return {};
  if (typeof document !== 'object' || Array.isArray(document)) {
    throw invalid(
      'configuration',
      `The configuration file ${file} must hold keys and values, like "port: 3000".`,
    );
  }
  return { ...document };
}

function firstLine(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '';
}

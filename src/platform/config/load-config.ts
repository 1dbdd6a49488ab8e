import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Document, parseDocument } from 'yaml';
import { invalid } from '../errors';
import { type Config, configSchema, environmentNames, secretSettings } from './config';
import { expectations } from './expectations';
import { readSecretFile } from './secret-file';

/** Injection token of the {@link Config}. */
export const CONFIG = Symbol('Config');

const LARGEST_FILE_BYTES = 64 * 1024;
const LONGEST_SHOWN = 60;

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
  for (const key of secretSettings) {
    const secret = readSecretFile(environmentNames[key], environment);
    if (secret !== undefined) values[key] = secret;
  }
  const parsed = configSchema.safeParse(values);
  if (parsed.success) return { ...parsed.data, dataDir: resolve(directory, parsed.data.dataDir) };
  const sentences = parsed.error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys') return unknownKeys(file, issue.keys);
    const key = String(issue.path[0]) as keyof Config;
    return `${environmentNames[key]} (${key}) must be ${expectations[key]}${found(key, values[key])}`;
  });
  const all = [...new Set(sentences)].join('. ');
  throw invalid('configuration', `The configuration is not valid. ${all}.`);
}

function unknownKeys(file: string, keys: readonly string[]): string {
  const known = Object.keys(environmentNames).join(', ');
  return `${file}: unknown key ${shortened(keys.join(', '))}; there are ${known}`;
}

/** What stood there instead, but for what is shown to nobody. */
function found(key: keyof Config, value: unknown): string {
  if (secretSettings.includes(key)) return '';
  if (value === null) return ', not empty';
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return `, not ${shortened(text)}`;
}

const shortened = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;

function readFile(file: string, required: boolean): Record<string, unknown> {
  if (!existsSync(file)) {
    if (required)
      throw invalid('configuration', `The configuration file ${file} does not exist; check UPLINE_CONFIG.`);
    return {};
  }
  if (statSync(file).isDirectory()) {
    throw invalid('configuration', `The configuration file ${file} is a directory; name a file.`);
  }
  if (statSync(file).size > LARGEST_FILE_BYTES) {
    throw invalid(
      'configuration',
      `The configuration file ${file} is larger than ${LARGEST_FILE_BYTES} bytes; check UPLINE_CONFIG.`,
    );
  }
  const document = readYaml(file, readFileSync(file, 'utf8'));
  if (document === null || document === undefined) return {};
  if (typeof document !== 'object' || Array.isArray(document)) {
    throw invalid(
      'configuration',
      `The configuration file ${file} must hold keys and values, like "port: 3000".`,
    );
  }
  return { ...document };
}

/** Without the excerpt that the parser makes: the line may hold a password. */
function readYaml(file: string, text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const [error] = document.errors;
  if (!error) return plainOf(file, document);
  const before = text.slice(0, error.pos[0]);
  const line = before.split('\n').length;
  const column = error.pos[0] - before.lastIndexOf('\n');
  throw invalid(
    'configuration',
    `The configuration file ${file} is not valid YAML at line ${line}, column ${column}; it holds keys and values, like "port: 3000".`,
    { params: { line, column }, cause: error },
  );
}

/** Aliases are not followed: no setting needs one, and a small text could stand for a large one by them. */
function plainOf(file: string, document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) as unknown;
  } catch (cause) {
    throw invalid(
      'configuration',
      `The configuration file ${file} refers from one value to another ("*name"); write each value out.`,
      { cause },
    );
  }
}

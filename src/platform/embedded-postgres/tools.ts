import { spawn } from 'node:child_process';
import { unavailable } from '../errors';
import { identity, type Account } from './run-as';

interface ToolResult {
  readonly exitCode: number | null;
  /** stdout and stderr together, the last 64 KiB. */
  readonly output: string;
}

const OUTPUT_LIMIT = 64 * 1024;
const LOG_PREFIX = /^.*?\d{4}-\d\d-\d\d [\d:.]+ \S+ \[\d+\] .*?(?=[A-Z]+: )/;
/** How PostgreSQL's programs say that the disk is full. */
export const DISK_FULL = /no space left|quota exceeded/i;

/**
 * The whole environment of PostgreSQL's programs. Nothing else is handed down: a PGDATA, PGPORT, PGOPTIONS or
 * LANG of the person who types the command must not decide how the cluster is made.
 */
export function toolEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

/** Runs one of PostgreSQL's programs to its end, in a session of its own so that Ctrl-C does not cut it short. */
export function runTool(file: string, args: readonly string[], account: Account): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...identity(account),
      cwd: '/',
      env: toolEnvironment(),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk: string): void => {
      output = (output + chunk).slice(-OUTPUT_LIMIT);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.once('error', (error) => {
      reject(
        unavailable(
          'embedded-tool-failed',
          `Cannot run ${file} as user "${account.name}": ${error.message}.`,
          {
            cause: error,
          },
        ),
      );
    });
    child.once('close', (exitCode) => {
      resolve({ exitCode, output });
    });
  });
}

/** The line that says most about a failure: the last one that names an error, else the last one at all. */
export function meaningfulLine(output: string): string {
  const lines = nonEmptyLines(output);
  const last = (pattern: RegExp): string | undefined => lines.findLast((line) => pattern.test(line));
  return last(DISK_FULL) ?? last(/\b(error|fatal|panic)\b/i) ?? lines.at(-1) ?? 'it said nothing';
}

/** Lines without PostgreSQL's time and pid before the message and without the full stop after it. */
export function nonEmptyLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(LOG_PREFIX, '').replace(/\.$/, ''))
    .filter((line) => line !== '');
}

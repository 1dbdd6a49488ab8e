import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { builtUpline } from './built-upline';
import { TEST_SECRET } from './test-secret';

const COMPILE_CACHE = join(__dirname, '..', '..', 'node_modules', '.cache', 'upline-test');

export interface Ended {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** A running `upline`. */
export interface UplineProcess {
  readonly child: ChildProcess;
  /** Resolves when stdout holds the words. Fails when it ends before. */
  untilPrinted(words: string): Promise<string>;
  ended: Promise<Ended>;
}

/**
 * Starts the built command line with nothing of this process's settings but the path.
 * @param input what it finds on its standard input
 */
export async function startUpline(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  input?: string,
): Promise<UplineProcess> {
  const entry = await builtUpline();
  const child = spawn(process.execPath, [entry, ...args], {
    cwd: __dirname,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      // As bin/upline.js does: every process would read the same JavaScript anew.
      NODE_COMPILE_CACHE: COMPILE_CACHE,
      UPLINE_SECRET: TEST_SECRET,
      ...environment,
    },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  // It may have ended without reading.
  child.stdin?.on('error', () => undefined).end(input);
  let stdout = '';
  let stderr = '';
  child.stdout!.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr!.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const ended = once(child, 'close').then(([exitCode]): Ended => {
    return { exitCode: exitCode as number | null, stdout, stderr };
  });
  return {
    child,
    ended,
    async untilPrinted(words) {
      while (!stdout.includes(words)) {
        const result = await Promise.race([once(child.stdout!, 'data'), ended]);
        if ('exitCode' in result)
          throw new Error(`It ended without saying "${words}": ${JSON.stringify(result)}`);
      }
      return stdout;
    },
  };
}

/** Runs it to its end. A stack trace in what it says fails the test, whatever else it is about. */
export async function upline(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const ended = await (await startUpline(args, environment)).ended;
  expect(ended.stdout + ended.stderr).not.toMatch(/^\s+at .*:\d+/m);
  return ended;
}

import type { Config } from '../config';
import {
  endStatements,
  openDatabase,
  prepareDatabase,
  type PreparedDatabase,
  withOwnName,
} from '../database';

/** A database in use by one command. */
export interface UsedDatabase {
  readonly url: string;
  /** Which one it is, for a person. */
  readonly where: string;
  /** Checks that it is suitable and brings its schema up to date. Not for a command that replaces the schema. */
  prepare(): Promise<PreparedDatabase>;
  /** From now on an interruption leaves what runs in it alone: the command finishes it. */
  finishWhenInterrupted(): void;
  /** Cancels and undoes what runs in it for this process. */
  endStatements(): Promise<void>;
  /** Lets go of it. The last process to let go of the embedded server stops it. */
  release(): Promise<void>;
}

/** What takes longer than this is explained to the person who waits. */
const PATIENCE_MS = 1_500;

/**
 * The database as configured, or the embedded one, started or joined. When `signal` is aborted, all that runs in it
 * for this process is cancelled and undone.
 */
export async function useDatabase(
  config: Config,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<UsedDatabase> {
  const database = await patiently(say, (log) => openDatabase(config, log));
  const { url, name } = withOwnName(database.url);
  const released = new AbortController();
  let ending: Promise<void> | undefined;
  // With no server left to ask, there is nothing left to cancel.
  const end = (): Promise<void> =>
    (ending ??= endStatements(url, name, released.signal).catch(() => undefined));
  const onAbort = (): void => void end();
  const finishWhenInterrupted = (): void => signal.removeEventListener('abort', onAbort);
  signal.addEventListener('abort', onAbort, { once: true });
  return {
    url,
    where: database.where,
    prepare: () => prepareDatabase(url),
    finishWhenInterrupted,
    endStatements: end,
    async release() {
      finishWhenInterrupted();
      released.abort();
      await ending;
      await database.release();
    },
  };
}

/** Hands on the lines of `work` if it takes long, all of them from the first. */
async function patiently<T>(
  say: (line: string) => void,
  work: (log: (line: string) => void) => Promise<T>,
): Promise<T> {
  const held: string[] = [];
  let speak = (line: string): void => void held.push(line);
  const timer = setTimeout(() => {
    held.forEach(say);
    speak = say;
  }, PATIENCE_MS);
  try {
    return await work((line) => speak(line));
  } finally {
    clearTimeout(timer);
  }
}

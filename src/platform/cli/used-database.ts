import type { Config } from '../config';
import {
  allOf,
  type DatabaseUrls,
  endStatements,
  openDatabase,
  ownName,
  prepareDatabase,
  type PreparedDatabase,
  withName,
} from '../database';

/** A database in use by one command. */
export interface UsedDatabase extends DatabaseUrls {
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
  const name = ownName();
  const url = withName(database.url, name);
  const ownerUrl = database.ownerUrl === undefined ? undefined : withName(database.ownerUrl, name);
  const released = new AbortController();
  let ending: Promise<void> | undefined;
  // With no server left to ask, there is nothing left to cancel.
  const end = (): Promise<void> =>
    (ending ??= allOf(
      // Each user sees and ends the own statements.
      [url, ownerUrl].map((each) =>
        each === undefined ? Promise.resolve() : endStatements(each, name, released.signal),
      ),
    ).catch(() => undefined));
  const onAbort = (): void => void end();
  const finishWhenInterrupted = (): void => signal.removeEventListener('abort', onAbort);
  signal.addEventListener('abort', onAbort, { once: true });
  return {
    url,
    ownerUrl,
    where: database.where,
    prepare: () => prepareDatabase({ url, ownerUrl }),
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

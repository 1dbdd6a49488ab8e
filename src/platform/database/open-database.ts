import type { Config } from '../config';
import { databasePlace } from './database-place';
import { joinEmbeddedServer } from '../embedded-postgres';

export interface Database {
  url: string;
  /** Lets go of it; the last process to let go of the embedded server stops it. */
  release(): Promise<void>;
}

/** The configured PostgreSQL, else the embedded one, started or joined. `log` takes lines for a person. */
export async function openDatabase(config: Config, log: (line: string) => void): Promise<Database> {
  if (config.databaseUrl !== undefined) {
    // Refuses a URL that cannot be read, before anything else stumbles over it.
    databasePlace(config.databaseUrl);
    return { url: config.databaseUrl, release: () => Promise.resolve() };
  }
  return joinEmbeddedServer({ dataDir: config.dataDir, log });
}

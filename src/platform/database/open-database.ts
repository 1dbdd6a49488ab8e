import type { Config } from '../config';
import { joinEmbeddedServer } from '../embedded-postgres';
import { databasePlace } from './database-place';

export interface Database {
  url: string;
  /** Which one it is, for a person: without the password. */
  where: string;
  /** Lets go of it; the last process to let go of the embedded server stops it. */
  release(): Promise<void>;
}

/** The configured PostgreSQL, else the embedded one, started or joined. `log` takes lines for a person. */
export async function openDatabase(config: Config, log: (line: string) => void): Promise<Database> {
  if (config.databaseUrl !== undefined) {
    // Refuses a URL that cannot be read, before anything else stumbles over it.
    const { database, server } = databasePlace(config.databaseUrl);
    return { url: config.databaseUrl, where: `"${database}" at ${server}`, release: () => Promise.resolve() };
  }
  const server = await joinEmbeddedServer({ dataDir: config.dataDir, log });
  return {
    url: server.url,
    where: `embedded PostgreSQL with the data in ${server.dataDir}`,
    release: () => server.release(),
  };
}

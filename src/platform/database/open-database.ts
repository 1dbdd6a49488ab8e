import type { Config } from '../config';
import { invalid } from '../errors';
import { joinEmbeddedServer } from '../embedded-postgres';
import { databasePlace } from './database-place';
import type { DatabaseUrls } from './prepare-database';

export interface Database extends DatabaseUrls {
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
    if (config.ownerDatabaseUrl !== undefined)
      databasePlace(config.ownerDatabaseUrl, 'UPLINE_OWNER_DATABASE_URL');
    return {
      url: config.databaseUrl,
      ownerUrl: config.ownerDatabaseUrl,
      where: `"${database}" at ${server}`,
      release: () => Promise.resolve(),
    };
  }
  if (config.ownerDatabaseUrl !== undefined) {
    throw invalid(
      'configuration',
      "UPLINE_OWNER_DATABASE_URL is set and DATABASE_URL is not. Name the application's user of the same database in DATABASE_URL.",
      { field: 'DATABASE_URL' },
    );
  }
  const server = await joinEmbeddedServer({ dataDir: config.dataDir, log });
  return {
    url: server.url,
    ownerUrl: server.ownerUrl,
    where: `embedded PostgreSQL with the data in ${server.dataDir}`,
    release: () => server.release(),
  };
}

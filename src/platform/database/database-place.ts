import { Client } from 'pg';
import { invalid } from '../errors';

/** Where a database is, in words that may be shown: never with the password. */
export interface DatabasePlace {
  /** `127.0.0.1:5432`, or the directory of a Unix socket. */
  readonly server: string;
  readonly database: string;
  readonly user: string;
}

/** @throws invalid `database-url` when the URL cannot be read. */
export function databasePlace(url: string, setting = 'DATABASE_URL'): DatabasePlace {
  try {
    // The driver's own reading, with its defaults from PGHOST and the like. Nothing is connected.
    const { host, port, database, user } = new Client({ connectionString: url });
    return {
      server: host.startsWith('/') ? host : `${host}:${port}`,
      database: database ?? '',
      user: user ?? '',
    };
  } catch (cause) {
    throw invalid(
      'database-url',
      `${setting} cannot be read. It must be like postgresql://user:password@host:5432/database, with characters ` +
        'such as @ : / # % in the password written as %40 %3A %2F %23 %25.',
      { field: setting, cause },
    );
  }
}

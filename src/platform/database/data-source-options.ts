import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSourceOptions } from 'typeorm';

/**
 * Options for TypeORM. Migrations are read from `migrations/` beside the sources or the build.
 * Entities are registered by the modules that own them (`autoLoadEntities`).
 */
export function dataSourceOptions(url: string, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    synchronize: false,
    migrations: migrationFiles(),
    migrationsTableName: 'migration',
    // A connection lost while idle is replaced by the pool at the next use; it must not end the process.
    poolErrorHandler: () => undefined,
    extra: { application_name: 'upline', connectionTimeoutMillis: 10_000 },
  };
}

function migrationFiles(): string[] {
  const directory = join(__dirname, '..', '..', '..', 'migrations');
  return readdirSync(directory)
    .filter((file) => /^\d+-[a-z0-9-]+\.(ts|js)$/.test(file))
    .map((file) => join(directory, file));
}

import { rm } from 'node:fs/promises';
import { settle, withClient, withClients } from '../database/clients';
import { dumpTables } from '../database/dump-tables';
import { loadTables } from '../database/load-tables';
import { dropSchema, makeSchema } from '../database/twin-table';
import { seconds } from '../timing';
import { type Variant, variantName, type VariantSeconds } from './variants';

export interface RowsIn {
  readonly databaseUrl: string;
  readonly directory: string;
  /** The product's tables, whose rows go into twins of them. */
  readonly tables: readonly string[];
  readonly variants: readonly Variant[];
  /** Whether the streams are hashed on the way, as a run's results are. */
  readonly hashed: boolean;
}

/**
 * Seconds that the rows of these tables take into the database by plain COPY, indexes, constraints and statistics
 * included, for each variant. The files that they come from are made before and not counted.
 */
export async function measureRowsIn(what: RowsIn): Promise<VariantSeconds> {
  const measured: Record<string, number> = {};
  for (const form of new Set(what.variants.map((variant) => variant.form))) {
    const files = await withClient(what.databaseUrl, (client) =>
      dumpTables(client, what.tables, form, what.directory),
    );
    for (const variant of what.variants.filter((one) => one.form === form)) {
      await withClient(what.databaseUrl, makeSchema);
      await settle(what.databaseUrl);
      measured[variantName(variant)] = await withClients(what.databaseUrl, variant.connections, (clients) =>
        seconds(() => loadTables(clients, files, what)),
      );
      await withClient(what.databaseUrl, dropSchema);
    }
    for (const { path } of files) await rm(path);
  }
  return measured;
}

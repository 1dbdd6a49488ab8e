import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DistributorImport } from '../src/network';
import { type ImportDefinition, runImport } from '../src/platform/imports';
import { VolumeImports } from '../src/volume';
import type { Bench } from './context';
import { distributorsCsv, ordersCsv } from './csv-files';
import { settle } from './database/clients';
import type { BenchNetwork } from './network';
import { seconds } from './timing';

/** Seconds that the product's import takes for the distributors, from the file to the commit. */
export function importDistributors(bench: Bench): Promise<number> {
  const definition = bench.app.get(DistributorImport, { strict: false }).definition('bench');
  return take(bench, 'distributors', distributorsCsv(bench.network), definition);
}

/** The same for the orders of a month. `prefix` begins their numbers. */
export function importOrders(bench: Bench, network: BenchNetwork, prefix: string): Promise<number> {
  const definition = bench.app.get(VolumeImports, { strict: false }).orders({ by: 'bench' });
  return take(bench, 'orders', ordersCsv(network, prefix), definition);
}

async function take(
  { dataSource, databaseUrl, directory, say }: Bench,
  name: string,
  rows: Iterable<string>,
  definition: ImportDefinition,
): Promise<number> {
  const path = join(directory, `${name}.csv`);
  await writeFile(path, Readable.from(rows));
  say(`Importing ${name} …`);
  await settle(databaseUrl);
  const elapsed = await seconds(() => runImport(dataSource, path, definition, { skipBad: false }));
  await rm(path);
  return elapsed;
}

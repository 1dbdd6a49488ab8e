import { join } from 'node:path';
import type { Client } from 'pg';
import { type CopyForm, dumpToFile } from './copy-files';
import type { TableFile } from './load-tables';
import { twinOf } from './twin-table';

/** The product's tables as files in one form, each with its twin to be filled from it. */
export async function dumpTables(
  client: Client,
  tables: readonly string[],
  form: CopyForm,
  directory: string,
): Promise<TableFile[]> {
  const files: TableFile[] = [];
  for (const name of tables) {
    const table = await twinOf(client, name);
    const path = join(directory, `${name}.${form}`);
    await dumpToFile(client, name, form, path);
    files.push({ table, form, path });
  }
  return files;
}

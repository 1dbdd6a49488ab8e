import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { type CopyForm, loadFromFile } from './copy-files';
import type { TwinTable } from './twin-table';

/** A table to be filled from a dumped file. */
export interface TableFile {
  readonly table: TwinTable;
  readonly path: string;
  readonly form: CopyForm;
}

type Job = (client: Client) => Promise<readonly Job[]>;

/**
 * Fills and indexes tables the fastest way there is: COPY FREEZE into a table made in the same transaction, indexes
 * after it, the largest table first. On several connections they are filled side by side, and whoever is free builds
 * the next index, of the same table too.
 */
export async function loadTables(
  clients: readonly Client[],
  files: readonly TableFile[],
  { hashed }: { hashed: boolean },
): Promise<void> {
  const bySize = files.toSorted((a, b) => b.table.bytes - a.table.bytes);
  await workOff(
    clients,
    bySize.map((file) => fill(file, hashed)),
  );
}

function fill({ table, path, form }: TableFile, hashed: boolean): Job {
  return async (client) => {
    const hash = hashed ? createHash('sha256') : undefined;
    await client.query('BEGIN');
    await client.query(table.create);
    await loadFromFile(client, table.name, form, path, hash);
    await client.query('COMMIT');
    hash?.digest();
    return indexAll(table);
  };
}

/** Whoever builds the last index makes the constraints of them. */
function indexAll(table: TwinTable): readonly Job[] {
  let left = table.indexes.length;
  const finish: Job = async (client) => {
    for (const sql of table.finish) await client.query(sql);
    return [];
  };
  if (left === 0) return [finish];
  return table.indexes.map((sql): Job => async (client) => {
    await client.query(sql);
    return --left === 0 ? [finish] : [];
  });
}

/** Each connection takes the next job; jobs may bring further ones. */
async function workOff(clients: readonly Client[], first: readonly Job[]): Promise<void> {
  const queue = [...first];
  let running = 0;
  let wake = Promise.withResolvers<undefined>();
  const worker = async (client: Client): Promise<void> => {
    while (queue.length > 0 || running > 0) {
      const job = queue.shift();
      if (job === undefined) {
        await wake.promise;
        continue;
      }
      running++;
      try {
        queue.unshift(...(await job(client)));
      } finally {
        running--;
        wake.resolve(undefined);
        wake = Promise.withResolvers<undefined>();
      }
    }
  };
  await Promise.all(clients.map(worker));
}

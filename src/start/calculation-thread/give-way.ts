import { readFileSync, readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { databasePlace } from '../../platform/database';

/**
 * When both want the processor, what answers people goes first: before this thread, where the system knows threads by
 * number, and before its connections' processes, where the database is on this machine.
 */
export async function giveWay(dataSource: DataSource, databaseUrl: string): Promise<void> {
  lowerPriority(() => Number(readlinkSync('/proc/thread-self').split('/').at(-1)));
  const isHere = databasePlace(databaseUrl).server.startsWith('/');
  if (!isHere) return;
  const { master } = dataSource.driver as unknown as { master: Pool };
  master.on('connect', lowerBackend);
  const first = await master.connect();
  lowerBackend(first);
  first.release();
}

/** The driver knows the process that serves a connection, for cancelling. */
function lowerBackend(client: PoolClient): void {
  const { processID: pid } = client as unknown as { processID: number };
  lowerPriority(() => {
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') throw new Error('Somebody else.');
    return pid;
  });
}

function lowerPriority(process: () => number): void {
  try {
    setPriority(process(), constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not allowed, or not known here: then they share it evenly.
  }
}

import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** Time for a statement that was cancelled to end its transaction by itself. */
const GRACE_MS = 500;

/** A name by which {@link endStatements} finds the connections of this process. */
export const ownName = (): string => `upline-${process.pid}-${randomBytes(4).toString('hex')}`;

/** The same database, its connections bearing the name. */
export const withName = (url: string, name: string): string =>
  `${url}${url.includes('?') ? '&' : '?'}application_name=${name}`;

/**
 * Cancels what runs on the connections of that name, then ends every transaction that is open there, or is opened,
 * until `until` is aborted; the server undoes them. Without this a statement would run on, locks and all, after its
 * process has gone.
 */
export async function endStatements(url: string, name: string, until: AbortSignal): Promise<void> {
  // The name stands in the URL, so this connection bears it too.
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(
      `SELECT pg_cancel_backend(pid) FROM pg_stat_activity
        WHERE application_name = $1 AND pid <> pg_backend_pid() AND state = 'active'`,
      [name],
    );
    while (!until.aborted) {
      await sleep(GRACE_MS, undefined, { signal: until }).catch(() => undefined);
      await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = $1 AND pid <> pg_backend_pid() AND state <> 'idle'`,
        [name],
      );
    }
  } finally {
    await client.end();
  }
}

import { Client } from 'pg';

/** Plain connections, as many as asked for, for as long as the work lasts. */
export async function withClients<T>(
  url: string,
  count: number,
  work: (clients: readonly Client[]) => Promise<T>,
): Promise<T> {
  const clients = Array.from(
    { length: count },
    () => new Client({ connectionString: url, application_name: 'upline bench' }),
  );
  try {
    for (const client of clients) await client.connect();
    return await work(clients);
  } finally {
    for (const client of clients) await client.end();
  }
}

export function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  return withClients(url, 1, ([client]) => work(client!));
}

/** So that no measurement pays for the writing of the one before. Where it is not allowed, it is left out. */
export async function settle(url: string): Promise<void> {
  await withClient(url, (client) => client.query('CHECKPOINT')).catch(() => undefined);
}

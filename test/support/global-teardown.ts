import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EmbeddedServer } from '../../src/platform/embedded-postgres';

export default async function globalTeardown(): Promise<void> {
  const server = (globalThis as { uplineTestServer?: EmbeddedServer }).uplineTestServer;
  if (!server) return;
  await server.release();
  rmSync(dirname(server.dataDir), { recursive: true, force: true });
}

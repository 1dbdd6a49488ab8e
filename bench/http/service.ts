import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectFile } from '../../src/platform/project-file';

const READY_MS = 60_000;
const SECRET_BYTES = 32;
const LOOK_EVERY_MS = 200;
/** The limit for each caller is not what is measured. */
const REQUESTS_PER_MINUTE = '1000000';

/** The built product, serving this database in a process of its own, for as long as the work lasts. */
export async function withService<T>(databaseUrl: string, work: (url: string) => Promise<T>): Promise<T> {
  const port = await freePort();
  const child = spawn(process.execPath, [projectFile('bin', 'upline.js'), 'start'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
      UPLINE_DEMO: 'off',
      UPLINE_SECRET: process.env['UPLINE_SECRET'] ?? randomBytes(SECRET_BYTES).toString('hex'),
      UPLINE_LOG_LEVEL: 'error',
      UPLINE_REQUESTS_PER_MINUTE: REQUESTS_PER_MINUTE,
    },
  });
  try {
    const url = `http://127.0.0.1:${port}`;
    await untilReady(child, url);
    return await work(url);
  } finally {
    if (child.exitCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
  }
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const giveUpAtMs = performance.now() + READY_MS;
  while (performance.now() < giveUpAtMs) {
    if (child.exitCode !== null) throw new Error('The service ended before it was ready.');
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(`The service was not ready within ${READY_MS / 1000} seconds.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

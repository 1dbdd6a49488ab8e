import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withLock } from './lock';

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lock-'));
  path = join(directory, '.lock');
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

const pidSpace = (): string => (process.platform === 'linux' ? readlinkSync('/proc/self/ns/pid') : '-');

it('lets one in at a time, and leaves nothing behind', async () => {
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, ++inside);
    await sleep(5);
    inside--;
  };
  await Promise.all(Array.from({ length: 8 }, () => withLock(path, 5_000, work)));
  expect(most).toBe(1);
  expect(readdirSync(directory)).toEqual([]);
});

it('lets one in at a time also when all of them find the same dead holder', async () => {
  writeFileSync(path, `4194305 1 ${pidSpace()} aaaa\n`);
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, ++inside);
    await sleep(5);
    inside--;
  };
  await Promise.all(Array.from({ length: 8 }, () => withLock(path, 5_000, work)));
  expect(most).toBe(1);
  expect(readdirSync(directory)).toEqual([]);
});

it('is free again after the work has failed', async () => {
  await expect(withLock(path, 100, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(withLock(path, 100, () => Promise.resolve('in'))).resolves.toBe('in');
});

it('waits for a living holder, then refuses with its pid and leaves the lock alone', async () => {
  await withLock(path, 100, async () => {
    const held = readFileSync(path, 'utf8');
    await expect(withLock(path, 60, () => Promise.resolve())).rejects.toThrow(`(pid ${String(process.pid)})`);
    expect(readFileSync(path, 'utf8')).toBe(held);
  });
});

const onLinux = process.platform === 'linux' ? it : it.skip;

onLinux(
  'breaks the lock of a dead process whose pid another has by now (start times need /proc)',
  async () => {
    writeFileSync(path, `${String(process.pid)} 1 ${pidSpace()} aaaa\n`);
    await expect(withLock(path, 1_000, () => Promise.resolve('in'))).resolves.toBe('in');
  },
);

it('breaks the lock of a process that died before it could sign it, not one that is just being made', async () => {
  writeFileSync(path, '');
  await expect(withLock(path, 60, () => Promise.resolve())).rejects.toMatchObject({
    code: 'embedded-lock-held',
  });
  utimesSync(path, new Date(Date.now() - 10_000), new Date(Date.now() - 10_000));
  await expect(withLock(path, 1_000, () => Promise.resolve('in'))).resolves.toBe('in');
});

it('believes the holder in another container until the lock is old', async () => {
  writeFileSync(path, '1 1 pid:[1] aaaa\n');
  await expect(withLock(path, 60, () => Promise.resolve())).rejects.toMatchObject({
    code: 'embedded-lock-held',
  });
  utimesSync(path, new Date(Date.now() - 100_000), new Date(Date.now() - 100_000));
  await expect(withLock(path, 1_000, () => Promise.resolve('in'))).resolves.toBe('in');
});

import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, readlinkSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { unavailable } from '../errors';
import { errorCode, refuseFileError } from './refusals';

/**
 * A lock between processes: a file made with O_EXCL that says who holds it. It lets go when its holder is dead, which a
 * pid alone cannot tell (pids come back after a reboot), so the kernel's start time of the process stands beside it.
 */
interface Holder {
  readonly pid: number;
  readonly startedTicks: string;
  /** Pids of another container mean nothing here: such a holder is known dead by age alone. */
  readonly pidSpace: string;
  readonly nonce: string;
}

const POLL_MS = 25;
/** A holder writes its line right after making the file; a line still missing after this was never going to come. */
const UNWRITTEN_MS = 5_000;
const FOREIGN_MS = 90_000;

/**
 * Runs `work` while holding the lock at `path`; waits for it up to `waitMs`.
 * @throws DomainError `embedded-lock-held` naming the holder's pid when it cannot be had in time
 */
export async function withLock<T>(path: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  const mine = await acquire(path, Date.now() + waitMs);
  try {
    return await work();
  } finally {
    if (readHolder(path)?.nonce === mine.nonce) rmSync(path, { force: true });
  }
}

async function acquire(path: string, untilMs: number): Promise<Holder> {
  const mine: Holder = {
    pid: process.pid,
    startedTicks: startedTicks(process.pid) ?? '-',
    pidSpace: pidSpace(),
    nonce: randomBytes(8).toString('hex'),
  };
  for (;;) {
    try {
      writeHolder(path, mine);
      return mine;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST')
        throw refuseFileError(error, 'lock the data directory', dirname(path));
    }
    if (isStale(path)) await breakStale(path, untilMs);
    else await sleep(POLL_MS);
    if (Date.now() > untilMs) {
      throw unavailable(
        'embedded-lock-held',
        `Another Upline process (pid ${String(readHolder(path)?.pid ?? 'unknown')}) is still starting or stopping the embedded ` +
          `PostgreSQL. Try again; if no such process exists, delete ${path}.`,
        { params: { path } },
      );
    }
  }
}

/**
 * Two processes that both saw the same dead holder must not both remove the file: the slower one would remove the
 * faster one's fresh lock. So the removal has a lock of its own, and looks again under it.
 */
async function breakStale(path: string, untilMs: number): Promise<void> {
  const nonce = readHolder(path)?.nonce ?? 'unwritten';
  await withLock(`${path}.${nonce}`, Math.max(0, untilMs - Date.now()), () => {
    if (isStale(path) && (readHolder(path)?.nonce ?? 'unwritten') === nonce) rmSync(path, { force: true });
    return Promise.resolve();
  });
}

function isStale(path: string): boolean {
  const holder = readHolder(path);
  if (holder === undefined) return ageMs(path) > UNWRITTEN_MS;
  if (holder.pidSpace !== pidSpace()) return ageMs(path) > FOREIGN_MS;
  return !isSameProcess(holder.pid, holder.startedTicks);
}

function isSameProcess(pid: number, ticks: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
  }
  const now = startedTicks(pid);
  return now === undefined || now === ticks;
}

/** Throws EEXIST when the lock is held. On a full disk the file can be made and not written: then it must go again. */
function writeHolder(path: string, { pid, startedTicks: ticks, pidSpace: space, nonce }: Holder): void {
  const file = openSync(path, 'wx', 0o644);
  try {
    writeSync(file, `${[pid, ticks, space, nonce].join(' ')}\n`);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function readHolder(path: string): Holder | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  const [pid, ticks, space, nonce] = text.trim().split(' ');
  if (pid === undefined || ticks === undefined || space === undefined || nonce === undefined)
    return undefined;
  return { pid: parseInt(pid, 10), startedTicks: ticks, pidSpace: space, nonce };
}

/** Milliseconds since the file was written; 0 when it is gone, so that nobody breaks what is not there. */
function ageMs(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/** Field 22 of /proc/PID/stat; undefined where there is no /proc. The name in field 2 may hold spaces and brackets. */
function startedTicks(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function pidSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '-';
  }
}

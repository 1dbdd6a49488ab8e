import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import { errorCode } from './refusals';

/** What `postmaster.pid` says of the server of a cluster; it stays behind when the server is killed. */
interface Postmaster {
  readonly pid: number;
  /** The server's first socket directory; empty in the first moments of a start. */
  readonly socketDir: string;
  /** Whether it takes connections, by its own account; a killed server's file goes on saying so. */
  readonly ready: boolean;
  /** Whether that pid is the server, not a zombie of it and not a stranger who got its number after a reboot. */
  readonly running: boolean;
}

/** Lines of the file: pid, data directory, start time, port, socket directory, address, shared memory, status. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let text: string;
  try {
    text = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  const lines = text.split('\n');
  // A stand-alone backend writes its pid negated.
  const pid = Math.abs(parseInt(lines[0] ?? '', 10));
  if (Number.isNaN(pid) || pid === 0) return { pid: 0, socketDir: '', ready: false, running: false };
  const socketDir = lines[4]?.trim() ?? '';
  return {
    pid,
    socketDir,
    ready: socketDir !== '' && lines[7]?.trim() === 'ready',
    running: isPostmaster(pid, cluster),
  };
}

/**
 * Removes pid files without content, which a full disk leaves and over which PostgreSQL would refuse to start for ever.
 * Called under the lock, so that none of them is just being written.
 */
export function removeEmptyPidFiles(cluster: string, socketDir: string): void {
  for (const file of [join(cluster, 'postmaster.pid'), join(socketDir, '.s.PGSQL.5432.lock')]) {
    if (statSync(file, { throwIfNoEntry: false })?.size === 0) rmSync(file, { force: true });
  }
}

function isPostmaster(pid: number, cluster: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
  }
  // Without /proc nobody can tell; then PostgreSQL's own judgement stands.
  if (!existsSync('/proc/self/cmdline')) return true;
  let args: string[];
  try {
    // Not /proc/PID/cwd or exe: in a container, root may not look at those of another user's process.
    args = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').split('\0');
  } catch {
    return false;
  }
  if (basename(args[0] ?? '') !== 'postgres') return false;
  const directory = args[args.indexOf('-D') + 1];
  return !args.includes('-D') || directory === undefined || !isAbsolute(directory) || directory === cluster;
}

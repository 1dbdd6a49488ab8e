import { spawn } from 'node:child_process';
import { closeSync, constants, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { unavailable } from '../errors';
import { program, type Binaries } from './binaries';
import { sweepRemains, writeSettings } from './cluster';
import type { Place } from './place';
import { readPostmaster, removeEmptyPidFiles } from './postmaster';
import { refuseFileError } from './refusals';
import { identity } from './run-as';
import { measureMachine, renderSettings, settingsFor } from './settings';
import { socketDirectory } from './socket-dir';
import { nonEmptyLines, runTool, toolEnvironment } from './tools';

/** A server that this process has launched and that may not be up yet. */
export interface Launch {
  /** True once it has ended, which before it was ever reachable means that it could not start. */
  ended(): boolean;
  /** What it has written to its log since, the last lines. */
  lastLines(): string;
}

const LOG_LIMIT_BYTES = 10 * 1024 ** 2;
const STOP_SECONDS = 60;

/**
 * Launches the server in a session of its own, so that Ctrl-C at the terminal ends Upline and not the server under it,
 * and with nothing of this process's input and output, so that a pipe behind this command closes when the command ends.
 * Not through `pg_ctl start`: that goes through a shell, which would read a `$` in the directory's name.
 */
export function launchServer(place: Place, binaries: Binaries): Launch {
  const { home, cluster, account } = place;
  sweepRemains(home);
  const socketDir = socketDirectory(place);
  removeEmptyPidFiles(cluster, socketDir);
  writeSettings(place, renderSettings(settingsFor(measureMachine(home), socketDir)));
  const log = openLog(place);
  const stalePid = readPostmaster(cluster)?.pid;
  let ended = false;
  const child = spawn(program(binaries, 'postgres'), ['-D', cluster], {
    ...identity(account),
    cwd: '/',
    // PostgreSQL takes any living process with the pid in an old postmaster.pid for a running server, unless it is named
    // here. The caller has made sure that it is none.
    env: {
      ...toolEnvironment(),
      ...(stalePid === undefined ? {} : { PG_GRANDPARENT_PID: String(stalePid) }),
    },
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  const end = (): void => {
    ended = true;
  };
  child.once('exit', end).once('error', end).unref();
  closeSync(log.fd);
  return { ended: () => ended, lastLines: () => lastLines(place.serverLog, log.startsAt) };
}

/**
 * Stops the server and waits until it has. Open transactions are rolled back; whoever calls has made sure there are none.
 * A server that belongs to another container is left alone: its pid means somebody else here.
 */
export async function stopServer(place: Place, binaries: Binaries): Promise<void> {
  if (readPostmaster(place.cluster)?.running !== true) return;
  const stopped = await runTool(
    program(binaries, 'pg_ctl'),
    ['stop', '-D', place.cluster, '-m', 'fast', '-w', '-t', String(STOP_SECONDS)],
    place.account,
  );
  if (stopped.exitCode === 0 || readPostmaster(place.cluster)?.running !== true) return;
  throw unavailable(
    'embedded-stop-failed',
    `The embedded PostgreSQL in ${place.cluster} has not stopped within ${String(STOP_SECONDS)} s; it goes on stopping by itself. ` +
      `See ${place.serverLog}.`,
  );
}

/** The server's last lines in its log, from byte `from` on, in one line. */
export function lastLines(path: string, from = 0): string {
  let text: string;
  try {
    text = readFileSync(path).subarray(from).toString('utf8');
  } catch {
    return 'its log cannot be read';
  }
  const lines = nonEmptyLines(text).slice(-5);
  return lines.length === 0 ? 'it wrote nothing to its log' : lines.join(' | ');
}

/** Opens the log for the server to append to; one of more than 10 MB is put aside first. */
function openLog({ serverLog, account }: Place): { fd: number; startsAt: number } {
  try {
    if ((statSync(serverLog, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) {
      renameSync(serverLog, `${serverLog}.1`);
    }
    // The server's user may write to this directory: root must not follow a link that it put there.
    const fd = openSync(
      serverLog,
      constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW,
      0o600,
    );
    if (account.switches) fchownSync(fd, account.uid, account.gid);
    return { fd, startsAt: statSync(serverLog).size };
  } catch (error) {
    throw refuseFileError(error, "open the server's log", serverLog);
  }
}

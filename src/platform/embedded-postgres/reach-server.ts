import { setTimeout as sleep } from 'node:timers/promises';
import { unavailable } from '../errors';
import { runnableBinaries, type Binaries } from './binaries';
import { readPassword } from './cluster';
import { tryConnect, type Connection } from './connection';
import type { Place } from './place';
import { readPostmaster } from './postmaster';
import { lastLines, launchServer, stopServer, type Launch } from './server';

const START_MS = 60_000;
const POLL_MS = 20;
/** What a server says that was launched while the last processes of a killed one were still ending. */
const PREDECESSOR_ENDING = /pre-existing shared memory block|lock file .* already exists/;

interface Reached {
  readonly connection: Connection;
  readonly socketDir: string;
  readonly startedHere: boolean;
}

/**
 * Connects to the cluster's running server, or launches one and waits for it up to 60 s. Called under the lock.
 * @throws DomainError `embedded-start-failed`, `embedded-start-slow`, `embedded-connect-failed`
 */
export async function reachServer(place: Place, log: (line: string) => void): Promise<Reached> {
  const password = readPassword(place.cluster);
  const untilMs = Date.now() + START_MS;
  let launch: Launch | undefined;
  let startedHere = false;
  for (;;) {
    const postmaster = readPostmaster(place.cluster);
    if (postmaster?.ready === true) {
      // Also when its pid is unknown here: in another container on the same volume it is out of sight, not out of reach.
      const { socketDir } = postmaster;
      const connection = await tryConnect(socketDir, password).catch(async (error: unknown) => {
        // Nobody holds a server that was launched only to be refused by it.
        if (startedHere) await stopServer(place, runnableBinaries(place.account));
        throw error;
      });
      if (connection !== undefined) return { connection, socketDir, startedHere };
    }
    if (launch?.ended() === true) {
      if (!PREDECESSOR_ENDING.test(launch.lastLines())) throw didNotStart(place, launch.lastLines());
      launch = undefined;
      await sleep(200);
    }
    if (Date.now() > untilMs) throw tooSlow(place, launch);
    if (launch === undefined && postmaster?.running !== true) {
      const binaries = runnableBinaries(place.account);
      if (!startedHere) log(describeStart(place, binaries));
      launch = launchServer(place, binaries);
      startedHere = true;
    }
    await sleep(POLL_MS);
  }
}

function describeStart({ home, account, movedFrom }: Place, { native, version }: Binaries): string {
  const start = `Starting PostgreSQL ${version} with the data in ${home}`;
  if (movedFrom === undefined) return `${start}.`;
  return `${start}, because its user "${account.name}" cannot enter ${movedFrom}; its programs are in ${native}.`;
}

function didNotStart({ home, serverLog }: Place, lines: string): Error {
  return unavailable(
    'embedded-start-failed',
    `PostgreSQL does not start with the data in ${home}: ${lines}. Mend this and start again; the whole log is ${serverLog}.`,
    { params: { path: home } },
  );
}

function tooSlow({ home, cluster, serverLog }: Place, launch: Launch | undefined): Error {
  const lines = launch?.lastLines() ?? lastLines(serverLog);
  const pid = String(readPostmaster(cluster)?.pid ?? 'gone');
  return unavailable(
    'embedded-start-slow',
    `PostgreSQL (pid ${pid}) with the data in ${home} takes no connections after ${String(START_MS / 1000)} s: ${lines}. ` +
      `If it is recovering, it goes on: start again in a while; else end it with "kill -INT ${pid}". The whole log is ${serverLog}.`,
    { params: { path: home } },
  );
}

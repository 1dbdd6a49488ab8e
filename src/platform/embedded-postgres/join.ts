import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { applicationPassword } from './application-role';
import { installedBinaries, runnableBinaries } from './binaries';
import { APPLICATION_ROLE, createCluster, readPassword } from './cluster';
import { databaseUrl, tryConnect } from './connection';
import { inspectHome } from './data-directory';
import { KeepAlive } from './keep-alive';
import { withLock } from './lock';
import { findPlace, prepareHome, type Place } from './place';
import { readPostmaster } from './postmaster';
import { reachServer } from './reach-server';
import { errorText } from './refusals';
import { stopServer } from './server';

export interface EmbeddedOptions {
  /** Absolute; made when missing. */
  dataDir: string;
  log: (line: string) => void;
}

export interface EmbeddedServer {
  /** For `pg` and libpq; its database `upline` exists, its role owns nothing. */
  url: string;
  /** The same database for the cluster's superuser. */
  ownerUrl: string;
  /** Whether this call launched the server, rather than finding it running. */
  startedHere: boolean;
  /** Where the data really are: `dataDir`, or for root the directory they had to move to. */
  dataDir: string;
  /** Leaves the server, and stops it when nobody else is connected. Close your own connections first. */
  release(): Promise<void>;
}

/** Longer than the holder of the lock can need: making the cluster, starting it, stopping it. */
const LOCK_MS = 150_000;

/**
 * Joins the embedded PostgreSQL of a data directory; makes the cluster and starts the server as needed.
 * Joining and leaving take the same lock, so nobody joins a server that another process has just decided to stop.
 * @throws DomainError with a code `embedded-…` and a sentence for the person who started the program
 */
export async function joinEmbeddedServer({ dataDir, log }: EmbeddedOptions): Promise<EmbeddedServer> {
  const { major } = installedBinaries();
  const place = findPlace(resolve(dataDir));
  inspectHome(place, major);
  prepareHome(place);

  const reached = await withLock(place.lock, LOCK_MS, async () => {
    if (inspectHome(place, major) === 'empty') {
      log(`First start: creating the database in ${place.home}.`);
      await createCluster(place, runnableBinaries(place.account));
    }
    const server = await reachServer(place, log);
    return { ...server, applicationPassword: await applicationPassword(place, server.connection) };
  });

  const { socketDir } = reached;
  const password = readPassword(place.cluster);
  const keepAlive = new KeepAlive(reached.connection, () =>
    tryConnect(readPostmaster(place.cluster)?.socketDir ?? socketDir, password),
  );
  let left: Promise<void> | undefined;
  return {
    url: databaseUrl(socketDir, reached.applicationPassword, { role: APPLICATION_ROLE }),
    ownerUrl: databaseUrl(socketDir, password),
    startedHere: reached.startedHere,
    dataDir: place.home,
    release: () => (left ??= leave(place, password, keepAlive, log)),
  };
}

/** A failure to stop is told and not thrown: the process that leaves has done its work and must not fail for it. */
async function leave(
  place: Place,
  password: string,
  keepAlive: KeepAlive,
  log: (line: string) => void,
): Promise<void> {
  try {
    // Deleted meanwhile, or another cluster in its place: our server ends by itself then, and theirs is not ours to stop.
    if (!existsSync(place.cluster)) return;
    await withLock(place.lock, LOCK_MS, async () => {
      const alone = await keepAlive.isAlone();
      await keepAlive.close();
      if (!alone || readPassword(place.cluster) !== password) return;
      await stopServer(place, runnableBinaries(place.account));
    });
  } catch (error) {
    log(`The embedded PostgreSQL was left running: ${errorText(error)}`);
  } finally {
    await keepAlive.close();
  }
}

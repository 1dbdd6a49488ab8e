import { Socket } from 'node:net';
import { Client, escapeIdentifier } from 'pg';
import { unavailable } from '../errors';
import { OWNER_ROLE } from './cluster';
import { errorCode, errorText } from './refusals';

const DATABASE = 'upline';
/** Every process that uses the server holds one connection of this name, by which the others count it. */
export const KEEPALIVE_NAME = 'upline-keepalive';

const CONNECT_TIMEOUT_MS = 10_000;

/** An open connection and its socket, which `pg` keeps to itself but which must not keep a process from ending. */
export interface Connection {
  readonly client: Client;
  readonly socket: Socket;
}

const MISSING_DATABASE = '3D000';
/** Starting up, shutting down, crashed and recovering, every connection taken. */
const NOT_NOW = new Set(['57P03', '57P01', '57P02', '53300']);
const NOT_THERE = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EAGAIN']);

/**
 * A URL for `pg` and libpq. Port and sslmode are spelled out because both would else be taken from PGPORT and PGSSLMODE
 * of whoever types the command.
 */
export function databaseUrl(
  socketDir: string,
  password: string,
  { database = DATABASE, role = OWNER_ROLE } = {},
): string {
  const host = encodeURIComponent(socketDir);
  return `postgresql://${role}:${password}@/${database}?host=${host}&port=5432&sslmode=disable`;
}

/**
 * Connects to the database `upline`, which is made if the server lacks it.
 * @returns undefined when the server is not up at this moment and the caller may try again
 */
export async function tryConnect(socketDir: string, password: string): Promise<Connection | undefined> {
  try {
    return await connect(databaseUrl(socketDir, password)).catch(async (error: unknown) => {
      if (errorCode(error) !== MISSING_DATABASE) throw error;
      await createDatabase(databaseUrl(socketDir, password, { database: 'postgres' }));
      return connect(databaseUrl(socketDir, password));
    });
  } catch (error) {
    if (isPassing(error)) return undefined;
    throw unavailable(
      'embedded-connect-failed',
      `The embedded PostgreSQL in ${socketDir} does not let Upline in: ${errorText(error)}. ` +
        'Its password is kept in upline.password among its files; its server.log says more.',
      { params: { socketDir }, cause: error },
    );
  }
}

async function connect(url: string): Promise<Connection> {
  const socket = new Socket();
  const client = new Client({
    connectionString: url,
    application_name: KEEPALIVE_NAME,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    stream: () => socket,
  });
  // A connection lost while idle is an 'error' event, and one that nobody hears ends the process.
  client.on('error', () => undefined);
  await client.connect();
  return { client, socket };
}

async function createDatabase(url: string): Promise<void> {
  const { client } = await connect(url);
  try {
    await client.query(
      `CREATE DATABASE ${escapeIdentifier(DATABASE)} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'`,
    );
  } finally {
    await client.end();
  }
}

function isPassing(error: unknown): boolean {
  const code = errorCode(error) ?? '';
  return (
    NOT_NOW.has(code) ||
    NOT_THERE.has(code) ||
    /terminated unexpectedly|timeout expired/i.test(errorText(error))
  );
}

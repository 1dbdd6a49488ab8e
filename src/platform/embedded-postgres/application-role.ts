import { randomBytes } from 'node:crypto';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { APPLICATION_ROLE, readApplicationPassword, writeApplicationPassword } from './cluster';
import type { Connection } from './connection';
import type { Place } from './place';

const roleSql = 'SELECT FROM pg_roles WHERE rolname = $1';

/**
 * Makes the role that the application connects as, where it is missing: in a new cluster, and in one of an Upline that
 * had none. Called under the lock. Gives its password.
 *
 * The server knows the password before the file does: killed in between, the next one makes another.
 */
export async function applicationPassword(place: Place, { client }: Connection): Promise<string> {
  const kept = readApplicationPassword(place.cluster);
  const exists = (await client.query(roleSql, [APPLICATION_ROLE])).rowCount === 1;
  if (kept !== undefined && exists) return kept;
  const password = kept ?? randomBytes(24).toString('hex');
  await client.query(
    `${exists ? 'ALTER' : 'CREATE'} ROLE ${escapeIdentifier(APPLICATION_ROLE)} LOGIN PASSWORD ${escapeLiteral(password)}`,
  );
  if (kept === undefined) writeApplicationPassword(place, password);
  return password;
}

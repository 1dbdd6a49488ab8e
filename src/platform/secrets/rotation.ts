import type { Config } from '../config';
import { firstRow, type Tx } from '../database';
import { type Installation, installationSql, replaceSecretSql } from './installation.sql';
import { KeyRing } from './key-ring';
import { Keys } from './keys';
import { knownKeys } from './known-secrets';
import { resealColumn } from './reseal';
import type { SealedColumn } from './sealed-column';
import { adoptNextSecret, nextSecretFromFile } from './secret-file';
import { changed, noOther, ofDemo } from './secret-refusals';

/** How many rows of a table were sealed anew. */
export type Resealed = Readonly<Record<string, number>>;

/**
 * Seals everything anew with the secret that is meant to count, which counts from the end of the transaction on. Killed
 * before, nothing has changed. Whoever writes sealed rows meanwhile waits (`Secrets.within`).
 * @param tx of the owner
 * @throws conflict `secret-same`; unavailable `secret-changed` and as `Secrets`
 */
export async function rotateSecret(
  tx: Tx,
  config: Config,
  columns: readonly SealedColumn[],
): Promise<Resealed> {
  const held = await firstRow<Installation>(tx, `${installationSql} FOR UPDATE`);
  if (held === null) throw noOther();
  if (held.secretOfDemo) throw ofDemo();
  const known = knownKeys(config, held);
  const ring = KeyRing.of(known, held.secretCheck);
  if (ring === null) throw changed(config);
  const to = meantKeys(config, known[0], ring.current);
  const resealed: Record<string, number> = {};
  for (const column of columns) {
    const count = await resealColumn(tx, column, ring, to);
    resealed[column.table] = (resealed[column.table] ?? 0) + count;
  }
  await tx.query(replaceSecretSql, [to.check]);
  return resealed;
}

/** After the transaction: on the embedded database the file takes its place. */
export function adoptRotated(config: Config): void {
  if (isInFile(config)) adoptNextSecret(config.dataDir);
}

/** On the embedded database a rotation makes the next secret itself, where none was named. */
function meantKeys(config: Config, first: Keys, current: Keys): Keys {
  if (isInFile(config)) return new Keys(nextSecretFromFile(config.dataDir));
  if (first.check === current.check && config.secretPrevious === undefined) throw noOther();
  return first;
}

const isInFile = ({ secret, databaseUrl }: Config): boolean =>
  secret === undefined && databaseUrl === undefined;

import { rows, type Tx } from '../database';
import type { KeyRing } from './key-ring';
import type { Keys } from './keys';
import type { SealedColumn } from './sealed-column';

const AT_ONCE = 1_000;

/**
 * Seals what stands in a column anew, and digests with it. What is sealed with `to` already is left alone, so that a second
 * time goes on with what came in between. Some rows are in memory at a time.
 * @param tx of the owner: the application may not change all of them
 * @returns how many rows
 */
export async function resealColumn(
  tx: Tx,
  sealedColumn: SealedColumn,
  ring: KeyRing,
  to: Keys,
): Promise<number> {
  const { table, key, column, purpose, boundTo, digests = [], atOnce = AT_ONCE } = sealedColumn;
  const names = Object.keys(key);
  await tx.query(`
DECLARE sealed_rows NO SCROLL CURSOR FOR
SELECT ${names.join(', ')}, ${column} AS sealed, ${boundTo} AS bound_to FROM ${table}
 WHERE ${column} IS NOT NULL AND substring(${column} FROM 1 FOR ${to.mark.length}) <> '\\x${to.mark.toString('hex')}'::bytea`);
  const update = updateSql(sealedColumn);
  let resealed = 0;
  for (;;) {
    const some = await rows<SealedRow>(tx, `FETCH ${atOnce} FROM sealed_rows`);
    if (some.length === 0) break;
    const plain = some.map((row) => ring.open(purpose, row.sealed, row.bound_to));
    await tx.query(update, [
      ...names.map((name) => some.map((row) => row[name])),
      plain.map((bytes, at) => to.seal(purpose, bytes, some[at]!.bound_to)),
      ...digests.map((digest) =>
        plain.map((bytes) => {
          const text = digest.textOf(bytes);
          return text === null ? null : to.digest(digest.purpose, text);
        }),
      ),
    ]);
    resealed += some.length;
  }
  await tx.query('CLOSE sealed_rows');
  return resealed;
}

interface SealedRow {
  readonly sealed: Buffer;
  readonly bound_to: string;
  readonly [key: string]: unknown;
}

/** Parameters: an array for each column of the key, one of the sealed bytes, one for each digest. */
function updateSql({ table, key, column, digests = [] }: SealedColumn): string {
  const names = Object.keys(key);
  const set = [column, ...digests.map((digest) => digest.column)];
  const types = [...Object.values(key), ...set.map(() => 'bytea')];
  const given = [...names.map((name) => `key_${name}`), ...set.map((name) => `new_${name}`)];
  return `
UPDATE ${table} AS t SET ${set.map((name) => `${name} = n.new_${name}`).join(', ')}
  FROM unnest(${types.map((type, at) => `$${at + 1}::${type}[]`).join(', ')}) AS n (${given.join(', ')})
 WHERE ${names.map((name) => `t.${name} = n.key_${name}`).join(' AND ')}`;
}

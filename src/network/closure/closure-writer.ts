import type { DataSource } from 'typeorm';
import { allOf, copyAll, firstRow, inTransaction, type Tx } from '../../platform/database';
import { closureRows } from '../tree/closure-rows';
import type { SponsorForest } from '../tree/sponsor-forest';
import { fillDownlineCounts } from './downline-counts';

const copySql = (table: string, options: string): string =>
  `COPY ${table} (ancestor_id, descendant_id, depth) FROM STDIN (FORMAT binary${options})`;

/** A whole network's closure. */
export interface WholeClosure {
  readonly forest: SponsorForest;
  /** By rank. */
  readonly ids: Int32Array;
  /** Ranks in the order of their ids. */
  readonly ancestors: Iterable<number>;
}

/**
 * Puts the closure of a whole network in the place of what is there, and the counts of its levels. It is made in a
 * table beside, on connections of its own, while `meanwhile` goes on in the transaction; readers of the old one wait
 * from then on until the transaction ends. Under the exclusive tree lock.
 */
export async function fillClosure(
  tx: Tx,
  closure: WholeClosure,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { maker } = (await firstRow<{ maker: number }>(tx, 'SELECT pg_backend_pid() AS maker'))!;
  try {
    await allOf([makeClosure(tx.dataSource, maker, closure), meanwhile()]);
    await tx.query('SELECT sponsor_closure_take($1)', [maker]);
  } catch (cause) {
    // Were it not possible now, the next process that starts does so.
    void tx.dataSource.query('SELECT sponsor_closure_forget($1)', [maker]).catch(() => undefined);
    throw cause;
  }
  await fillDownlineCounts(tx, closure.forest, closure.ids);
}

/**
 * Rows are frozen on the way in, so that the indexes alone answer from the first query on, and no later vacuum writes
 * them again.
 */
async function makeClosure(
  dataSource: DataSource,
  maker: number,
  { forest, ids, ancestors }: WholeClosure,
): Promise<void> {
  await inTransaction(dataSource, async (tx) => {
    await tx.query('SELECT sponsor_closure_make($1)', [maker]);
    const sql = copySql(`upline_making.sponsor_closure_${maker}`, ', FREEZE');
    await copyAll(tx, sql, closureRows(forest, ids, ancestors));
  });
  await allOf([
    dataSource.query('SELECT sponsor_closure_index_down($1)', [maker]),
    dataSource.query('SELECT sponsor_closure_index_up($1)', [maker]),
  ]);
}

/** The closure of a forest beside what is there. */
export function addToClosure(tx: Tx, { forest, ids, ancestors }: WholeClosure): Promise<void> {
  return copyAll(tx, copySql('sponsor_closure', ''), closureRows(forest, ids, ancestors));
}

import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock';
import { addedRows, copyAcross, firstRow, type Tx, withLiterals } from '../../platform/database';
import { conflict, invalid, notFound } from '../../platform/errors';
import type { NewEntry, NewTransfer, PostedEntry, PostedStaged, TransferQuery } from './entry';
import {
  attachPartSql,
  contradictingSql,
  copyIntoPartSql,
  countTransfersSql,
  emptyStagedSql,
  insertEntrySql,
  insertFromSql,
  inOrderSql,
  insertTransfersSql,
  makePartSql,
  mirroredSql,
  partOf,
  postStagedSql,
  stageSql,
} from './posting.sql';

/** From so many transfers on an entry has a part of its own: filled and indexed apart, and found at once. */
export const LARGE_ENTRY = 10_000;

/**
 * Posts entries. An entry is a set of transfers, so its debits and credits cannot differ; what it was posted from
 * is unique, so that it is posted once, by whichever of two who try at the same time.
 */
@Injectable()
export class Ledger {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * An entry of few transfers.
   * @throws conflict `ledger-posted`; invalid `ledger-empty`
   */
  async post(tx: Tx, entry: NewEntry, transfers: readonly NewTransfer[]): Promise<PostedEntry> {
    if (transfers.length === 0) throw nothingToPost(entry.source);
    const entryId = await this.enter(tx, entry);
    await tx.query(insertTransfersSql, [
      entryId,
      transfers.map(({ debit }) => debit),
      transfers.map(({ credit }) => credit),
      transfers.map(({ distributorId }) => distributorId),
      transfers.map(({ currency }) => currency),
      transfers.map(({ amountMinor }) => String(amountMinor)),
    ]);
    return { entryId, transfers: transfers.length };
  }

  /**
   * An entry of any number of transfers, as a query gives them. Null, and no entry, when it gives none.
   * @throws conflict `ledger-posted`
   */
  async postFrom(tx: Tx, entry: NewEntry, query: TransferQuery): Promise<PostedEntry | null> {
    await tx.query('SAVEPOINT ledger_entry');
    const entryId = await this.enter(tx, entry);
    const transfers = await this.fill(tx, entryId, query);
    if (transfers > 0) {
      await tx.query('RELEASE SAVEPOINT ledger_entry');
      return { entryId, transfers };
    }
    await tx.query('ROLLBACK TO SAVEPOINT ledger_entry');
    return null;
  }

  /**
   * Makes the temporary table `ledger_staged (source, effective_on, text, corrects, debit, credit, distributor_id,
   * currency, amount_minor)`, empty, for {@link postStaged}: a row for each transfer, those of one source an entry.
   */
  async stage(tx: Tx): Promise<void> {
    await tx.query(stageSql);
    await tx.query(emptyStagedSql);
  }

  /** Posts what was staged, and tells of what had been posted before. The table is empty after. */
  async postStaged(tx: Tx, by: string): Promise<PostedStaged> {
    const contradicting = await firstRow<{ source: string }>(tx, contradictingSql);
    if (contradicting) throw new Error(`Two different entries were staged as "${contradicting.source}".`);
    const posted = (await firstRow<PostedStaged>(tx, postStagedSql, [by, this.clock.now()]))!;
    await tx.query(emptyStagedSql);
    return posted;
  }

  /**
   * Takes an entry back by another one that mirrors its transfers and names it: all of them, or those of the named
   * distributors.
   * @throws not-found `ledger-entry-unknown`; conflict `ledger-posted`; invalid `ledger-empty`
   */
  async reverse(
    tx: Tx,
    entryId: number,
    entry: Omit<NewEntry, 'corrects'>,
    distributorIds: readonly number[] | null = null,
  ): Promise<PostedEntry> {
    const parameters = [entryId, distributorIds];
    const known = await firstRow(tx, 'SELECT FROM ledger_entry WHERE id = $1', [entryId]);
    if (!known) throw notFound('ledger-entry-unknown', `There is no entry ${entryId} in the books.`);
    const { count } = (await firstRow<{ count: number }>(tx, countTransfersSql, parameters))!;
    const query = { sql: mirroredSql, parameters, expected: count };
    const posted = await this.postFrom(tx, { ...entry, corrects: entryId }, query);
    if (!posted) throw nothingToPost(entry.source);
    return posted;
  }

  private async enter(tx: Tx, { source, effectiveOn, text, by, corrects }: NewEntry): Promise<number> {
    const values = [source, effectiveOn, text, by, this.clock.now(), corrects ?? null];
    const entered = await firstRow<{ id: number }>(tx, insertEntrySql, values);
    if (entered) return entered.id;
    throw conflict('ledger-posted', `"${source}" is in the books already; nothing is posted twice.`, {
      params: { source },
    });
  }

  /** Gives how many. */
  private async fill(tx: Tx, entryId: number, query: TransferQuery): Promise<number> {
    const { sql, parameters, expected, isSettled } = query;
    const entry = `$${parameters.length + 1}::integer`;
    const values = [...parameters, entryId];
    if (expected < LARGE_ENTRY)
      return addedRows(tx, insertFromSql(sql, 'ledger_transfer', '0', entry), values);
    await tx.query(makePartSql, [entryId]);
    const count = isSettled
      ? await copyAcross(
          tx,
          withLiterals(inOrderSql(sql), parameters as readonly (string | number)[]),
          copyIntoPartSql(entryId),
        )
      : await addedRows(tx, insertFromSql(sql, partOf(entryId), entry, entry), values);
    await tx.query(attachPartSql, [entryId]);
    return count;
  }
}

const nothingToPost = (source: string) =>
  invalid('ledger-empty', `"${source}" has no transfers; an entry needs at least one.`, {
    params: { source },
  });

import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { moneyShown } from '../../platform/currency';
import { firstRow, rows, type Tx } from '../../platform/database';
import { notFound } from '../../platform/errors';
import { Cursor, type Page, toPage } from '../../platform/paging';
import type { AccountCode } from '../accounts';
import { entriesSql, entrySql, legsSql, transfersSql } from './entries.sql';

/** What an entry took from the credited account to the debited one; a decimal. */
export interface EntryLeg {
  readonly debit: AccountCode;
  readonly credit: AccountCode;
  readonly currency: string;
  readonly transfers: number;
  readonly amount: string;
}

/** What was posted at once, and why. */
export interface ShownLedgerEntry {
  readonly id: number;
  /** What it was posted from: `period/2026-10/earnings`, `payout/17/export`. */
  readonly source: string;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly text: string;
  /** The entry that this one corrects. */
  readonly corrects: number | null;
  readonly legs: readonly EntryLeg[];
}

export interface LedgerEntryInFull extends ShownLedgerEntry {
  /** Entries that correct this one. */
  readonly correctedBy: readonly number[];
}

/** One person's part of an entry; without a number, the company's own. */
export interface ShownTransfer {
  readonly distributorNo: string | null;
  readonly name: string | null;
  readonly debit: AccountCode;
  readonly credit: AccountCode;
  readonly currency: string;
  readonly amount: string;
}

interface EntriesAsked {
  readonly from?: string | undefined;
  /** Not itself. */
  readonly until?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

type EntryRow = Omit<ShownLedgerEntry, 'recordedAt' | 'legs'> & { recordedAt: Date };
type LegRow = Omit<EntryLeg, 'amount'> & { entry: number; minor: string };
type TransferRow = Record<'distributorNo' | 'name' | 'currency' | 'minor', string> & {
  debit: AccountCode;
  credit: AccountCode;
  debitId: number;
  creditId: number;
};

const byId = new Cursor('ledger entries', z.tuple([z.int32()]));
const byPerson = (id: number) =>
  new Cursor(`transfers of ${id}`, z.tuple([z.string(), z.int(), z.int(), z.string()]));

/** The journal, entry by entry. */
@Injectable()
export class EntriesView {
  /** The newest first. @throws invalid `cursor` */
  async list(tx: Tx, { from, until, cursor, limit }: EntriesAsked): Promise<Page<ShownLedgerEntry>> {
    const [before] = byId.decode(cursor) ?? [null];
    const found = await rows<EntryRow>(tx, entriesSql, [from ?? null, until ?? null, before, limit + 1]);
    const legs = await this.legs(
      tx,
      found.map(({ id }) => id),
    );
    return toPage(
      found,
      limit,
      ({ id }) => byId.encode([id]),
      (row) => shown(row, legs),
    );
  }

  /** @throws not-found `ledger-entry-unknown` */
  async get(tx: Tx, id: number): Promise<LedgerEntryInFull> {
    const found = await firstRow<EntryRow & { correctedBy: number[] }>(tx, entrySql, [id]);
    if (!found) throw unknown(id);
    return { ...shown(found, await this.legs(tx, [id])), correctedBy: found.correctedBy };
  }

  /** By the people's numbers. @throws not-found `ledger-entry-unknown`; invalid `cursor` */
  async transfers(
    tx: Tx,
    id: number,
    { cursor, limit }: Pick<EntriesAsked, 'cursor' | 'limit'>,
  ): Promise<Page<ShownTransfer>> {
    if (!(await firstRow(tx, entrySql, [id]))) throw unknown(id);
    const keys = byPerson(id);
    const after = keys.decode(cursor) ?? [null, null, null, null];
    const found = await rows<TransferRow>(tx, transfersSql, [id, ...after, limit + 1]);
    return toPage(
      found,
      limit,
      (row) => keys.encode([row.distributorNo, row.debitId, row.creditId, row.currency]),
      ({ distributorNo, name, debit, credit, currency, minor }) => ({
        distributorNo: distributorNo === '' ? null : distributorNo,
        name: distributorNo === '' ? null : name,
        ...{ debit, credit, currency, amount: moneyShown(minor, currency) },
      }),
    );
  }

  private legs(tx: Tx, entries: readonly number[]): Promise<LegRow[]> {
    return rows<LegRow>(tx, legsSql, [entries]);
  }
}

const unknown = (id: number) => notFound('ledger-entry-unknown', `There is no entry ${id} in the books.`);

function shown(row: EntryRow, legs: readonly LegRow[]): ShownLedgerEntry {
  const { id, source, effectiveOn, recordedAt, by, text, corrects } = row;
  return {
    ...{ id, source, effectiveOn, recordedAt: recordedAt.toISOString(), by, text, corrects },
    legs: legs
      .filter(({ entry }) => entry === id)
      .map(({ debit, credit, currency, transfers, minor }) => ({
        ...{ debit, credit, currency, transfers },
        amount: moneyShown(minor, currency),
      })),
  };
}

import { Injectable } from '@nestjs/common';
import { moneyShown } from '../../../platform/currency';
import { rows, type Tx } from '../../../platform/database';
import { DomainError } from '../../../platform/errors';
import { Secrets } from '../../../platform/secrets';
import { ACCOUNT_PURPOSE, accountOf, type PayeeAccount } from '../../payee';
import { type OtherSide, otherSideOf, sealOf } from '../taking/sealed-entry';
import { entriesSql, statusesSql, suggestionsSql } from './queue.sql';

/** A payment that an entry may mean, and why: the same account, reference, name, or the amount of these days. */
export interface Suggestion {
  /** `7/13`: batch and place in it. */
  readonly item: string;
  readonly distributorNo: string | null;
  readonly amount: string;
  readonly why: readonly string[];
}

/** An entry of a statement as people see it; amounts are decimals, accounts of others masked. */
export interface ShownEntry {
  readonly id: string;
  readonly state: string;
  readonly alarm: string | null;
  readonly direction: 'in' | 'out';
  readonly amount: string;
  readonly currency: string;
  readonly bookedOn: string;
  readonly ownAccount: string | null;
  readonly endToEndId: string | null;
  readonly number: string | null;
  readonly orderedOn: string | null;
  readonly bankReference: string | null;
  readonly returnCode: string | null;
  readonly account: string | null;
  readonly name: string | null;
  readonly purpose: string | null;
  readonly item: string | null;
  readonly settledAs: string | null;
  readonly settledBy: string | null;
  readonly settledReason: string | null;
  readonly fileName: string;
  readonly suggestions: readonly Suggestion[];
}

/** A status that waits for people. */
export interface ShownStatus {
  /** `s12`, which {@link SettleEntry} takes. */
  readonly id: string;
  readonly verdict: 'alarm' | 'unmatched';
  readonly messageId: string | null;
  readonly reference: string | null;
  readonly status: string;
  readonly bankStatus: string;
  readonly code: string | null;
  readonly doneOn: string | null;
  readonly item: string | null;
  readonly fileName: string;
}

type EntryRow = Omit<ShownEntry, 'amount' | 'name' | 'purpose' | 'item' | 'suggestions'> & {
  amountMinor: string;
  key: Buffer;
  sealed: Buffer | null;
  batchId: number | null;
  position: number | null;
};

interface SuggestionRow {
  id: string;
  batchId: number;
  position: number;
  why: string[];
  distributorId: number;
  distributorNo: string | null;
  amountMinor: string;
  sealed: Buffer;
}

const MOST = 500;

/** What waits for people: entries that name no payment, with what they may mean, and what contradicts the books. */
@Injectable()
export class QueueView {
  constructor(private readonly secrets: Secrets) {}

  /** @param state null: all that waits @param after the last id seen; 500 at most */
  async entries(tx: Tx, state: string | null, after = '0'): Promise<ShownEntry[]> {
    const found = await rows<EntryRow>(tx, entriesSql, [state, after, MOST]);
    const suggested = await rows<SuggestionRow>(tx, suggestionsSql, [found.map(({ id }) => id)]);
    return Promise.all(found.map((row) => this.shown(row, suggested)));
  }

  async statuses(tx: Tx): Promise<ShownStatus[]> {
    type Row = Omit<ShownStatus, 'item'> & { batchId: number | null; position: number | null };
    return (await rows<Row>(tx, statusesSql, [MOST])).map(({ id, batchId, position, ...row }) => ({
      ...row,
      id: `s${id}`,
      item: itemOf(batchId, position),
    }));
  }

  private async shown(row: EntryRow, suggested: readonly SuggestionRow[]): Promise<ShownEntry> {
    const { amountMinor, key, sealed, batchId, position, ...plain } = row;
    const other = sealed === null ? null : await this.otherSide(key, sealed);
    const own = suggested.filter(({ id }) => id === row.id);
    return {
      ...plain,
      amount: moneyShown(amountMinor, row.currency),
      name: other?.name ?? null,
      purpose: other?.purpose ?? null,
      item: itemOf(batchId, position),
      suggestions: await Promise.all(
        own.map((one) => this.suggestion(one, row.currency, other?.name ?? null)),
      ),
    };
  }

  private async suggestion(row: SuggestionRow, currency: string, name: string | null): Promise<Suggestion> {
    const { batchId, position, why, distributorId, distributorNo, amountMinor, sealed } = row;
    const isSame = name !== null && fold(name) === fold((await this.nameOf(sealed, distributorId)) ?? '');
    return {
      item: `${batchId}/${position}`,
      distributorNo,
      amount: moneyShown(amountMinor, currency),
      why: isSame ? [...why, 'name'] : why,
    };
  }

  /** Null after a secret was lost: the entry waits all the same. */
  private async otherSide(key: Buffer, sealed: Buffer): Promise<OtherSide | null> {
    const [purpose, boundTo] = sealOf(key);
    try {
      return otherSideOf(await this.secrets.open(purpose, sealed, boundTo));
    } catch (error) {
      if (error instanceof DomainError) throw error;
      return null;
    }
  }

  private async nameOf(sealed: Buffer, distributorId: number): Promise<string | null> {
    try {
      const plain = await this.secrets.open(ACCOUNT_PURPOSE, sealed, accountOf(distributorId));
      return (JSON.parse(plain.toString()) as PayeeAccount).name;
    } catch (error) {
      if (error instanceof DomainError) throw error;
      return null;
    }
  }
}

const itemOf = (batchId: number | null, position: number | null): string | null =>
  batchId === null ? null : position === null ? String(batchId) : `${batchId}/${position}`;

/** Banks write names in capitals, and in any order. */
const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}]+/u)
    .sort()
    .join(' ')
    .trim();

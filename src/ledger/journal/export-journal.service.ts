import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Look } from '../../access';
import { cursorRows, firstRow, type Tx } from '../../platform/database';
import {
  MOST_ROWS,
  type SheetColumn,
  type SheetFormat,
  tooManyRows,
  writeSheet,
} from '../../platform/spreadsheet';
import { moneyShown } from '../../platform/currency';
import { countJournalSql, journalSql } from './journal.sql';

/** Days of the entries, half-open; without them all there is. */
export interface JournalDays {
  readonly from?: string | undefined;
  /** Not itself. */
  readonly until?: string | undefined;
}

interface Row {
  entry: number;
  source: string;
  effectiveOn: string;
  recordedAt: Date;
  by: string;
  text: string;
  corrects: number | null;
  debit: string;
  credit: string;
  distributorNo: string | null;
  currency: string;
  minor: string;
}

const columns: readonly SheetColumn[] = [
  { header: 'entry', kind: 'number' },
  { header: 'source', kind: 'text' },
  { header: 'effective_on', kind: 'text' },
  { header: 'recorded_at', kind: 'text' },
  { header: 'by', kind: 'text' },
  { header: 'text', kind: 'text' },
  { header: 'corrects', kind: 'number' },
  { header: 'debit', kind: 'text' },
  { header: 'credit', kind: 'text' },
  { header: 'distributor_no', kind: 'text' },
  { header: 'currency', kind: 'text' },
  { header: 'amount', kind: 'number' },
];

const daysOf = ({ from, until }: JournalDays) => [from ?? null, until ?? null];

/** Every transfer with its entry, as a file: a row each, constant memory whatever their number. */
@Injectable()
export class ExportJournal {
  /**
   * How an export is recorded before it begins: a look at everybody's money.
   * @throws invalid `sheet-too-long` where a spreadsheet cannot hold it
   */
  async announce(tx: Tx, days: JournalDays, format: SheetFormat): Promise<Look> {
    const { count } = (await firstRow<{ count: number }>(tx, countJournalSql, daysOf(days)))!;
    if (format === 'xlsx' && count >= MOST_ROWS) throw tooManyRows();
    const { from = null, until = null } = days;
    return { subject: { kind: 'ledger', no: 'journal' }, details: { format, from, until, rows: count } };
  }

  /** Read it to its end within the transaction, one snapshot. */
  stream(tx: Tx, days: JournalDays, format: SheetFormat): Readable {
    return writeSheet(format, { name: 'Journal', columns, rows: this.rows(tx, days) });
  }

  private async *rows(tx: Tx, days: JournalDays): AsyncGenerator<readonly string[]> {
    for await (const row of cursorRows<Row>(tx, journalSql, daysOf(days))) {
      yield [
        String(row.entry),
        row.source,
        row.effectiveOn,
        row.recordedAt.toISOString(),
        row.by,
        row.text,
        String(row.corrects ?? ''),
        row.debit,
        row.credit,
        row.distributorNo ?? '',
        row.currency,
        moneyShown(row.minor, row.currency),
      ];
    }
  }
}

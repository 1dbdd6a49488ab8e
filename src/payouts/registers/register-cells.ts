import type { RegisterColumn } from '../../platform/config';
import { formatScaled } from '../../platform/money';
import type { SheetColumn } from '../../platform/spreadsheet';
import type { ReadItem } from '../batches/frozen-items';

/** Stands in every row: whoever gets the file is told that no bank takes it. */
export const NOT_FOR_PAYMENT = 'NOT FOR PAYMENT';
const MARK = 'mark';

/** A payout as a register tells it. */
export interface RegisterRow {
  readonly item: ReadItem;
  readonly purpose: string;
}

/** In what the amounts are told. */
export interface RegisterMoney {
  /** Of what is paid. */
  readonly currency: string;
  readonly minorDigits: number;
  /** Of the balances: gross, fee and tax. */
  readonly balanceMinorDigits: number;
}

type Cell = (row: RegisterRow, money: RegisterMoney) => string;

const CELLS: Readonly<Record<RegisterColumn['column'], Cell>> = {
  number: ({ item }) => String(item.position),
  distributor_no: ({ item }) => item.distributorNo,
  name: ({ item }) => item.payee.name,
  account: ({ item }) => item.payee.account,
  bic: ({ item }) => item.payee.bic,
  inn: ({ item }) => item.payee.inn ?? '',
  currency: (_row, money) => money.currency,
  amount: ({ item }, money) => formatScaled(item.amountMinor, money.minorDigits),
  gross: ({ item }, money) => formatScaled(item.grossMinor, money.balanceMinorDigits),
  fee: ({ item }, money) => formatScaled(item.feeMinor, money.balanceMinorDigits),
  tax: ({ item }, money) => formatScaled(item.taxMinor, money.balanceMinorDigits),
  purpose: ({ purpose }) => purpose,
  reference: ({ item }) => item.reference ?? '',
};

const NUMBERS: ReadonlySet<string> = new Set(['number', 'amount', 'gross', 'fee', 'tax']);

/** The columns as configured, and the mark behind them. */
export const columnsOf = (columns: readonly RegisterColumn[]): readonly SheetColumn[] => [
  ...columns.map(({ column, header }): SheetColumn => ({
    header,
    kind: NUMBERS.has(column) ? 'number' : 'text',
  })),
  { header: MARK, kind: 'text' },
];

export const cellsOf = (
  columns: readonly RegisterColumn[],
  row: RegisterRow,
  money: RegisterMoney,
): readonly string[] => [...columns.map(({ column }) => CELLS[column](row, money)), NOT_FOR_PAYMENT];

import { decode } from 'iconv-lite';
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import type { RegisterColumn } from '../../../src/platform/config';
import {
  cellsOf,
  columnsOf,
  NOT_FOR_PAYMENT,
  type RegisterRow,
} from '../../../src/payouts/registers/register-cells';
import { type CsvForm, registerCsv } from '../../../src/payouts/registers/register-csv';
import { registerSheet } from '../../../src/payouts/registers/register-sheet';
import { HOSTILE } from './hostile';
import { payee } from './made-up';

const COLUMNS: readonly RegisterColumn[] = [
  { column: 'number', header: '№' },
  { column: 'name', header: 'ФИО; получатель' },
  { column: 'account', header: 'Счёт' },
  { column: 'amount', header: 'Сумма' },
  { column: 'fee', header: 'fee' },
  { column: 'reference', header: 'reference' },
];
const MONEY = { currency: 'RUB', minorDigits: 2, balanceMinorDigits: 2 };

const rowOf = (name: string, position: number): RegisterRow => ({
  item: {
    position,
    distributorNo: `P-${position}`,
    ...{ grossMinor: 200_000n, feeMinor: 1_050n, taxMinor: 0n, netMinor: 198_950n, amountMinor: 198_950n },
    ...{ taxStatus: null, taxCountry: null, taxRatePpm: 0, reference: null },
    payee: payee('ru-account', { name, account: '40817810000000000002' }),
  },
  purpose: 'x',
});

async function* cells(names: readonly string[]): AsyncGenerator<readonly string[]> {
  for (const [index, name] of names.entries()) {
    yield await Promise.resolve(cellsOf(COLUMNS, rowOf(name, index + 1), MONEY));
  }
}

const csv = (names: readonly string[], form: CsvForm): Promise<Buffer> =>
  buffer(registerCsv(columnsOf(COLUMNS), cells(names), form));

const HEADERS = ['№', 'ФИО; получатель', 'Счёт', 'Сумма', 'fee', 'reference', 'mark'];
const rest = ['40817810000000000002', '1989.50', '10.50', '', NOT_FOR_PAYMENT];

describe('as CSV', () => {
  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ] as const)(
    'holds any name between %ss, formulas defused, and the mark in every row',
    async (delimiter, sign) => {
      const names = Object.values(HOSTILE).filter((name) => name.isWellFormed());
      const bytes = await csv(names, { delimiter, encoding: 'utf-8' });
      const records: string[][] = parse(bytes, { delimiter: sign });
      expect(records[0]).toEqual(HEADERS);
      expect(records.slice(1)).toEqual(
        names.map((name, index) => [
          String(index + 1),
          /^[=+\-@\t\r]/.test(name) ? `'${name}` : name,
          ...rest,
        ]),
      );
    },
  );

  it('is in windows-1251 where that is asked for, and says what that cannot hold', async () => {
    const form = { delimiter: 'semicolon', encoding: 'windows-1251' } as const;
    expect(decode(await csv(['Ёлкина № 1'], form), 'win1251')).toBe(
      `№;"ФИО; получатель";Счёт;Сумма;fee;reference;mark\n1;Ёлкина № 1;40817810000000000002;1989.50;10.50;;NOT FOR PAYMENT\n`,
    );
    await expect(csv(['Әлия'], form)).rejects.toMatchObject({
      code: 'register-not-in-cp1251',
      message: expect.stringContaining('“Ә” (U+04D8)'),
    });
  });

  it('begins with a byte order mark where a spreadsheet needs one', async () => {
    const bytes = await csv(['Анна'], { delimiter: 'comma', encoding: 'utf-8-bom' });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

it('is a spreadsheet whose first row and name say that it is not for payment', async () => {
  const names = ['=cmd()', '+1', '@x', 'Әлия Қасымова', '<b>&"', 'Иванов ₽'];
  const bytes = await buffer(registerSheet(columnsOf(COLUMNS), cells(names), 'payout batch 17'));
  const sheet = await readSheet(bytes, 'Not for payment', { trim: false });
  expect(sheet[0]![0]).toBe('NOT FOR PAYMENT: payout batch 17');
  expect(sheet[1]).toEqual(HEADERS);
  expect(sheet.slice(2)).toEqual(
    names.map((name, index) => [
      index + 1,
      name,
      '40817810000000000002',
      1989.5,
      10.5,
      null,
      NOT_FOR_PAYMENT,
    ]),
  );
});

import { distributorColumns } from '../../src/network/import/distributor-columns';
import * as csv from '../../src/platform/csv';
import type { StagedColumn } from '../../src/platform/imports';
import { parseFraction, parsePercent, parseScaled } from '../../src/platform/money';
import { parsePeriod } from '../../src/periods';
import { orderColumns } from '../../src/volume/orders/order-columns';
import { refundColumns } from '../../src/volume/refunds/refund-columns';
import { bytesOf } from '../../src/platform/csv/spec-support';

interface CsvFile {
  readonly columns: readonly StagedColumn[];
  readonly valid: string;
}

/** Each kind of file that is taken in, with one that is good. */
export const CSV_FILES: Readonly<Record<string, CsvFile>> = {
  distributors: {
    columns: distributorColumns,
    valid: [
      'distributor_no,name,sponsor_no,enrolled_on,email,country,currency',
      '1001,"Ann ""A"" Example",,2026-10-01,ann@example.org,DE,EUR',
      '1002,Пётр Иванов,1001,2026-10-02,,,',
      '1003,"two\nlines",1001,2026-10-03,,KZ,KZT',
      '',
    ].join('\r\n'),
  },
  orders: {
    columns: orderColumns,
    valid: [
      'order_no,distributor_no,ordered_at,cv,amount,currency,client_no',
      'O-1,1001,2026-10-01,190.00,250.00,EUR,C-1',
      'O-2,1002,2026-10-31T23:59:59+03:00,0.00,,,',
      '',
    ].join('\n'),
  },
  refunds: {
    columns: refundColumns,
    valid: 'refund_no,order_no,refunded_at,cv\nR-1,O-1,2026-11-01,10.00\nR-2,O-1,2026-11-02T00:00:00Z,0.01\n',
  },
};

/** Reads the file as an import does, row by row and field by field. */
export async function takeIn(
  file: Buffer,
  columns: readonly StagedColumn[],
  blockBytes: number,
): Promise<void> {
  const shape: csv.CsvShape = {
    required: columns.filter(({ required }) => required).map(({ column }) => column),
    optional: columns.filter(({ required }) => !required).map(({ column }) => column),
  };
  const reader = await csv.openCsv(bytesOf(file, 64), shape, { fileName: 'file.csv', blockBytes });
  for await (const { rows, badRows } of reader.batches()) {
    for (const { values } of rows) {
      for (const { column, parse } of columns) {
        const told = parse(values[reader.columns.indexOf(column)] ?? '', column);
        if (csv.isCause(told)) expect(told.message).toMatch(/\S/);
      }
    }
    for (const { problem } of badRows) expect(problem.message).toMatch(/\S/);
  }
}

const LARGEST_CENTS = 999_999_999_999;

/** Every parser of a single text; each gives a value or says why not. */
export function readFields(text: string): void {
  const parsers = [
    csv.parseIdentifier,
    csv.parsePersonName,
    csv.parseEmail,
    csv.parseCountry,
    csv.parseCurrency,
    csv.parseDate,
    csv.parseDateOrInstant,
  ];
  for (const parse of parsers) {
    const told = parse(text, 'field');
    if (csv.isCause(told)) expect(told.message.length).toBeLessThan(500);
  }
  for (const parse of [csv.parseCv, csv.parseAmount]) {
    const cents = parse(text, 'field');
    if (csv.isCause(cents)) continue;
    expect(Number.isSafeInteger(cents) && cents >= 0 && cents <= LARGEST_CENTS).toBe(true);
  }
  parseScaled(text);
  parseFraction(text);
  parsePercent(text);
  parsePeriod(text);
}

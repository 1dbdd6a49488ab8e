import type { AnswerPart, AnswerReader, BankStatus } from '../bank-entry';
import { invalid } from '../../../platform/errors';
import { statusOfWord } from './answer-words';
import { type CsvRecord, csvRecords } from './csv-records';
import { decoded, isUtf8, piecesOf, withHead } from './pieces';
import { unreadable } from './refusals';
import { decimalOf, isoDayOf, referenceOf, russianDayOf, textOf } from './values';
import { Warnings } from './warnings';

const FORMAT = 'csv';
const HEAD_BYTES = 64 * 1024;
/** The batch knows its currency; none has more digits. */
const DIGITS = 2;

const FIELDS = ['reference', 'status', 'amount', 'date', 'code'] as const;
type Field = (typeof FIELDS)[number];

/** How the bank calls the columns of its table, as configured; `reference` and `status` there must be. */
export type AnswerColumns = Readonly<Partial<Record<Field, string>>>;
type Places = ReadonlyMap<Field, number>;

/** A bank's own table of what became of each payment, in UTF-8 or windows-1251. */
export const csvAnswer = (columns: AnswerColumns): AnswerReader => ({
  name: FORMAT,
  read: (bytes) => read(bytes, columns),
});

async function* read(bytes: AsyncIterable<Buffer>, columns: AnswerColumns): AsyncGenerator<AnswerPart> {
  if (columns.reference === undefined || columns.status === undefined) throw unconfigured();
  const { head, all } = await withHead(piecesOf(bytes, FORMAT), HEAD_BYTES);
  const texts = decoded(all, isUtf8(head.subarray(0, HEAD_BYTES)) ? 'utf-8' : 'windows-1251', FORMAT);
  const found: AnswerPart[] = [];
  const warnings = new Warnings((warning) => found.push(warning));
  let places: Places | null = null;
  let width = 0;
  for await (const record of csvRecords(texts, FORMAT)) {
    if (places === null) {
      places = placesOf(record, columns);
      width = record.fields.length;
      continue;
    }
    if (record.fields.length !== width) {
      warnings.add('row-of-other-width', `The row of line ${record.line} has other columns than the header.`);
    }
    const status = statusOf(record, places, warnings);
    if (status !== null) found.push(status);
    yield* found.splice(0);
  }
  if (places === null) throw unreadable(FORMAT, 'it is empty');
  warnings.end();
  yield* found.splice(0);
}

const unconfigured = () =>
  invalid(
    'answer-columns-missing',
    'How the bank calls the columns of its table is not configured: set answerColumns, at least of reference and status.',
    { field: 'answerColumns' },
  );

function placesOf({ fields, line }: CsvRecord, columns: AnswerColumns): Places {
  const names = fields.map((name) => plain(name));
  const places = new Map<Field, number>();
  for (const field of FIELDS) {
    const wanted = columns[field];
    if (wanted === undefined || wanted === '') continue;
    const place = names.indexOf(plain(wanted));
    if (place === -1)
      throw unreadable(FORMAT, `its header has no column "${wanted}" (answerColumns.${field})`, { line });
    if (names.indexOf(plain(wanted), place + 1) !== -1) {
      throw unreadable(FORMAT, `its header has the column "${wanted}" twice`, { line });
    }
    places.set(field, place);
  }
  return places;
}

const plain = (name: string): string =>
  name
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase();

function statusOf({ fields, line }: CsvRecord, places: Places, warnings: Warnings): BankStatus | null {
  const at = (field: Field): string | null => {
    const place = places.get(field);
    return place === undefined ? null : (fields[place] ?? null);
  };
  const reference = referenceOf(at('reference'));
  const bankStatus = textOf(at('status'));
  if (reference === null || bankStatus === null) {
    warnings.add('row-unreadable', `The row of line ${line} has no reference or no status, and is left out.`);
    return null;
  }
  const status = statusOfWord(bankStatus) ?? 'unknown';
  if (status === 'unknown') {
    warnings.add(
      'unknown-status',
      `The status of line ${line} is not known: it is kept, and changes nothing.`,
    );
  }
  const amount = textOf(at('amount'));
  const amountMinor = decimalOf(amount?.replaceAll(/[\s\u00a0']/g, '').replace(',', '.'), DIGITS);
  if (amount !== null && amountMinor === null) {
    warnings.add(
      'amount-unreadable',
      `The amount of line ${line} cannot be read; the reference alone decides.`,
    );
  }
  const date = at('date');
  const doneOn = isoDayOf(date) ?? russianDayOf(date);
  const common = { kind: 'status', messageId: null, text: null, account: null, currency: null } as const;
  return { ...common, reference, status, bankStatus, code: textOf(at('code')), doneOn, amountMinor };
}

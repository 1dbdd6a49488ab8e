import { Readable } from 'node:stream';
import { DomainError } from '../errors';
import { openCsv, type CsvBadRow, type CsvOptions, type CsvRow, type CsvShape, type FileDigest } from '.';

export const ORDERS: CsvShape = {
  required: ['order_no', 'cv'],
  optional: ['amount', 'client_no'],
};

export interface WholeFile {
  columns: readonly string[];
  present: ReadonlySet<string>;
  header: string;
  rows: CsvRow[];
  values: (readonly string[])[];
  badRows: CsvBadRow[];
  digest: FileDigest;
}

/** A stream of the file's bytes, cut into chunks of that many bytes. */
export function bytesOf(file: string | Buffer, chunkBytes = 65_536): Readable {
  const bytes = Buffer.from(file);
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    chunks.push(bytes.subarray(at, at + chunkBytes));
  }
  return Readable.from(chunks);
}

/** Everything a small file has, read to its end. */
export async function readAll(
  source: string | Buffer | Readable,
  shape: CsvShape = ORDERS,
  options: CsvOptions = {},
): Promise<WholeFile> {
  const stream = source instanceof Readable ? source : bytesOf(source);
  const reader = await openCsv(stream, shape, { fileName: 'orders.csv', ...options });
  const rows: CsvRow[] = [];
  const badRows: CsvBadRow[] = [];
  for await (const batch of reader.batches()) {
    batch.rows.forEach((row) => rows.push(row));
    batch.badRows.forEach((row) => badRows.push(row));
  }
  const { columns, present, header } = reader;
  const values = rows.map((row) => row.values);
  return { columns, present, header, rows, values, badRows, digest: reader.digest() };
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) {
    all.push(item);
  }
  return all;
}

/** The refusal that the work ends with. */
export async function refusalOf(work: Promise<unknown>): Promise<DomainError> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof DomainError)) {
    throw new Error(`Expected a refusal, not ${String(outcome)}`);
  }
  return outcome;
}

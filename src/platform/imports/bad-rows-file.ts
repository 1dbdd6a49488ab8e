import { type CsvReader, type CsvShape, openCsv, writeCsvFile } from '../csv';
import type { ImportReport } from './import-report';

/**
 * Writes the bad rows of a file beside it, as they stood and under the same header, so that they can be mended and
 * taken in again. The file is read a second time: bad rows are few, and keeping all rows in memory is not an option.
 * @returns the path written.
 */
export async function writeBadRows(path: string, shape: CsvShape, report: ImportReport): Promise<string> {
  const lines = new Set(report.problems.map(({ line }) => line));
  const target = `${path.replace(/\.csv$/i, '')}.bad.csv`;
  await writeCsvFile(target, badRows(await openCsv(path, shape), lines));
  return target;
}

/** A file's header and its bad rows, as they stood. @param file opened anew; it is closed */
export async function* badRows(file: CsvReader, lines: ReadonlySet<number>): AsyncGenerator<string> {
  try {
    yield `${file.header}\n`;
    for await (const batch of file.batches()) {
      const bad = [...batch.rows, ...batch.badRows].filter(({ line }) => lines.has(line));
      for (const { raw } of bad.sort((a, b) => a.line - b.line)) yield `${raw}\n`;
    }
  } finally {
    await file.close();
  }
}

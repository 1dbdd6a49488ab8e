import { basename } from 'node:path';
import type { DataSource } from 'typeorm';
import { openCsv } from '../csv';
import { inTransaction } from '../database';
import { writeBadRows } from './bad-rows-file';
import type { ImportDefinition } from './import-definition';
import type { ImportReport } from './import-report';
import { shapeOf, takeFileIn } from './take-file-in';

export interface ImportOptions {
  /** Take the good rows and write the bad ones to a file beside it; else the file goes in whole or not at all. */
  readonly skipBad: boolean;
}

/**
 * Takes one CSV file in, in one transaction.
 * @throws as {@link takeFileIn}
 */
export async function runImport(
  dataSource: DataSource,
  path: string,
  definition: ImportDefinition,
  { skipBad }: ImportOptions,
): Promise<ImportReport> {
  const shape = shapeOf(definition);
  const file = await openCsv(path, shape);
  try {
    const report = await inTransaction(dataSource, (tx) =>
      takeFileIn(tx, file, definition, { name: basename(path), skipBad }),
    );
    return report.bad === 0 ? report : { ...report, badRowsFile: await writeBadRows(path, shape, report) };
  } finally {
    await file.close();
  }
}

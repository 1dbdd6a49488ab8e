import type { DataSource } from 'typeorm';
import { type CsvReader, type CsvShape, openCsv } from '../../platform/csv';
import { storedBytes } from '../files/stored-bytes';
import type { ImportJob, ImportSettings } from '../jobs/import-job';

/** The stored file under the names that were chosen for its columns. @throws DomainError for columns that do not fit */
export function openUpload(
  dataSource: DataSource,
  { id, bytes, fileName }: Pick<ImportJob, 'id' | 'bytes' | 'fileName'>,
  shape: CsvShape,
  { columns }: Pick<ImportSettings, 'columns'>,
  read?: (bytes: number) => void,
): Promise<CsvReader> {
  const stream = storedBytes(dataSource, { jobId: id, what: 'upload', bytes, ...(read && { read }) });
  const rename = new Map(columns.map(({ header, column }) => [header, column]));
  return openCsv(stream, shape, { fileName, rename });
}

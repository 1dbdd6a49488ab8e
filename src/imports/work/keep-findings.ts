import type { DataSource } from 'typeorm';
import type { CsvProblem, CsvShape } from '../../platform/csv';
import { copyAll, copyRow, type Tx } from '../../platform/database';
import { badRows } from '../../platform/imports';
import { storeIn } from '../files/stored-bytes';
import type { ImportJob, ImportSettings } from '../jobs/import-job';
import { forgetFindingsSql } from '../jobs/import-job.sql';
import { openUpload } from './open-upload';

const AT_ONCE = 1_000;

/**
 * Keeps the mistakes of a file and its bad lines as they stood, under its own header, in place of those found before.
 * The file is read a second time, as the command line does: bad lines are few, and all lines are many.
 */
export async function keepFindings(
  tx: Tx,
  dataSource: DataSource,
  job: ImportJob,
  { shape, settings }: { readonly shape: CsvShape; readonly settings: ImportSettings },
  problems: readonly CsvProblem[],
): Promise<void> {
  for (const sql of forgetFindingsSql) await tx.query(sql, [job.id]);
  if (problems.length === 0) return;
  await copyAll(
    tx,
    'COPY import_job_problem (job_id, position, line, column_name, value, code, message) FROM STDIN',
    problemRows(job.id, problems),
  );
  const file = await openUpload(dataSource, job, shape, settings);
  await storeIn(tx, job.id, 'bad-lines', badRows(file, new Set(problems.map(({ line }) => line))));
}

function* problemRows(jobId: number, problems: readonly CsvProblem[]): Generator<string> {
  for (let from = 0; from < problems.length; from += AT_ONCE) {
    yield problems
      .slice(from, from + AT_ONCE)
      .map((p, at) => copyRow([jobId, from + at, p.line, p.column, p.value, p.code, p.message]))
      .join('');
  }
}

import { basename } from 'node:path';
import type { DataSource } from 'typeorm';
import { type CsvProblem, openCsv } from '../csv';
import { inTransaction, lockImports, rows, type Tx } from '../database';
import { invalid } from '../errors';
import { writeBadRows } from './bad-rows-file';
import type { ImportDefinition } from './import-definition';
import type { ImportReport } from './import-report';
import { MAX_PROBLEMS, refuseManyProblems } from './many-problems';
import { stageFile } from './stage-file';

export interface ImportOptions {
  /** Take the good rows and write the bad ones to a file beside it; else the file goes in whole or not at all. */
  readonly skipBad: boolean;
}

/**
 * Takes one CSV file in, in one transaction. Of several at once one goes on when the other is done, so that a file
 * taken in twice at the same time finds itself unchanged.
 * @throws invalid `import-refused` with the report in `params.report` when a line is bad and `skipBad` is off.
 */
export async function runImport(
  dataSource: DataSource,
  path: string,
  definition: ImportDefinition,
  options: ImportOptions,
): Promise<ImportReport> {
  const shape = {
    required: definition.columns.filter((column) => column.required).map(({ column }) => column),
    optional: definition.columns.filter((column) => !column.required).map(({ column }) => column),
  };
  const file = await openCsv(path, shape);
  try {
    const report = await inTransaction(dataSource, async (tx) => {
      const { rows: count } = await stageFile(tx, file, definition);
      await lockImports(tx);
      await definition.check(tx);
      let problems = await listProblems(tx);
      if (problems.length > 0 && options.skipBad) {
        await definition.spread(tx);
        problems = await listProblems(tx);
        await tx.query('DELETE FROM import_staging WHERE line IN (SELECT line FROM import_problem)');
      }
      const base = {
        kind: definition.kind,
        file: basename(path),
        ...file.digest(),
        rows: count,
        bad: new Set(problems.map(({ line }) => line)).size,
        problems,
        badRowsFile: null,
      };
      if (problems.length > 0 && !options.skipBad) {
        throw refused({ ...base, added: 0, unchanged: 0, warnings: [] });
      }
      const report = { ...base, ...(await definition.merge(tx)) };
      await recordImport(tx, report);
      await definition.record(tx, report);
      return report;
    });
    return report.bad === 0 ? report : { ...report, badRowsFile: await writeBadRows(path, shape, report) };
  } finally {
    await file.close();
  }
}

const recordImportSql = `
INSERT INTO import_record (kind, file, sha256, row_count, added, unchanged, bad) VALUES ($1, $2, $3, $4, $5, $6, $7)`;

async function recordImport(tx: Tx, report: ImportReport): Promise<void> {
  const { kind, file, sha256, rows: count, added, unchanged, bad } = report;
  await tx.query(recordImportSql, [kind, file, sha256, count, added, unchanged, bad]);
}

function refused(report: ImportReport): Error {
  const first = report.problems[0];
  return invalid(
    'import-refused',
    `${report.file}: ${report.bad} of ${report.rows} rows cannot be taken in, so nothing was changed. First: line ${first?.line}${first?.column ? `, ${first.column}` : ''}: ${first?.message.replace(/\.$/, '')}. Mend the file, or take the good rows alone with --skip-bad.`,
    { params: { report } },
  );
}

/** In the order of the file. @throws invalid `import-too-many-problems`: a whole file may be wrong. */
async function listProblems(tx: Tx): Promise<CsvProblem[]> {
  const problems = await rows<CsvProblem>(
    tx,
    `SELECT line, column_name AS "column", value, code, message FROM import_problem
      ORDER BY line, column_name, code LIMIT ${MAX_PROBLEMS + 1}`,
  );
  if (problems.length > MAX_PROBLEMS) throw refuseManyProblems(problems);
  return problems;
}

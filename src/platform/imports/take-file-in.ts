import { type CsvProblem, type CsvReader, type CsvShape } from '../csv';
import { lockImports, rows, type Tx } from '../database';
import { invalid } from '../errors';
import type { ImportDefinition } from './import-definition';
import type { ImportReport } from './import-report';
import { MAX_PROBLEMS, refuseManyProblems } from './many-problems';
import { stageFile } from './stage-file';

export type ImportPhase = 'reading' | 'checking' | 'merging';

export interface TakingIn {
  /** How the file is called in reports. */
  readonly name: string;
  /** Take the good rows alone; else the file goes in whole or not at all. */
  readonly skipBad: boolean;
  /** Told as each phase begins. */
  readonly phase?: (phase: ImportPhase) => void;
}

/** What is wrong with a file, before anything of it is taken in. */
export interface CheckedFile {
  /** Rows in the file, good and bad. */
  readonly rows: number;
  /** Every bad line with its column and cause, in the order of the file. */
  readonly problems: readonly CsvProblem[];
}

export const shapeOf = ({ columns }: Pick<ImportDefinition, 'columns'>): CsvShape => ({
  required: columns.filter((column) => column.required).map(({ column }) => column),
  optional: columns.filter((column) => !column.required).map(({ column }) => column),
});

/**
 * Stages a file and checks it. With `skipBad` the rows that hang on bad ones are bad as well. What it leaves behind is
 * for this transaction to merge, or to roll back.
 * @throws invalid `import-too-many-problems`
 */
export async function checkFile(
  tx: Tx,
  file: CsvReader,
  definition: ImportDefinition,
  { skipBad, phase }: TakingIn,
): Promise<CheckedFile> {
  phase?.('reading');
  const { rows: count } = await stageFile(tx, file, definition);
  phase?.('checking');
  await lockImports(tx);
  await definition.check(tx);
  let problems = await listProblems(tx);
  if (problems.length > 0 && skipBad) {
    await definition.spread(tx);
    problems = await listProblems(tx);
  }
  return { rows: count, problems };
}

/**
 * Takes a file in. Of several at once one goes on when the other is done, so that a file taken in twice at the same
 * time finds itself unchanged.
 * @throws invalid `import-refused` with the report in `params.report` when a line is bad and `skipBad` is off
 */
export async function takeFileIn(
  tx: Tx,
  file: CsvReader,
  definition: ImportDefinition,
  options: TakingIn,
): Promise<ImportReport> {
  const { rows: count, problems } = await checkFile(tx, file, definition, options);
  const base = {
    kind: definition.kind,
    file: options.name,
    ...file.digest(),
    rows: count,
    bad: badLines(problems),
    problems,
    badRowsFile: null,
  };
  if (problems.length > 0) {
    if (!options.skipBad) throw refused({ ...base, added: 0, unchanged: 0, warnings: [] });
    await tx.query('DELETE FROM import_staging WHERE line IN (SELECT line FROM import_problem)');
  }
  options.phase?.('merging');
  const report = { ...base, ...(await definition.merge(tx)) };
  await recordImport(tx, report);
  await definition.record(tx, report);
  return report;
}

/** How many lines the mistakes are in. */
export const badLines = (problems: readonly CsvProblem[]): number =>
  new Set(problems.map(({ line }) => line)).size;

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

import { type CsvProblem, type CsvReader, type CsvRow, fieldProblem, isCause } from '../csv';
import { copyAll, copyRow, type Tx } from '../database';
import type { StagedColumn, StagedValue } from './import-definition';
import { MAX_PROBLEMS, refuseManyProblems } from './many-problems';

/** Streams the file's readable rows into `import_staging`, the mistakes of single rows into `import_problem`. */
export async function stageFile(
  tx: Tx,
  file: CsvReader,
  columns: readonly StagedColumn[],
): Promise<{ rows: number }> {
  const present = columns.filter(({ column, required }) => required || file.present.has(column));
  const staged = columns.flatMap((column) => column.staged);
  await tx.query(`CREATE TEMPORARY TABLE import_staging (line integer NOT NULL, ${staged.join(', ')}) ON COMMIT DROP`);
  await tx.query(
    'CREATE TEMPORARY TABLE import_problem (line integer NOT NULL, column_name text, value text, code text NOT NULL, message text NOT NULL) ON COMMIT DROP',
  );

  const names = present.flatMap((column) => column.staged.map((definition) => definition.split(' ')[0]));
  const problems: CsvProblem[] = [];
  const count = { rows: 0 };
  await copyAll(
    tx,
    `COPY import_staging (${['line', ...names].join(', ')}) FROM STDIN`,
    stagingRows(file, present, problems, count),
  );
  await copyAll(
    tx,
    'COPY import_problem FROM STDIN',
    problems.map((p) => copyRow([p.line, p.column, p.value, p.code, p.message])),
  );
  await tx.query('ANALYZE import_staging');
  return count;
}

async function* stagingRows(
  file: CsvReader,
  columns: readonly StagedColumn[],
  problems: CsvProblem[],
  count: { rows: number },
): AsyncGenerator<string> {
  const positions = columns.map(({ column }) => file.columns.indexOf(column));
  for await (const batch of file.batches()) {
    count.rows += batch.rows.length + batch.badRows.length;
    for (const bad of batch.badRows) problems.push(bad.problem);
    let text = '';
    for (const row of batch.rows) text += stagedRow(row, columns, positions, problems);
    if (problems.length > MAX_PROBLEMS) {
      throw refuseManyProblems(problems);
    }
    if (text !== '') yield text;
  }
}

/** The row for COPY, or nothing when a field is bad: every bad field is told. */
function stagedRow(
  row: CsvRow,
  columns: readonly StagedColumn[],
  positions: readonly number[],
  problems: CsvProblem[],
): string {
  const values: StagedValue[] = [row.line];
  let good = true;
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i]!;
    const text = row.values[positions[i]!]!;
    if (text === '' && !column.required) {
      for (let k = 0; k < column.staged.length; k++) values.push(null);
      continue;
    }
    const parsed = column.parse(text, column.column);
    if (isCause(parsed)) {
      problems.push(fieldProblem(row.line, column.column, text, parsed));
      good = false;
    } else {
      for (const value of parsed) values.push(value);
    }
  }
  return good ? copyRow(values) : '';
}

import { type CsvProblem, type CsvReader, type CsvRow, fieldProblem, isCause } from '../csv';
import { copyAll, copyRow, type Tx } from '../database';
import type { ImportDefinition, StagedColumn, StagedValue } from './import-definition';
import { MAX_PROBLEMS, refuseManyProblems } from './many-problems';

/** What reading the rows one by one told of the bad ones. */
interface BadRows {
  readonly problems: CsvProblem[];
  /** `line, key` of those whose key column is good. */
  readonly unread: (readonly [number, string])[];
}

/**
 * Streams the file's readable rows into `import_staging`, the mistakes of single rows into `import_problem`, and the
 * keys of rows that cannot be read for another column into `import_unread`.
 */
export async function stageFile(
  tx: Tx,
  file: CsvReader,
  { columns, key }: Pick<ImportDefinition, 'columns' | 'key'>,
): Promise<{ rows: number }> {
  const present = columns.filter(({ column, required }) => required || file.present.has(column));
  const staged = columns.flatMap((column) => column.staged);
  await tx.query(
    `CREATE TEMPORARY TABLE import_staging (line integer NOT NULL, ${staged.join(', ')}) ON COMMIT DROP`,
  );
  await tx.query(
    'CREATE TEMPORARY TABLE import_problem (line integer NOT NULL, column_name text, value text, code text NOT NULL, message text NOT NULL) ON COMMIT DROP',
  );
  await tx.query(
    'CREATE TEMPORARY TABLE import_unread (line integer NOT NULL, key text COLLATE "C" NOT NULL) ON COMMIT DROP',
  );

  const names = present.flatMap((column) => column.staged.map((definition) => definition.split(' ')[0]));
  const bad: BadRows = { problems: [], unread: [] };
  const count = { rows: 0 };
  await copyAll(
    tx,
    `COPY import_staging (${['line', ...names].join(', ')}) FROM STDIN`,
    stagingRows(file, { columns: present, key }, bad, count),
  );
  await copyAll(
    tx,
    'COPY import_problem FROM STDIN',
    bad.problems.map((p) => copyRow([p.line, p.column, p.value, p.code, p.message])),
  );
  await copyAll(tx, 'COPY import_unread FROM STDIN', bad.unread.map(copyRow));
  await tx.query('ANALYZE import_staging');
  return count;
}

async function* stagingRows(
  file: CsvReader,
  { columns, key }: Pick<ImportDefinition, 'columns' | 'key'>,
  { problems, unread }: BadRows,
  count: { rows: number },
): AsyncGenerator<string> {
  const keyColumn = columns.find(({ column }) => column === key);
  const keyPosition = key === undefined ? -1 : file.columns.indexOf(key);
  const positions = columns.map(({ column }) => file.columns.indexOf(column));
  for await (const batch of file.batches()) {
    count.rows += batch.rows.length + batch.badRows.length;
    for (const bad of batch.badRows) problems.push(bad.problem);
    let text = '';
    for (const row of batch.rows) {
      const staged = stagedRow(row, columns, positions, problems);
      text += staged;
      const keyText = row.values[keyPosition];
      if (staged === '' && keyText !== undefined && keyColumn && !isCause(keyColumn.parse(keyText, ''))) {
        unread.push([row.line, keyText]);
      }
    }
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

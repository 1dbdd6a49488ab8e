import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startTestApp, type TestApp } from '../support/test-app';
import { AIMED_AT_OF_LEVEL_3, REQUIREMENTS } from './asvs-levels';
import { fileOfProject, quotedIn, rowsOfTables } from './markdown-tables';

const ROOT = join(__dirname, '..', '..');
const security = fileOfProject('docs/security.md');
const processing = fileOfProject('docs/processing.md');

const FORM = /^V\d+\.\d+\.\d+$/;
const WHOLE_SECTION = /^V\d+(\.\d+)?$/;

/** Rows whose first cell names requirements. */
const requirementRows = rowsOfTables(security).filter(([first]) => /^V\d/.test(first ?? ''));

describe('docs/security.md', () => {
  const named = requirementRows.flatMap(([numbers]) => numbers!.split(', ').flatMap(numbersOf));

  it('names requirements as the standard does, each in one place', () => {
    const known = new Set(REQUIREMENTS.map(({ number }) => number));
    expect(named.filter((number) => !known.has(number))).toEqual([]);
    expect(named.filter((number, index) => named.indexOf(number) !== index)).toEqual([]);
    const written = security.match(/V\d+\.\d+\.\d+/g)!;
    expect(written.filter((number, index) => written.indexOf(number) !== index)).toEqual([]);
  });

  it('leaves out none of levels 1 and 2, nor of level 3 what Upline aims at', () => {
    const wanted = REQUIREMENTS.filter(({ level }) => level < 3).map(({ number }) => number);
    expect(
      REQUIREMENTS.map(({ level }) => level)
        .sort()
        .join(''),
    ).toBe('1'.repeat(70) + '2'.repeat(183) + '3'.repeat(92));
    expect([...wanted, ...AIMED_AT_OF_LEVEL_3].filter((number) => !named.includes(number))).toEqual([]);
  });

  it('says of each requirement that is met what shows it', () => {
    const met = requirementRows.filter((row) => row.length === 4);
    expect(met.length).toBeGreaterThan(100);
    const shown = /^(`(test|src)\/[\w./-]+`|construction(:|$)|as the rows below$)/;
    expect(met.filter((row) => !shown.test(row[3]!)).map(([number]) => number)).toEqual([]);
  });

  it('names files that are there', () => {
    const files = [...new Set(quotedIn(security))].filter((text) =>
      /^(test|src|docs|plans)\/.*\.\w+$/.test(text),
    );
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('quotes tests that are there', () => {
    const quotes = requirementRows.flatMap(([number, , , shown = '']) =>
      shown.split(/(?=`(?:test|src)\/)/).flatMap((part) =>
        [...part.matchAll(/"([^"]+)"/g)].map(([, title]) => ({
          number,
          file: quotedIn(part)[0]!,
          title: title!,
        })),
      ),
    );
    expect(quotes.length).toBeGreaterThan(60);
    expect(quotes.filter(({ file, title }) => !isTitleIn(file, title))).toEqual([]);
  });
});

describe('docs/processing.md', () => {
  let app: TestApp;
  let columnsOf: Map<string, string[]>;

  beforeAll(async () => {
    app = await startTestApp();
    const tables = await app.dataSource.query<{ name: string; columns: string[] }[]>(
      `SELECT c.relname::text AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
         FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        GROUP BY c.relname`,
    );
    columnsOf = new Map(tables.map(({ name, columns }) => [name, columns]));
  });
  afterAll(() => app.close());

  const rows = rowsOfTables(processing).filter((row) => row.length === 6);
  const tableOf = ([first]: readonly string[]): string => quotedIn(first!)[0]!;

  it('names every table of the schema, once, and no other', () => {
    expect(rows.map(tableOf).sort()).toEqual([...columnsOf.keys()].sort());
  });

  it('names columns that are there', () => {
    const strange = rows.flatMap((row) =>
      quotedIn(row[1]!)
        .filter((column) => !columnsOf.get(tableOf(row))?.includes(column))
        .map((column) => `${tableOf(row)}.${column}`),
    );
    expect(strange).toEqual([]);
  });

  it('leaves out no column that looks like a person', () => {
    const personal = /name$|email|country|address|device|_by$|reason$|issued_to|password_hash|salt$/;
    // Names of things.
    const harmless = [
      'migration.name',
      'index_left_off.name',
      'payout_file.file_name',
      'ledger_account.name',
    ];
    const missing = rows.flatMap((row) =>
      (columnsOf.get(tableOf(row)) ?? [])
        .filter((column) => personal.test(column) && !quotedIn(row[1]!).includes(column))
        .map((column) => `${tableOf(row)}.${column}`),
    );
    expect(missing.filter((column) => !harmless.includes(column))).toEqual([]);
  });
});

/** A requirement, or all of a section or a chapter. */
function numbersOf(text: string): string[] {
  if (FORM.test(text)) return [text];
  if (!WHOLE_SECTION.test(text)) return [`${text} (no number)`];
  const all = REQUIREMENTS.filter(({ number }) => number.startsWith(`${text}.`)).map(({ number }) => number);
  return all.length === 0 ? [`${text} (no section)`] : all;
}

/** Whether a file's test is called so; what a test's table puts in stands there as `%s`. */
function isTitleIn(file: string, title: string): boolean {
  return existsSync(join(ROOT, file)) && fileOfProject(file).replaceAll("\\'", "'").includes(title);
}

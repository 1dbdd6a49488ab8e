import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLine, type CsvShape } from '.';
import { bytesOf, readAll } from './spec-support';

const COLUMNS = ['a', 'b', 'c'];
const SHAPE: CsvShape = { required: COLUMNS, optional: [] };
const HEADER = 'a,b,c\n';

const blockBytes = fc.integer({ min: 1, max: 70 });
const chunkBytes = fc.integer({ min: 1, max: 70 });

const marked = fc.string({
  unit: fc.constantFrom('"', ',', '\n', '\r', '\r\n', ' ', 'a', 'я', '😀', '\ufeff', '"",', ';'),
});
const anyText = fc.oneof(
  marked,
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '')),
);
const records = fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 }), { maxLength: 12 });

describe('what csvLine writes', () => {
  it('is read back, whatever the text and wherever the blocks end', async () => {
    await fc.assert(
      fc.asyncProperty(records, blockBytes, chunkBytes, async (values, block, chunk) => {
        const text = HEADER + values.map(csvLine).join('');
        const file = await readAll(bytesOf(text, chunk), SHAPE, { blockBytes: block });
        expect(file.badRows).toEqual([]);
        expect(file.values).toEqual(values);
        expect(file.rows.map((row) => `${row.raw}\n`)).toEqual(values.map(csvLine));
        const lineOf = (index: number): number =>
          (HEADER + values.slice(0, index).map(csvLine).join('')).split('\n').length;
        expect(file.rows.map((row) => row.line)).toEqual(values.map((_, index) => lineOf(index)));
      }),
      { numRuns: 500 },
    );
  });

  it('is read the same by csv-parse', () => {
    fc.assert(
      fc.property(records, (values) => {
        const text = values.map(csvLine).join('');
        expect(parse(text, { record_delimiter: '\n' })).toEqual(values);
      }),
    );
  });
});

/** Fields as other programs write them: quoted without need, or bare where that is allowed. */
const writtenField = fc
  .tuple(marked, fc.boolean())
  .map(([text, always]) => (always || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
const writtenRow = fc
  .array(writtenField, { minLength: 1, maxLength: 4 })
  .map((fields) => fields.join(','))
  .filter((row) => row !== '' && row !== '""');
const emptyLines = fc.constantFrom('', '', '', '\n', '\r\n');

describe('against csv-parse', () => {
  const options = { relax_column_count: true, skip_empty_lines: true } as const;

  it.each(['\n', '\r\n'])('files with rows that end in %j give the same rows', async (lineEnd) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(writtenRow, emptyLines), { maxLength: 10 }),
        fc.boolean(),
        blockBytes,
        async (rows, endsInLineEnd, block) => {
          const body = rows.map(([row, empty]) => row + lineEnd + empty).join('');
          const whole = `a,b,c${lineEnd}${body}`;
          const text = endsInLineEnd ? whole : whole.replace(/\r?\n$/, '');
          const file = await readAll(text, SHAPE, { blockBytes: block });
          const [, ...expected] = parse(text, { ...options, record_delimiter: ['\r\n', '\n'] });
          expect(file.values).toEqual(expected.filter((fields) => fields.length === 3));
          expect(file.badRows.map((row) => row.problem.code)).toEqual(
            expected
              .filter((fields) => fields.length !== 3)
              .map((fields) => (fields.length < 3 ? 'csv-too-few-fields' : 'csv-too-many-fields')),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('any text at all is accepted as the same rows, or by neither', async () => {
    const scrap = fc.string({
      unit: fc.constantFrom('"', '"', ',', ',', '\n', 'x', 'y', ' '),
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(scrap, blockBytes, async (body, block) => {
        const text = HEADER + body;
        let theirs: string[][] | null;
        try {
          theirs = parse(text, { ...options, record_delimiter: '\n' }).slice(1);
        } catch {
          theirs = null;
        }
        const ours = await readAll(text, SHAPE, { blockBytes: block }).catch(() => null);
        const isSound = ours !== null && ours.badRows.every((row) => row.problem.code.endsWith('-fields'));
        expect(isSound).toBe(theirs !== null);
        if (theirs !== null) {
          expect(ours?.values).toEqual(theirs.filter((fields) => fields.length === 3));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('blocks never change anything, bad rows and refusals included', async () => {
    const scrap = fc.string({
      unit: fc.constantFrom('"', ',', ',', '\n', '\r', '\r\n', 'x', 'я', '😀'),
      maxLength: 40,
    });
    const outcome = async (text: string, block: number): Promise<unknown> => {
      try {
        const file = await readAll(text, SHAPE, { blockBytes: block });
        const rows = file.rows.map(({ line, values, raw }) => ({ line, values, raw }));
        return { rows, badRows: file.badRows, digest: file.digest };
      } catch (error) {
        return (error as Error).message;
      }
    };
    await fc.assert(
      fc.asyncProperty(scrap, blockBytes, async (body, block) => {
        expect(await outcome(HEADER + body, block)).toEqual(await outcome(HEADER + body, 100_000));
      }),
      { numRuns: 2000 },
    );
  });
});

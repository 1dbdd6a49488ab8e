import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { MOST_ROWS, type Sheet, writeSheet } from '.';

const columns = [
  { header: 'name', kind: 'text' },
  { header: 'amount', kind: 'number' },
] as const;
const sheetOf = (rows: Sheet['rows']): Sheet => ({ name: 'Journal', columns, rows });
const bytes = (format: 'csv' | 'xlsx', rows: Sheet['rows']) => buffer(writeSheet(format, sheetOf(rows)));

const HOSTILE = [
  '=cmd()',
  '+1',
  '-1',
  '@x',
  '\tx',
  'a"b',
  'a;b',
  '₽',
  'Әлішер',
  'עברית',
  '<&>',
  "O'Neil",
  'x\ny',
];

describe('a sheet as XLSX', () => {
  it('reads back as it was, texts as texts and numbers as numbers', async () => {
    const rows = [...HOSTILE.map((text, at) => [text, `${at}.50`]), ['я'.repeat(200), '-12.34'], ['', '']];
    const read = await readSheet(await bytes('xlsx', rows), { trim: false });
    expect(read.slice(0, 1)).toEqual([['name', 'amount']]);
    expect(read.slice(1, rows.length)).toEqual(
      rows.slice(0, -1).map(([text, number]) => [text, Number(number)]),
    );
  });

  it('carries any text but what XML cannot', async () => {
    // The reader takes no _x0041_ back, as spreadsheet programs do; it reads lines of blanks as nothing.
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 40 })
      .filter((value) => !/_x[0-9a-f]{4}_/i.test(value));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1 }), async (texts) => {
        const marked = texts.map((value) => `[${value}]`);
        const read = await readSheet(
          await bytes(
            'xlsx',
            marked.map((value) => [value, '1']),
          ),
          { trim: false },
        );
        const carried = marked.map((value) =>
          value
            // eslint-disable-next-line no-control-regex -- what XML 1.0 does not have
            .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Cs}/gu, '')
            .replaceAll('\r\n', '\n')
            .replaceAll('\r', '\n'),
        );
        expect(read.slice(1).map(([value]) => value)).toEqual(carried);
      }),
      { numRuns: 50 },
    );
  });

  it('writes a number of more digits than a spreadsheet has as a text', async () => {
    const read = await readSheet(await bytes('xlsx', [['x', '12345678901234567.89']]), { trim: false });
    expect(read[1]).toEqual(['x', '12345678901234567.89']);
  });

  it('gives the same bytes for the same rows', async () => {
    expect(await bytes('xlsx', [['a', '1.00']])).toEqual(await bytes('xlsx', [['a', '1.00']]));
  });

  it('refuses more rows than a sheet holds, in words', async () => {
    function* many() {
      for (let row = 1; row <= MOST_ROWS; row++) yield [''];
    }
    await expect(bytes('xlsx', many())).rejects.toMatchObject({ code: 'sheet-too-long' });
    await expect(bytes('xlsx', [['x'.repeat(32_768), '']])).rejects.toMatchObject({
      code: 'sheet-cell-too-long',
    });
  }, 60_000);

  it('ends its rows when nobody reads on, and fails when they do', async () => {
    const seen = { begun: false, ended: false };
    async function* rows() {
      seen.begun = true;
      try {
        for (;;) {
          await sleep(0);
          yield ['x'.repeat(10_000), '1'];
        }
      } finally {
        seen.ended = true;
      }
    }
    const stream = writeSheet('xlsx', sheetOf(rows()));
    stream.resume();
    for (let wait = 0; !seen.begun && wait < 100; wait++) await sleep(10);
    stream.destroy();
    for (let wait = 0; !seen.ended && wait < 100; wait++) await sleep(10);
    expect(seen.ended).toBe(true);

    function* failing() {
      yield ['a', '1'];
      throw new Error('gone');
    }
    await expect(bytes('xlsx', failing())).rejects.toThrow('gone');
  });
});

describe('a sheet as CSV', () => {
  it('has no formula, and numbers as they are', async () => {
    const rows = [...HOSTILE.slice(0, 6).map((text) => [text, '-5.00'])];
    expect((await bytes('csv', rows)).toString()).toBe(
      "name,amount\n'=cmd(),-5.00\n'+1,-5.00\n'-1,-5.00\n'@x,-5.00\n'\tx,-5.00\n\"a\"\"b\",-5.00\n",
    );
  });
});

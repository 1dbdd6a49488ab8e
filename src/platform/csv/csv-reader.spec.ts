import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { openCsv } from '.';
import { bytesOf, collect, ORDERS, readAll, refusalOf } from './spec-support';

const HEADER = 'order_no,cv\n';
const ofTwo = (file: { values: (readonly string[])[] }): string[][] =>
  file.values.map((values) => values.slice(0, 2));

describe('rows', () => {
  it('keep their spaces', async () => {
    expect(ofTwo(await readAll(`${HEADER} O1 ,\t1 \n`))).toEqual([[' O1 ', '\t1 ']]);
  });

  it('may be quoted, with commas, doubled quotes and line breaks inside', async () => {
    const file = await readAll(`${HEADER}"a,b","say ""hi"""\n"two\nlines","two\r\nmore"\n"",""""\n`);
    expect(ofTwo(file)).toEqual([
      ['a,b', 'say "hi"'],
      ['two\nlines', 'two\r\nmore'],
      ['', '"'],
    ]);
    expect(file.rows.map((row) => row.line)).toEqual([2, 3, 6]);
  });

  it('may end in LF, CRLF, both mixed, or in nothing at the end of the file', async () => {
    for (const text of [
      'O1,1\nO2,2\n',
      'O1,1\r\nO2,2\r\n',
      'O1,1\r\nO2,2',
      'O1,1\n"O2","2"',
      'O1,1\nO2,2\r',
    ]) {
      expect(ofTwo(await readAll(HEADER + text))).toEqual([
        ['O1', '1'],
        ['O2', '2'],
      ]);
    }
  });

  it('skip empty lines and count them', async () => {
    const file = await readAll(`${HEADER}\n\r\nO1,1\n\n\r\nO2,2\r\n\r\n\n`);
    expect(file.rows.map(({ line, values }) => [line, values[0]])).toEqual([
      [4, 'O1'],
      [7, 'O2'],
    ]);
  });

  it('of one column may be empty, if quoted', async () => {
    const file = await readAll('a\n""\n\nx\n', { required: ['a'], optional: [] });
    expect(file.values).toEqual([[''], ['x']]);
  });

  it('give their text as it was', async () => {
    const file = await readAll(`${HEADER}"a\r\nb",1\r\n ,"2"`);
    expect(file.rows.map((row) => row.raw)).toEqual(['"a\r\nb",1', ' ,"2"']);
  });
});

describe('bad rows', () => {
  it('have too few or too many fields; the file goes on', async () => {
    const file = await readAll(`${HEADER}O1\nO2,2\nO3,3,4\n"O4",4,\n \nO5,5\n`);
    expect(ofTwo(file)).toEqual([
      ['O2', '2'],
      ['O5', '5'],
    ]);
    expect(file.badRows.map(({ line, raw, problem }) => [line, raw, problem.code, problem.message])).toEqual([
      [2, 'O1', 'csv-too-few-fields', 'the row has 1 field, the header has 2'],
      [4, 'O3,3,4', 'csv-too-many-fields', 'the row has 3 fields, the header has 2'],
      [5, '"O4",4,', 'csv-too-many-fields', 'the row has 3 fields, the header has 2'],
      [6, ' ', 'csv-too-few-fields', 'the row has 1 field, the header has 2'],
    ]);
    expect(file.badRows[0]?.problem).toMatchObject({ line: 2, column: null, value: null });
  });

  it('say how far they run when a quote has swallowed lines', async () => {
    const { badRows } = await readAll(`${HEADER}O1,"1\nO2,2\nO3",3\nO4,4\n`);
    expect(badRows).toMatchObject([
      {
        line: 2,
        raw: 'O1,"1\nO2,2\nO3",3',
        problem: {
          message:
            'the row has 3 fields, the header has 2; it runs to line 4 because of a quoted value with line breaks',
        },
      },
    ]);
  });

  it('at the end of a file without a line end run over one line', async () => {
    const { badRows } = await readAll(`${HEADER}O1`);
    expect(badRows[0]?.problem.message).toBe('the row has 1 field, the header has 2');
  });

  it('are the same rows wherever a block ends', async () => {
    const text = `${HEADER}"O1","1"\rx\n"O2","2"\r\nO3,3"\r\n"O4"x,"\nO5,"5""\r\n"\r\nO6\rx,6\r\nO7,7`;
    const whole = await readAll(text);
    expect(whole.badRows.map((row) => row.line)).toEqual([2, 4, 5, 8]);
    for (let blockBytes = 1; blockBytes < text.length; blockBytes++) {
      const inBlocks = await readAll(text, ORDERS, { blockBytes });
      expect(inBlocks.badRows).toEqual(whole.badRows);
      expect(inBlocks.values).toEqual(whole.values);
    }
  });

  it('break the quoting within one line', async () => {
    const file = await readAll(
      `${HEADER}O1,3" pipe\r\n"O2"x,1\nO3,"2" \nO4,a\rb\n"O5","6"\r7\nO6,6\nx,"y\nz",w"\nO7,7\nO8,1"`,
    );
    expect(ofTwo(file)).toEqual([
      ['O6', '6'],
      ['O7', '7'],
    ]);
    expect(file.badRows.map(({ line, raw, problem }) => [line, raw, problem.code, problem.column])).toEqual([
      [2, 'O1,3" pipe', 'csv-stray-quote', 'cv'],
      [3, '"O2"x,1', 'csv-text-after-quote', 'order_no'],
      [4, 'O3,"2" ', 'csv-text-after-quote', 'cv'],
      [5, 'O4,a\rb', 'csv-lone-cr', 'cv'],
      [6, '"O5","6"\r7', 'csv-text-after-quote', 'cv'],
      [8, 'x,"y\nz",w"', 'csv-stray-quote', null],
      [11, 'O8,1"', 'csv-stray-quote', 'cv'],
    ]);
    expect(file.badRows[5]?.problem.message).toContain('field 3 has a quote in the middle');
    expect(file.badRows[5]?.problem.message).toContain('(in line 9)');
  });
});

describe('what no row can be told after', () => {
  it('a quote that is never closed is refused, naming the line where it opened', async () => {
    const refusal = await refusalOf(readAll(`${HEADER}O1,1\nO2,"2\nO3,3\n`));
    expect(refusal.code).toBe('csv-quote-not-closed');
    expect(refusal.message).toContain('orders.csv, line 3: the quote that opens here is never closed');
    const later = await refusalOf(readAll(`${HEADER}"a\nb","c\n`));
    expect(later.params).toMatchObject({ line: 3 });
  });

  it('a quote that closes lines later with text behind it is refused, naming both lines', async () => {
    const refusal = await refusalOf(readAll(`${HEADER}O1,1\nO2,"2\nO3,"3"\nO4,4\n`));
    expect(refusal.code).toBe('csv-quote-not-closed');
    expect(refusal.params).toMatchObject({ line: 3, foundLine: 4 });
  });

  it.each([1000, 65_536, 10_000_000])('limits hold in blocks of %d bytes', async (blockBytes) => {
    const mebibyte = 1024 * 1024;
    const options = { blockBytes };
    const field = (length: number): string => `${HEADER}O1,1\n"O2",${'я'.repeat(length / 2)}\n`;
    expect((await readAll(field(mebibyte), ORDERS, options)).rows).toHaveLength(2);
    const long = await refusalOf(readAll(field(mebibyte + 2), ORDERS, options));
    expect(long).toMatchObject({ code: 'csv-field-too-long', params: { line: 3, column: 'cv' } });

    const plain = await refusalOf(readAll(`${HEADER}O1,${'1'.repeat(mebibyte + 1)}\n`, ORDERS, options));
    expect(plain.code).toBe('csv-field-too-long');

    const open = await refusalOf(readAll(`${HEADER}O1,"${'1'.repeat(5 * mebibyte)}`, ORDERS, options));
    expect(open).toMatchObject({ code: 'csv-quote-not-closed', params: { line: 2 } });

    const row = await refusalOf(readAll(`${HEADER}\n${'1,'.repeat(3 * mebibyte)}\n`, ORDERS, options));
    expect(row).toMatchObject({ code: 'csv-row-too-long', params: { line: 3 } });

    const endless = await refusalOf(readAll('x'.repeat(5 * mebibyte), ORDERS, options));
    expect(endless).toMatchObject({ code: 'csv-row-too-long', params: { line: 1 } });
  });
});

describe('reading', () => {
  it('gives size and SHA-256 of every byte, the mark included, once it has come to the end', async () => {
    const bytes = Buffer.from('\ufefforder_no,cv\r\nO1,1\r\n\r\n');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect((await readAll(bytes)).digest).toEqual({ bytes: bytes.length, sha256 });
    const reader = await openCsv(bytesOf(`${HEADER}${'O1,1\n'.repeat(100_000)}`), ORDERS);
    expect(() => reader.digest()).toThrow('not been read to its end');
    await reader.close();
  });

  it('happens once', async () => {
    const reader = await openCsv(bytesOf(`${HEADER}O1,1\n`), ORDERS);
    await collect(reader.batches());
    await expect(reader.batches().next()).rejects.toThrow('only once');
  });

  it('never gives an empty batch', async () => {
    const reader = await openCsv(bytesOf(`${HEADER}${'\n'.repeat(100)}O1,1\n${'\n'.repeat(100)}`), ORDERS, {
      blockBytes: 10,
    });
    expect(await collect(reader.batches())).toHaveLength(1);
  });

  it('takes blocks of its own size from a stream of large chunks', async () => {
    const reader = await openCsv(bytesOf(`${HEADER}${'O1,1\n'.repeat(1000)}`), ORDERS, { blockBytes: 500 });
    expect((await collect(reader.batches())).length).toBeGreaterThan(5);
  });

  it('asks for no more than the loop takes', async () => {
    let given = 0;
    const endless = new Readable({
      highWaterMark: 1,
      read() {
        given += 1;
        this.push(given === 1 ? HEADER : 'O1,1.00\n'.repeat(10_000));
      },
    });
    const reader = await openCsv(endless, ORDERS);
    const batches = reader.batches();
    await batches.next();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(given).toBeLessThan(5);
    await batches.return();
    expect(endless.destroyed).toBe(true);
  });

  it('does not search a block anew for every row that lacks what is sought', async () => {
    const rows = 400_000;
    const start = performance.now();
    const file = await readAll(
      'a\n' + 'x\n'.repeat(rows),
      { required: ['a'], optional: [] },
      { blockBytes: rows },
    );
    expect(file.rows).toHaveLength(rows);
    // About 0.2 s; searching anew would take a minute.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

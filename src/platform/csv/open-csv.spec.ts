import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { openCsv, peekCsv } from '.';
import { refuseReading } from './file-refusal';
import { bytesOf, collect, ORDERS, readAll, refusalOf } from './spec-support';

describe('the header', () => {
  it('may have its columns in any order; values come in the order asked for', async () => {
    const file = await readAll('client_no,cv,order_no\nC1,5.00,O1\n');
    expect(file.columns).toEqual(['order_no', 'cv', 'amount', 'client_no']);
    expect(file.values).toEqual([['O1', '5.00', '', 'C1']]);
    expect([...file.present]).toEqual(['client_no']);
  });

  it('is the same with and without a byte order mark', async () => {
    const file = await readAll('\ufefforder_no,cv\nO1,1\n');
    expect(file.header).toBe('order_no,cv');
    expect(file.values).toEqual([['O1', '1', '', '']]);
  });

  it('may be quoted, end in CRLF and stand behind empty lines', async () => {
    const file = await readAll('\r\n\n"order_no","cv"\r\nO1,1\r\n');
    expect(file.header).toBe('"order_no","cv"');
    expect(file.rows.map((row) => row.line)).toEqual([4]);
  });

  it('may stand alone', async () => {
    for (const text of ['order_no,cv', 'order_no,cv\n', 'order_no,cv\r\n']) {
      const file = await readAll(text);
      expect(file.rows).toEqual([]);
      expect(file.digest.bytes).toBe(text.length);
    }
  });

  // Compared pair by pair, so many would take minutes: the test's own limit is what that would meet.
  it('of half a million names is refused like any other', async () => {
    const names = Array.from({ length: 500_000 }, (_, at) => `c${at}`);
    expect((await refusalOf(readAll(`${names.join()},c7\n`))).message).toContain('more than once: "c7"');
    const peeked = peekCsv(Readable.from([Buffer.from(names.join())]), { rows: 10, fileName: 'a.csv' });
    expect(await refusalOf(peeked)).toMatchObject({
      code: 'csv-too-many-columns',
      params: { columns: 500_000, most: 200 },
    });
  });

  it('is refused with everything that is wrong at once, and what is expected', async () => {
    const refusal = await refusalOf(readAll('order_no,colour,amount, cv,amount,CV\n'));
    expect(refusal.code).toBe('csv-header');
    expect(refusal.message).toBe(
      'orders.csv, line 1: the columns do not fit (unknown: "colour", " cv", "CV"; missing: "cv"; more than once: "amount"). ' +
        'The file must have the columns order_no, cv, and may have amount, client_no, separated by commas, spelled exactly so.',
    );
    expect(refusal.params).toMatchObject({
      unknown: ['colour', ' cv', 'CV'],
      missing: ['cv'],
      duplicated: ['amount'],
    });
  });

  it('counts an empty name and a second byte order mark as unknown columns, made visible', async () => {
    expect((await refusalOf(readAll('order_no,cv,\n'))).message).toContain('(unknown: "")');
    expect((await refusalOf(readAll('\ufeff\ufefforder_no,cv\n'))).message).toContain('"\\ufefforder_no"');
  });

  it('names twenty unknown columns and counts the rest', async () => {
    const many = Array.from({ length: 25 }, (_, index) => `x${index}`).join(',');
    expect((await refusalOf(readAll(`order_no,cv,${many}\n`))).message).toContain('"x19" and 5 more');
  });

  it.each([
    ['order_no;cv\nO1;1\n', ';', 'semicolons'],
    ['order_no\tcv\nO1\t1\n', '\t', 'tabs'],
    ['"order_no;cv"\n', ';', 'semicolons'],
  ])('%j is said to be separated otherwise', async (text, separator, name) => {
    const refusal = await refusalOf(readAll(text));
    expect(refusal.code).toBe('csv-wrong-separator');
    expect(refusal.params).toMatchObject({ separator });
    expect(refusal.message).toContain(`separated by ${name}, not by commas`);
  });

  it.each([
    ['order"no,cv\n', 'csv-stray-quote', 'field 1 has a quote in the middle'],
    ['order_no,"c"v\n', 'csv-text-after-quote', 'field 2 has text after its closing quote'],
    ['order_no,cv\rO1,1\rO2,2\r', 'csv-lone-cr', 'field 2 has a carriage return without a line feed'],
    ['order_no,"cv\nO1,1\n', 'csv-quote-not-closed', 'the quote that opens here is never closed'],
  ])('%j is refused as a file', async (text, code, cause) => {
    const refusal = await refusalOf(readAll(text));
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(/^orders\.csv, line 1: /);
    expect(refusal.message).toContain(cause);
  });

  it.each(['', '\ufeff', '\n\r\n', '\r'])('%j is an empty file', async (text) => {
    expect((await refusalOf(readAll(text))).code).toBe('csv-empty');
  });
});

describe('a path', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'csv-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  const openFiles = (): number => readdirSync('/dev/fd').length;

  it('that leads nowhere or to a directory is refused with what to do', async () => {
    const missing = await refusalOf(openCsv(join(directory, 'none.csv'), ORDERS));
    expect(missing).toMatchObject({ code: 'csv-file-not-found', kind: 'invalid' });
    expect(missing.message).toBe(`There is no file ${directory}/none.csv. Check the name and the directory.`);
    expect((await refusalOf(openCsv(directory, ORDERS))).code).toBe('csv-file-is-directory');
  });

  it('that may not be read is refused; any other error of the system too, with its name', () => {
    const denied = Object.assign(new Error('denied'), { code: 'EACCES', syscall: 'open' });
    expect(refuseReading(denied, 'a.csv')).toMatchObject({ code: 'csv-file-unreadable', cause: denied });
    const broken = Object.assign(new Error('broken'), { code: 'EIO', syscall: 'read' });
    expect(refuseReading(broken, 'a.csv')).toMatchObject({
      message: 'a.csv could not be read to its end (EIO). Check the disk or the connection.',
    });
    const bug = new TypeError('a bug');
    expect(refuseReading(bug, 'a.csv')).toBe(bug);
  });

  it('names the file in messages, and is closed when the header is refused', async () => {
    const path = join(directory, 'a.csv');
    await writeFile(path, 'nothing\n'.repeat(100_000));
    const before = openFiles();
    expect((await refusalOf(openCsv(path, ORDERS))).message).toContain(`${path}, line 1`);
    expect(openFiles()).toBe(before);
  });

  it('is closed at the end, on leaving early, on an error inside, and by close()', async () => {
    const path = join(directory, 'a.csv');
    await writeFile(path, `order_no,cv\n${'O1,1.00\n'.repeat(100_000)}"`);
    const before = openFiles();
    const left = await openCsv(path, ORDERS);
    for await (const { rows } of left.batches()) {
      expect(rows.length).toBeGreaterThan(1000);
      break;
    }
    expect(openFiles()).toBe(before);
    expect(() => left.digest()).toThrow('not been read to its end');

    const broken = await openCsv(path, ORDERS);
    const refusal = await refusalOf(collect(broken.batches()));
    expect(refusal).toMatchObject({ code: 'csv-quote-not-closed', params: { line: 100_002 } });
    expect(openFiles()).toBe(before);

    const unused = await openCsv(path, ORDERS);
    expect(openFiles()).toBe(before + 1);
    await unused.close();
    await unused.close();
    expect(openFiles()).toBe(before);
  });
});

describe('a stream', () => {
  it('is destroyed when it is refused or left early', async () => {
    const refused = bytesOf('colour\n');
    await refusalOf(openCsv(refused, ORDERS));
    expect(refused.destroyed).toBe(true);
  });

  it('must give bytes', async () => {
    await expect(readAll(bytesOf('order_no,cv\n').setEncoding('utf8'))).rejects.toThrow(TypeError);
  });

  it('may fail with an error of its own', async () => {
    function* failing(): Generator<Buffer> {
      yield Buffer.from('order_no,cv\n');
      throw new Error('the sender went away');
    }
    await expect(readAll(Readable.from(failing()))).rejects.toThrow('the sender went away');
  });
});

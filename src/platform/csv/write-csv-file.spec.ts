import { createHash } from 'node:crypto';
import { lstat, mkdir, mkdtemp, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { csvLine, writeCsvFile } from '.';
import { refuseWriting } from './file-refusal';
import { refusalOf } from './spec-support';

describe('csvLine', () => {
  it.each([
    [['a', 'b c', ' d '], 'a,b c, d \n'],
    [['a,b', 'say "hi"', 'x\ny', 'x\r'], '"a,b","say ""hi""","x\ny","x\r"\n'],
    [['', ''], ',\n'],
    [[''], '""\n'],
    [['=1+1', "'x", 'a;b', '\tx'], "=1+1,'x,a;b,\tx\n"],
  ])('%j', (values, line) => {
    expect(csvLine(values)).toBe(line);
  });
});

describe('writeCsvFile', () => {
  let directory: string;
  let path: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'csv-'));
    path = join(directory, 'out.csv');
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(directory, { recursive: true });
  });

  function* lines(count: number, failure?: Error): Generator<string> {
    for (let index = 0; index < count; index++) {
      yield csvLine([String(index), 'Жанна']);
    }
    if (failure !== undefined) {
      throw failure;
    }
  }

  it('writes lines, text and bytes in order and tells size and SHA-256', async () => {
    const digest = await writeCsvFile(path, lines(100_000));
    const written = await readFile(path);
    expect(written.toString().split('\n')).toHaveLength(100_001);
    const sha256 = createHash('sha256').update(written).digest('hex');
    expect(digest).toEqual({ bytes: written.length, sha256 });

    await writeCsvFile(path, Readable.from(['a,', Buffer.from('b\n'), 'c,d\n']));
    expect(await readFile(path, 'utf8')).toBe('a,b\nc,d\n');
    expect((await writeCsvFile(path, [])).bytes).toBe(0);
    expect(await readdir(directory)).toEqual(['out.csv']);
  });

  it('leaves what stood there when the lines fail, and nothing beside it', async () => {
    await writeFile(path, 'before');
    const failure = new Error('the database went away');
    await expect(writeCsvFile(path, lines(100_000, failure))).rejects.toBe(failure);
    expect(await readFile(path, 'utf8')).toBe('before');
    expect(await readdir(directory)).toEqual(['out.csv']);
  });

  it('leaves what stood there when the disk is full, and nothing beside it', async () => {
    await writeFile(path, 'before');
    const handle = await open(path);
    const prototype = Object.getPrototypeOf(handle) as { write: () => Promise<never> };
    await handle.close();
    const full = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
    jest.spyOn(prototype, 'write').mockRejectedValue(full);
    const source = Readable.from(lines(100_000));
    const refusal = await refusalOf(writeCsvFile(path, source));
    expect(refusal).toMatchObject({ code: 'csv-disk-full', kind: 'invalid' });
    expect(refusal.message).toBe(
      `${path} was not written: no space is left on the disk. Make room and try again.`,
    );
    expect(source.destroyed).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('before');
    expect(await readdir(directory)).toEqual(['out.csv']);
  });

  it('refuses a directory that is not there, and gives the lines back', async () => {
    const source = Readable.from(lines(1));
    const refusal = await refusalOf(writeCsvFile(join(directory, 'none', 'out.csv'), source));
    expect(refusal.code).toBe('csv-directory-not-found');
    expect(source.destroyed).toBe(true);
    await writeFile(path, '');
    expect((await refusalOf(writeCsvFile(join(path, 'out.csv'), lines(1)))).code).toBe(
      'csv-directory-not-found',
    );
  });

  it('refuses to take the place of a directory or a device', async () => {
    await mkdir(path);
    expect((await refusalOf(writeCsvFile(path, lines(1)))).code).toBe('csv-target-not-a-file');
    expect((await refusalOf(writeCsvFile('/dev/null', lines(1)))).code).toBe('csv-target-not-a-file');
    expect((await lstat('/dev/null')).isCharacterDevice()).toBe(true);
    expect(await readdir(directory)).toEqual(['out.csv']);
  });

  it('writes the file behind a link and keeps the link', async () => {
    const link = join(directory, 'link.csv');
    await writeFile(path, 'before');
    await symlink(path, link);
    await writeCsvFile(link, ['after\n']);
    expect(await readFile(path, 'utf8')).toBe('after\n');
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
  });

  it('takes a name of any legal length', async () => {
    const long = join(directory, `${'ж'.repeat(125)}.csv`);
    await writeCsvFile(long, ['a\n']);
    expect(await readFile(long, 'utf8')).toBe('a\n');
  });

  it.each([
    [
      'EACCES',
      'csv-file-unwritable',
      'out.csv may not be written. Give this user the right to write in its directory.',
    ],
    [
      'EROFS',
      'csv-file-unwritable',
      'out.csv may not be written. Give this user the right to write in its directory.',
    ],
    [
      'EDQUOT',
      'csv-disk-full',
      'out.csv was not written: no space is left on the disk. Make room and try again.',
    ],
    ['EIO', 'csv-file-unwritable', 'out.csv could not be written (EIO). Check the name and the disk.'],
  ])('says what %s means', (code, expected, message) => {
    const error = Object.assign(new Error(code), { code, syscall: 'open' });
    expect(refuseWriting(error, 'out.csv')).toMatchObject({ code: expected, message });
  });
});

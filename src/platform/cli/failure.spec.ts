import { conflict } from '../errors';
import { describeFailure } from './failure';
import { Interrupted } from './interruption';
import { UsageError } from './usage-error';

describe('how a command ends that did not do what was asked', () => {
  it('refused: 1, with code, field and facts', () => {
    expect(describeFailure(conflict('taken', 'It is taken.', { field: 'no', params: { no: 'A' } }))).toEqual({
      exitCode: 1,
      code: 'taken',
      message: 'It is taken.',
      field: 'no',
      params: { no: 'A' },
      usage: null,
    });
  });

  it('typed wrongly: 2, with how it is typed', () => {
    expect(describeFailure(new UsageError('No.', 'period list'))).toMatchObject({
      exitCode: 2,
      code: 'usage',
      usage: 'period list',
    });
  });

  it.each([130, 143] as const)('interrupted: %i', (exitCode) => {
    expect(describeFailure(new Interrupted(exitCode))).toMatchObject({ exitCode, code: 'interrupted' });
  });

  it.each([
    ['ENOENT', 'The file /x/y.csv does not exist, or the directory for it does not.'],
    ['EACCES', 'The file /x/y.csv cannot be opened: no permission.'],
    ['ENOSPC', 'The file /x/y.csv could not be written: the disk is full.'],
  ])('a file with %s: 1, named', (code, message) => {
    const error = Object.assign(new Error('open'), { code, path: '/x/y.csv' });
    expect(describeFailure(error)).toMatchObject({ exitCode: 1, code: 'file', message });
  });

  it('a full disk has no name while writing', () => {
    const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(describeFailure(error).message).toBe(
      'The file being written could not be written: the disk is full.',
    );
  });

  it('a directory that is read as a file has no name either', () => {
    const error = Object.assign(new Error('EISDIR: illegal operation on a directory, read'), {
      code: 'EISDIR',
    });
    expect(describeFailure(error)).toMatchObject({
      exitCode: 1,
      code: 'file',
      message: 'What was named as a file is a directory; name a file.',
    });
  });

  it('a socket that broke is no file', () => {
    const error = Object.assign(new Error('connect EACCES'), { code: 'EACCES' });
    expect(describeFailure(error).code).toBe('unexpected');
  });

  it('anything else: 1, one sentence, and the same reference for the same fault', () => {
    const fault = (detail: string): Error => new TypeError(`${detail} is not a function\nand more`);
    const first = describeFailure(fault('a'));
    expect(first).toMatchObject({ exitCode: 1, code: 'unexpected' });
    expect(first.message).toMatch(
      /^Something unexpected went wrong \(reference [0-9a-f]{8}\): a is not a function\. Run/,
    );
    expect(describeFailure(fault('b')).params).toEqual(first.params);
    expect(describeFailure(new RangeError('c')).params).not.toEqual(first.params);
  });

  it('knows what to do with what is no error', () => {
    expect(describeFailure(undefined)).toMatchObject({ exitCode: 1, code: 'unexpected' });
  });
});

import { invalid, type DomainError } from '../errors';

type Sentence = readonly [code: string, explain: (file: string) => string];

const NOT_FOUND: Sentence = [
  'csv-file-not-found',
  (file) => `There is no file ${file}. Check the name and the directory.`,
];
const IS_DIRECTORY: Sentence = ['csv-file-is-directory', (file) => `${file} is a directory. Name a file.`];
const UNREADABLE: Sentence = [
  'csv-file-unreadable',
  (file) => `${file} may not be read. Give this user the right to read it.`,
];
const READING: Table['sentences'] = {
  ENOENT: NOT_FOUND,
  ENOTDIR: NOT_FOUND,
  ENAMETOOLONG: NOT_FOUND,
  EISDIR: IS_DIRECTORY,
  EACCES: UNREADABLE,
  EPERM: UNREADABLE,
};
const readingFailed = (systemCode: string): Sentence => [
  'csv-file-unreadable',
  (file) => `${file} could not be read to its end (${systemCode}). Check the disk or the connection.`,
];

const NO_DIRECTORY: Sentence = [
  'csv-directory-not-found',
  (file) => `${file} cannot be written: its directory does not exist. Make the directory or name another.`,
];
const TARGET_NOT_FILE: Sentence = [
  'csv-target-not-a-file',
  (file) => `${file} cannot be written: it is a directory or a device. Name a file.`,
];
const UNWRITABLE: Sentence = [
  'csv-file-unwritable',
  (file) => `${file} may not be written. Give this user the right to write in its directory.`,
];
const DISK_FULL: Sentence = [
  'csv-disk-full',
  (file) => `${file} was not written: no space is left on the disk. Make room and try again.`,
];
const WRITING: Table['sentences'] = {
  ENOENT: NO_DIRECTORY,
  ENOTDIR: NO_DIRECTORY,
  EISDIR: TARGET_NOT_FILE,
  EACCES: UNWRITABLE,
  EPERM: UNWRITABLE,
  EROFS: UNWRITABLE,
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
  EFBIG: DISK_FULL,
};
const writingFailed = (systemCode: string): Sentence => [
  'csv-file-unwritable',
  (file) => `${file} could not be written (${systemCode}). Check the name and the disk.`,
];

interface Table {
  readonly sentences: Readonly<Record<string, Sentence>>;
  readonly otherwise: (systemCode: string) => Sentence;
}

const isSystemError = (error: unknown): error is { code: unknown } =>
  typeof error === 'object' && error !== null && 'code' in error && 'syscall' in error;

function refuse({ sentences, otherwise }: Table, error: unknown, file: string): unknown {
  if (!isSystemError(error)) {
    return error;
  }
  const systemCode = String(error.code);
  const [code, explain] = sentences[systemCode] ?? otherwise(systemCode);
  return invalid(code, explain(file), { params: { file, systemCode }, cause: error });
}

/** The refusal for an error of the operating system; any other error as it is. */
export const refuseReading = (error: unknown, file: string): unknown =>
  refuse({ sentences: READING, otherwise: readingFailed }, error, file);

/** The same for writing. */
export const refuseWriting = (error: unknown, file: string): unknown =>
  refuse({ sentences: WRITING, otherwise: writingFailed }, error, file);

export const refuseTarget = (file: string): DomainError =>
  invalid(TARGET_NOT_FILE[0], TARGET_NOT_FILE[1](file), { params: { file } });

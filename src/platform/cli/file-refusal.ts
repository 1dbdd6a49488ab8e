import { type DomainError, unavailable } from '../errors';

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist, or the directory for it does not',
  EACCES: 'cannot be opened: no permission',
  EPERM: 'cannot be opened: no permission',
  EISDIR: 'is a directory; name a file',
  ENOTDIR: 'lies below something that is not a directory',
  EROFS: 'lies on a file system that can only be read',
  ENOSPC: 'could not be written: the disk is full',
  EDQUOT: 'could not be written: the disk quota is used up',
  EEXIST: 'exists already',
  EMFILE: 'cannot be opened: too many files are open',
};

/**
 * Errors of reading and writing, as those of opening a directory for it, name no path. These are about a file all the
 * same: of a socket nothing of the kind is said.
 */
const WITHOUT_PATH: Readonly<Record<string, string>> = {
  ENOSPC: 'The file being written could not be written: the disk is full.',
  EDQUOT: 'The file being written could not be written: the disk quota is used up.',
  EISDIR: 'What was named as a file is a directory; name a file.',
};

/** The sentence for a file that cannot be read or written; undefined for any other error. */
export function refuseFileError(error: unknown): DomainError | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : null;
  const words = SENTENCES[error.code];
  const sentence =
    path === null ? WITHOUT_PATH[error.code] : words === undefined ? undefined : `The file ${path} ${words}.`;
  if (sentence === undefined) return undefined;
  return unavailable('file', sentence, { params: { path, systemCode: error.code }, cause: error });
}

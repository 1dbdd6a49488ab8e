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

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/** The sentence for a file that cannot be read or written; undefined for any other error. */
export function refuseFileError(error: unknown): DomainError | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const sentence = SENTENCES[error.code];
  const path = 'path' in error && typeof error.path === 'string' ? error.path : null;
  // An error while writing names no path. Without one, only a full disk is certain to be about a file.
  if (sentence === undefined || (path === null && !FULL.has(error.code))) return undefined;
  const params = { path, systemCode: error.code };
  return unavailable('file', `The file ${path ?? 'being written'} ${sentence}.`, { params, cause: error });
}

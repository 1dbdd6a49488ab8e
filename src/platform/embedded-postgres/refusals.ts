import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { unavailable, type DomainError } from '../errors';
import { lookUpUser } from './run-as';

const ELSEWHERE = 'choose another directory with UPLINE_DATA_DIR, or another PostgreSQL with DATABASE_URL';

/**
 * Turns an error of the file system into a refusal that names the path and the way out.
 * `doing` completes "Cannot …", e.g. "create the data directory".
 */
export function refuseFileError(error: unknown, doing: string, path: string): DomainError {
  const code = errorCode(error);
  const details = { params: { path, systemCode: code ?? 'unknown' }, cause: error };
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return unavailable(
        'embedded-no-permission',
        `Cannot ${doing}: no permission for ${path} (${ownerSentence(path)}). Start as that user or as root, or ${ELSEWHERE}.`,
        details,
      );
    case 'EROFS':
      return unavailable(
        'embedded-no-permission',
        `Cannot ${doing}: ${path} is on a read-only file system. Please ${ELSEWHERE}.`,
        details,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return unavailable(
        'embedded-disk-full',
        `Cannot ${doing}: the disk of ${path} is full. Free some space there, or ${ELSEWHERE}.`,
        details,
      );
    case 'EEXIST':
    case 'ENOTDIR':
      return unavailable(
        'embedded-not-a-directory',
        `Cannot ${doing}: ${path}, or something above it, is not a directory. Please ${ELSEWHERE}.`,
        details,
      );
    default:
      return unavailable(
        'embedded-file-trouble',
        `Cannot ${doing} at ${path}: ${errorText(error)}. Mend this, or ${ELSEWHERE}.`,
        details,
      );
  }
}

export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function ownerSentence(path: string): string {
  for (let at = path; ; at = dirname(at)) {
    try {
      const { uid } = statSync(at);
      return `${at} belongs to user "${lookUpUser(uid)?.name ?? String(uid)}"`;
    } catch {
      if (at === dirname(at)) return 'its owner is unknown';
    }
  }
}

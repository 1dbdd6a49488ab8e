import { createHash } from 'node:crypto';

/**
 * The columns of an entry that are sealed, in this order, each as text; null where there is none. The README tells
 * the form: whoever changes it breaks every chain there is.
 */
export const SEALED_COLUMNS = [
  'id',
  'at',
  'action',
  'byName',
  'personId',
  'via',
  'credential',
  'address',
  'requestId',
  'subjectKind',
  'subject',
  'details',
] as const;

export type SealedEntry = Readonly<Record<(typeof SEALED_COLUMNS)[number], string | null>>;

/** What comes before the first entry. */
export const BEFORE_THE_FIRST = Buffer.alloc(32);

/** Each value as `LENGTH:VALUE` and a line feed, its length in bytes of UTF-8; `-` and a line feed for null. */
export function canonicalEntry(entry: SealedEntry): Buffer {
  const fields = SEALED_COLUMNS.map((column) => {
    const value = entry[column];
    return value === null ? '-\n' : `${Buffer.byteLength(value)}:${value}\n`;
  });
  return Buffer.from(fields.join(''));
}

/** SHA-256 over the hash before and the entry. */
export function sealOf(previous: Uint8Array, entry: SealedEntry): Buffer {
  return createHash('sha256').update(previous).update(canonicalEntry(entry)).digest();
}

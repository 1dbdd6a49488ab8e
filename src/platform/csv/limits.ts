const MEBIBYTE = 1024 * 1024;

/** A field longer than this is no field of ours: a quote was forgotten, or this is no CSV file. */
export const MAX_FIELD_BYTES = MEBIBYTE;

/** The same for a whole record; it also bounds what the reader ever holds in memory. */
export const MAX_RECORD_BYTES = 4 * MEBIBYTE;

/**
 * How much is read, checked and cut into rows at a time: about a thousand order rows. Larger blocks were
 * measured slower, because their strings leave V8's young generation.
 */
export const BLOCK_BYTES = 64 * 1024;

/**
 * Whether `text[start, end)` takes more than `limitBytes` in UTF-8. A UTF-16 unit takes at most three bytes,
 * so that ordinary rows are settled by one comparison.
 */
export function isLongerThan(limitBytes: number, text: string, start: number, end: number): boolean {
  if ((end - start) * 3 <= limitBytes) {
    return false;
  }
  return Buffer.byteLength(text.slice(start, end)) > limitBytes;
}

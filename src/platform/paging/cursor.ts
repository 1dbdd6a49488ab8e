import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type DomainError, invalid } from '../errors';

const LONGEST = 2_000;
const CHECKSUM_BYTES = 6;

/**
 * Where a page ended: the sort keys of its last row, as a text that callers hand back and do not look into.
 *
 * ```ts
 * const byNumber = new Cursor('distributors', z.tuple([z.string()]));
 * ```
 *
 * `listing` names list and order, so that a cursor of one is refused by another. The text carries a checksum
 * against mistakes; it is no secret and grants nothing: what a page may show is asked anew each time.
 */
export class Cursor<Keys extends readonly unknown[]> {
  private readonly schema: z.ZodType<readonly [string, Keys]>;

  constructor(
    private readonly listing: string,
    keys: z.ZodType<Keys>,
  ) {
    this.schema = z.tuple([z.literal(listing), keys]);
  }

  encode(keys: Keys): string {
    const json = Buffer.from(JSON.stringify([this.listing, keys]));
    return Buffer.concat([checksum(json), json]).toString('base64url');
  }

  /** Null for the first page. @throws invalid `cursor`. */
  decode(text: string | undefined): Keys | null {
    if (text === undefined) return null;
    const bytes = Buffer.from(text.slice(0, LONGEST), 'base64url');
    const json = bytes.subarray(CHECKSUM_BYTES);
    const isOurs =
      bytes.toString('base64url') === text && checksum(json).equals(bytes.subarray(0, CHECKSUM_BYTES));
    const parsed = isOurs ? this.schema.safeParse(jsonOf(json)) : null;
    if (!parsed?.success) {
      throw refuseCursor();
    }
    return parsed.data[1];
  }
}

/** A cursor that the list did not give, or whose row is no longer on it. */
export const refuseCursor = (): DomainError =>
  invalid('cursor', 'The cursor is not one that this list gave. Begin again without a cursor.', {
    field: 'cursor',
  });

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

function checksum(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest().subarray(0, CHECKSUM_BYTES);
}

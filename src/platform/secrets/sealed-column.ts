import { DiscoveryService } from '@nestjs/core';

/** A column of sealed bytes, for who changes the secret: how to open them, and what else hangs on the key. */
export interface SealedColumn {
  readonly table: string;
  /** Columns by which a row is found, with their types: `{ id: 'integer' }`. */
  readonly key: Readonly<Record<string, string>>;
  readonly column: string;
  readonly purpose: string;
  /** SQL over the table's columns: what it was bound to. */
  readonly boundTo: string;
  /** Columns of the same row that hold a digest of what is sealed. */
  readonly digests?: readonly {
    readonly column: string;
    readonly purpose: string;
    /** Null: the digest is null as well. */
    textOf(plain: Buffer): string | null;
  }[];
  /** Rows in memory at once; 1,000 where nothing is said. */
  readonly atOnce?: number;
  /** What to do when the secret was lost and nothing can be opened any more. $1 now, $2 who. */
  readonly whenLost?: string;
}

/** Marks a provider whose module keeps sealed bytes: `@KeepsSealed([{ table: 'person', … }])`. */
export const KeepsSealed = DiscoveryService.createDecorator<readonly SealedColumn[]>();

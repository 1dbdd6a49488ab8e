import type { CsvShape } from '../../platform/csv';
import { COLUMN_NAMES } from './column-names';

/** What a file's column is taken as; null where it is left out. */
export interface ColumnChoice {
  readonly header: string;
  readonly column: string | null;
}

/** Letters and digits alone, small, so that `Sponsor ID`, `sponsor_id` and `SPONSOR-ID` are one name. */
export const foldHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('№', 'no')
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * What the columns of a file seem to be. Our own names go first, then what others call them; each of ours is given
 * once, and what is not known is left out.
 */
export function suggestColumns(headers: readonly string[], shape: CsvShape): ColumnChoice[] {
  const free = new Set([...shape.required, ...shape.optional]);
  const chosen = new Map<string, string>();
  const choose = (fits: (header: string, column: string) => boolean) => {
    for (const column of [...free]) {
      const found = headers.find((header) => !chosen.has(header) && fits(header, column));
      if (found === undefined) continue;
      chosen.set(found, column);
      free.delete(column);
    }
  };
  choose((header, column) => header === column);
  choose((header, column) => foldHeader(header) === foldHeader(column));
  // Names that one column alone has go before those that several share, such as a bare number.
  choose((header, column) => knows(column, header) && !isShared(header, shape));
  choose((header, column) => knows(column, header));
  return headers.map((header) => ({ header, column: chosen.get(header) ?? null }));
}

const knows = (column: string, header: string): boolean =>
  COLUMN_NAMES[column]?.includes(foldHeader(header)) ?? false;

const isShared = (header: string, { required, optional }: CsvShape): boolean =>
  [...required, ...optional].filter((column) => knows(column, header)).length > 1;

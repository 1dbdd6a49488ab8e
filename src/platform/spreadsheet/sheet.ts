/** A text, or a decimal such as `-12.50` that is to be a number where the format has numbers. Empty: an empty cell. */
export type CellKind = 'text' | 'number';

export interface SheetColumn {
  readonly header: string;
  readonly kind: CellKind;
}

/** A table for people and their spreadsheet programs: rows as they come, as many cells each as there are columns. */
export interface Sheet {
  /** Of the one sheet; at most 31 characters without `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>;
}

export const SHEET_FORMATS = ['csv', 'xlsx'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

export const SHEET_MEDIA_TYPES: Readonly<Record<SheetFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

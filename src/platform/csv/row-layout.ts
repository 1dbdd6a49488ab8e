import type { RecordScanner } from './record-scanner';

/** What the caller wants to find in a file. Column names are compared exactly. */
export interface CsvShape {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const NOWHERE = -1;

/** Where each field of a file's rows goes: from the header's order to the order of the shape's columns. */
export class RowLayout {
  /** Required, then optional: the order of a row's values. */
  readonly columns: readonly string[];
  /** Optional columns that the file has. */
  readonly present: ReadonlySet<string>;
  readonly width: number;
  private readonly slots: readonly number[];
  private readonly blank: readonly string[];

  /** `header` must fit the shape, see `checkHeader`; null is a column that is left out. */
  constructor(
    private readonly header: readonly (string | null)[],
    shape: CsvShape,
  ) {
    const columns = [...shape.required, ...shape.optional];
    this.columns = columns;
    this.present = new Set(shape.optional.filter((column) => header.includes(column)));
    this.width = header.length;
    this.slots = header.map((name) => (name === null ? NOWHERE : columns.indexOf(name)));
    this.blank = columns.map(() => '');
  }

  /** Name of the file's field number `index` (from 0); null beyond the header. */
  columnOfField(index: number): string | null {
    return this.header[index] ?? null;
  }

  /** The values of the record that the scanner stands on; the number of its fields if the header has another. */
  read(record: RecordScanner): readonly string[] | number {
    return record.fields === null ? this.cut(record) : this.place(record.fields);
  }

  private cut(record: RecordScanner): readonly string[] | number {
    const { text, end } = record;
    const values = this.blank.slice();
    let count = 0;
    for (let from = record.start; from <= end; count++) {
      const stop = Math.min(record.commaFrom(from), end);
      const slot = this.slots[count];
      if (slot !== undefined && slot !== NOWHERE) {
        values[slot] = text.slice(from, stop);
      }
      from = stop + 1;
    }
    return count === this.width ? values : count;
  }

  private place(fields: readonly string[]): readonly string[] | number {
    if (fields.length !== this.width) {
      return fields.length;
    }
    const values = this.blank.slice();
    this.slots.forEach((slot, index) => {
      if (slot !== NOWHERE) values[slot] = fields[index] ?? '';
    });
    return values;
  }
}

import type { BlockReader } from './block-reader';
import type { FileDigest } from './byte-source';
import { CsvRow, type CsvBadRow, type CsvBatch } from './csv-row';
import { isLongerThan, MAX_FIELD_BYTES } from './limits';
import { countProblem, faultProblem } from './record-problem';
import { refuseLongField } from './record-refusal';
import type { RowLayout } from './row-layout';

/**
 * A CSV file whose header has been read and checked. Its rows come from `batches()`, once. The file is closed
 * when that loop ends, at the end, by an error or left early; `close()` is for when it is never begun.
 */
export class CsvReader {
  /** The shape's columns, required then optional: the order of every row's values. */
  readonly columns: readonly string[];
  /** The optional columns that the file has. */
  readonly present: ReadonlySet<string>;
  private isBegun = false;

  /** Not for callers: see `openCsv`. */
  constructor(
    private readonly blocks: BlockReader,
    private readonly layout: RowLayout,
    /** The header row as in the file, without its line end: a file of bad rows begins with the same. */
    readonly header: string,
  ) {
    this.columns = layout.columns;
    this.present = layout.present;
  }

  /**
   * The rows in order, about a thousand at a time. Nothing is read ahead of the loop but what the stream
   * has buffered.
   * @throws DomainError where the file cannot be read on: see README.md
   */
  async *batches(): AsyncGenerator<CsvBatch, void, undefined> {
    if (this.isBegun) {
      throw new Error('A CSV file can be read only once');
    }
    this.isBegun = true;
    try {
      do {
        const batch = this.takeRows();
        if (batch.rows.length + batch.badRows.length > 0) {
          yield batch;
        }
      } while (await this.blocks.more());
    } finally {
      await this.blocks.close();
    }
  }

  /** Size and SHA-256 of the file as read. @throws Error while bytes are still unread */
  digest(): FileDigest {
    return this.blocks.digest();
  }

  /** Closes the file. May be called again. */
  close(): Promise<void> {
    return this.blocks.close();
  }

  private takeRows(): CsvBatch {
    const { layout, blocks } = this;
    const { scanner } = blocks;
    const rows: CsvRow[] = [];
    const badRows: CsvBadRow[] = [];
    while (blocks.advance()) {
      const { line, text, start, end, fault } = scanner;
      const values = fault === null ? layout.read(scanner) : null;
      if (values !== null && typeof values !== 'number') {
        if (isLongerThan(MAX_FIELD_BYTES, text, start, end)) {
          this.checkFieldLengths(line, values);
        }
        rows.push(new CsvRow(line, values, text, start, end));
        continue;
      }
      const problem =
        fault === null ? countProblem(scanner, values ?? 0, layout) : faultProblem(scanner, fault, layout);
      badRows.push({ line, raw: text.slice(start, end), problem });
    }
    return { rows, badRows };
  }

  private checkFieldLengths(line: number, values: readonly string[]): void {
    const index = values.findIndex((value) => isLongerThan(MAX_FIELD_BYTES, value, 0, value.length));
    if (index !== -1) {
      throw refuseLongField(this.blocks.file, line, this.columns[index] ?? null);
    }
  }
}

import { readQuotedRecord, type RecordFault } from './quoted-record';

const CR = 0x0d;

/** The number of line feeds in `text[start, end)`. */
export function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    count++;
  }
  return count;
}

/**
 * Cuts blocks of text into records. After `advance()` has said true, the fields below tell of the record it
 * stands on; they are overwritten by the next, because an object for each of millions of rows is not free.
 */
export class RecordScanner {
  /** Physical line of the record, from 1. */
  line = 1;
  /** The record is `text[start, end)`; its line end is outside. */
  start = 0;
  end = 0;
  /** Its fields if there is a quote in it; null if it can be cut at its commas. */
  fields: string[] | null = null;
  fault: RecordFault | null = null;
  /** Where a quote stands open at the end of the text, or -1; known when `advance()` has said false. */
  openedAt = -1;

  text = '';
  private isLast = false;
  /** Where the next record starts, and its line. */
  private next = 0;
  private nextLine = 1;
  /**
   * The first one at or after the place last looked at, kept from record to record: looking anew for what a
   * block has only at its end would read the block once for every row.
   */
  private quote = -1;
  private cr = -1;
  private comma = -1;

  /** Goes on with what is left of the text so far and `more` behind it. `isLast`: the file ends there. */
  append(more: string, isLast: boolean): void {
    this.text = this.rest() + more;
    this.isLast = isLast;
    this.next = 0;
    this.quote = -1;
    this.cr = -1;
    this.comma = -1;
    this.openedAt = -1;
  }

  /** What of the text belongs to no complete record yet. */
  rest(): string {
    return this.text.slice(this.next);
  }

  restLength(): number {
    return this.text.length - this.next;
  }

  /** Line on which the rest starts. */
  restLine(): number {
    return this.nextLine;
  }

  /** Line on which the character at `at` of the text stands; `at` not before the current rest or record. */
  lineAt(at: number): number {
    return at >= this.next
      ? this.nextLine + countLines(this.text, this.next, at)
      : this.line + countLines(this.text, this.start, at);
  }

  /** Moves to the next record that is not an empty line; false when the text holds no further complete one. */
  advance(): boolean {
    while (this.next < this.text.length) {
      const start = this.next;
      if (this.quote < start) {
        this.quote = firstOrEnd(this.text, '"', start);
      }
      const lf = this.text.indexOf('\n', start);
      const lineEnd = lf === -1 ? this.text.length : lf;
      this.start = start;
      this.line = this.nextLine;
      if (this.quote < lineEnd) {
        return this.readQuoted();
      }
      if (lf === -1 && !this.isLast) {
        return false;
      }
      this.next = lf === -1 ? lineEnd : lf + 1;
      this.nextLine = lf === -1 ? this.line : this.line + 1;
      this.end = lineEnd > start && this.text.charCodeAt(lineEnd - 1) === CR ? lineEnd - 1 : lineEnd;
      if (this.end > start) {
        this.fields = null;
        this.fault = this.loneCr();
        return true;
      }
    }
    return false;
  }

  /** The first comma at or after `from`, or the end of the text. Ask with ascending `from`. */
  commaFrom(from: number): number {
    if (this.comma < from) {
      this.comma = firstOrEnd(this.text, ',', from);
    }
    return this.comma;
  }

  private readQuoted(): boolean {
    const record = readQuotedRecord(this.text, this.start, this.isLast);
    if (record.status === 'incomplete') {
      this.openedAt = record.openedAt;
      return false;
    }
    this.fields = record.status === 'complete' ? record.fields : null;
    this.fault = record.status === 'fault' ? record.fault : null;
    this.end = record.end;
    this.next = record.next;
    this.nextLine = this.line + countLines(this.text, this.start, record.next);
    return true;
  }

  private loneCr(): RecordFault | null {
    if (this.cr < this.start) {
      this.cr = firstOrEnd(this.text, '\r', this.start);
    }
    if (this.cr >= this.end) {
      return null;
    }
    const field = this.text.slice(this.start, this.cr).split(',').length - 1;
    return { kind: 'lone-cr', field, at: this.cr, openedAt: null };
  }
}

const firstOrEnd = (text: string, wanted: string, from: number): number => {
  const at = text.indexOf(wanted, from);
  return at === -1 ? text.length : at;
};

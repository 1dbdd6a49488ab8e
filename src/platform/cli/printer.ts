import { displayWidth, harmless } from './display-width';

export interface Column<Row> {
  header: string;
  /** null shows as nothing. */
  value(row: Row): string | number | null;
  /** Figures stand to the right. */
  align?: 'right';
}

/** Text for a person, line by line. */
export class Printer {
  constructor(private readonly write: (text: string) => void) {}

  line(text = ''): void {
    this.write(`${harmless(text)}\n`);
  }

  /** Rows below a header, in columns that line up whatever the script. */
  table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): void {
    const cells = rows.map((row) => columns.map((column) => harmless(String(column.value(row) ?? ''))));
    const headers = columns.map(({ header }) => header);
    const widths = columns.map((_, index) => widest([headers, ...cells], index));
    for (const line of [headers, ...cells]) {
      const padded = line.map((cell, index) => pad(cell, widths[index]!, columns[index]!.align === 'right'));
      this.write(`${padded.join('  ').trimEnd()}\n`);
    }
  }

  /** A label and a value on each line, the values below each other. */
  facts(facts: readonly (readonly [label: string, value: string | number])[]): void {
    const width = widest(facts, 0);
    for (const [label, value] of facts) {
      this.write(`${pad(harmless(label), width, false)}  ${harmless(String(value))}\n`);
    }
  }
}

function widest(lines: readonly (readonly (string | number)[])[], index: number): number {
  return lines.reduce((width, line) => Math.max(width, displayWidth(String(line[index]))), 0);
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return right ? space + text : text + space;
}

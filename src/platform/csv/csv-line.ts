const NEEDS_QUOTES = /[",\r\n]/;

const quotedField = (value: string): string =>
  NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/**
 * One record by RFC 4180, with LF behind it. Values are quoted only where they must be, so that the same facts
 * give the same bytes. Formulas are not defused: a file that programs rely on must not change values.
 */
export function csvLine(values: readonly string[]): string {
  const [only] = values;
  if (values.length === 1 && only === '') {
    // Bare, it would be an empty line, which readers skip.
    return '""\n';
  }
  return `${values.map(quotedField).join(',')}\n`;
}

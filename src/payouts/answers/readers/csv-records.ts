import { linesOf } from './lines';
import { brokenOff, unreadable } from './refusals';
import { MOST_TOKEN_CHARACTERS } from './limits';

export interface CsvRecord {
  /** On which it begins. */
  readonly line: number;
  readonly fields: readonly string[];
}

const MOST_FIELDS = 1_000;

/** Records of a bank's table: quoted as RFC 4180 has it, with the separator that its header has more of. */
export async function* csvRecords(texts: AsyncIterable<string>, format: string): AsyncGenerator<CsvRecord> {
  let separator: string | null = null;
  let isOpen = false;
  let begun: { line: number; text: string } | null = null;
  for await (const { number, text } of linesOf(texts, format)) {
    if (begun === null && text.trim() === '') continue;
    begun = begun === null ? { line: number, text } : { line: begun.line, text: `${begun.text}\n${text}` };
    if (hasOddQuotes(text)) isOpen = !isOpen;
    if (begun.text.length > MOST_TOKEN_CHARACTERS)
      throw unreadable(format, 'a quote is not closed', { line: begun.line });
    if (isOpen) continue;
    separator ??= separatorOf(begun.text);
    const fields = fieldsOf(begun.text, separator);
    if (fields.length > MOST_FIELDS)
      throw unreadable(format, 'a row has too many fields', { line: begun.line });
    yield { line: begun.line, fields };
    begun = null;
  }
  if (begun !== null) throw brokenOff(format, 'within quotes', { line: begun.line });
}

const hasOddQuotes = (text: string): boolean => text.includes('"') && text.split('"').length % 2 === 0;

function separatorOf(header: string): string {
  const plain = header.replace(/"[^"]*"/g, '');
  const count = (separator: string) => plain.split(separator).length - 1;
  return [';', ',', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function fieldsOf(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator);
  const fields: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"') {
      if (isQuoted && text[at + 1] === '"') field += text[++at]!;
      else isQuoted = !isQuoted;
    } else if (character === separator && !isQuoted) {
      fields.push(field);
      field = '';
    } else {
      field += character;
    }
  }
  return [...fields, field];
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const CR = 0x0d;
const LF = 0x0a;

/** How a record breaks RFC 4180. */
export type RecordFaultKind = 'stray-quote' | 'text-after-quote' | 'lone-cr';

export interface RecordFault {
  readonly kind: RecordFaultKind;
  /** Index of the field at fault, from 0. */
  readonly field: number;
  /** Where in the text the fault was seen. */
  readonly at: number;
  /**
   * Where the quoted field at fault opened, if it runs over more than one line. Then it cannot be told
   * whether the quote was forgotten lines ago and has swallowed rows: no safe place to go on from.
   */
  readonly openedAt: number | null;
}

export type QuotedRecord =
  | { readonly status: 'complete'; readonly fields: string[]; readonly end: number; readonly next: number }
  | { readonly status: 'fault'; readonly fault: RecordFault; readonly end: number; readonly next: number }
  /** The text ends before the record does; `openedAt` is where a quote stands open, -1 if none does. */
  | { readonly status: 'incomplete'; readonly openedAt: number };

const incomplete = (openedAt: number): QuotedRecord => ({ status: 'incomplete', openedAt });

/** Where the line end at `at` ends: `at` itself if there is none, -1 if more text is needed to tell. */
export function afterLineEnd(text: string, at: number, isLast: boolean): number {
  const code = text.charCodeAt(at);
  if (code === LF) {
    return at + 1;
  }
  if (code === CR) {
    if (at + 1 === text.length) {
      return isLast ? at + 1 : -1;
    }
    return text.charCodeAt(at + 1) === LF ? at + 2 : at;
  }
  return at;
}

/** Skips to the end of the physical line on which the fault was seen: a new row is assumed to start there. */
function broken(text: string, fault: RecordFault, isLast: boolean): QuotedRecord {
  const lf = text.indexOf('\n', fault.at);
  if (lf === -1 && !isLast) {
    return incomplete(-1);
  }
  const next = lf === -1 ? text.length : lf + 1;
  const lineEnd = lf === -1 ? next : lf;
  const end = text.charCodeAt(lineEnd - 1) === CR ? lineEnd - 1 : lineEnd;
  return { status: 'fault', fault, end, next };
}

/** The closing quote of the field whose content starts at `from`; -1 if the text ends before it. */
function closingQuote(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) {
    close = text.indexOf('"', close + 2);
  }
  return close;
}

/** Where the unquoted field at `from` stops: a comma, a quote, a CR, a LF or the end of the text. */
function unquotedEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === QUOTE || code === CR || code === LF) {
      break;
    }
  }
  return at;
}

/**
 * Reads the record that starts at `start` field by field, by RFC 4180. For records with a quote in them;
 * others are cut at their commas without this. `isLast`: the text reaches to the end of the file.
 */
export function readQuotedRecord(text: string, start: number, isLast: boolean): QuotedRecord {
  const fields: string[] = [];
  let from = start;
  for (;;) {
    const isQuoted = text.charCodeAt(from) === QUOTE;
    let stop: number;
    if (isQuoted) {
      const close = closingQuote(text, from + 1);
      if (close === -1) {
        return incomplete(from);
      }
      stop = close + 1;
      const content = text.slice(from + 1, close);
      fields.push(content.includes('"') ? content.replaceAll('""', '"') : content);
    } else {
      stop = unquotedEnd(text, from);
      fields.push(text.slice(from, stop));
    }
    if (stop === text.length) {
      // What follows a closing quote may be its twin in the next block: only the end of the file ends it.
      return isLast ? { status: 'complete', fields, end: stop, next: stop } : incomplete(-1);
    }
    if (text.charCodeAt(stop) === COMMA) {
      from = stop + 1;
      continue;
    }
    const next = afterLineEnd(text, stop, isLast);
    if (next === -1) {
      return incomplete(-1);
    }
    if (next > stop) {
      return { status: 'complete', fields, end: stop, next };
    }
    const spansLines = isQuoted && text.slice(from, stop).includes('\n');
    const kind = isQuoted ? 'text-after-quote' : text.charCodeAt(stop) === QUOTE ? 'stray-quote' : 'lone-cr';
    const openedAt = spansLines ? from : null;
    return broken(text, { kind, field: fields.length - 1, at: stop, openedAt }, isLast);
  }
}

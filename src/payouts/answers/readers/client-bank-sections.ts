import { FORMAT } from './client-bank-text';
import type { Line } from './lines';
import { brokenOff, unreadable } from './refusals';
import type { Warnings } from './warnings';

/** The file's head, an account with its balances, or a document. */
export interface Section {
  readonly kind: 'head' | 'account' | 'document';
  /** Where it begins. */
  readonly line: number;
  /** The last value of each key. */
  readonly values: ReadonlyMap<string, string>;
  /** The head may name several. */
  readonly accounts: readonly string[];
}

const MOST_KEYS = 500;
const MOST_ACCOUNTS = 10_000;

const BEGINS: Readonly<Record<string, 'account' | 'document'>> = {
  СекцияРасчСчет: 'account',
  СекцияДокумент: 'document',
};
const ENDS: Readonly<Record<string, 'account' | 'document'>> = {
  КонецРасчСчет: 'account',
  КонецДокумента: 'document',
};

class Open {
  readonly values = new Map<string, string>();
  readonly accounts: string[] = [];

  constructor(
    readonly kind: Section['kind'],
    readonly line: number,
  ) {}
}

/** The sections in their order, the head first. @throws invalid `answer-unreadable` when the file breaks off */
export async function* sectionsOf(lines: AsyncIterable<Line>, warnings: Warnings): AsyncGenerator<Section> {
  let open: Open | null = new Open('head', 1);
  let last = 0;
  let isOver = false;
  for await (const { number, text } of lines) {
    last = number;
    if (number === 1 || text.trim() === '') continue;
    if (isOver) {
      warnings.add('text-behind-the-end', `Line ${number} stands behind КонецФайла, and is left out.`);
      continue;
    }
    const equals = text.indexOf('=');
    const key = (equals === -1 ? text : text.slice(0, equals)).trim();
    const value = equals === -1 ? '' : text.slice(equals + 1).trim();
    if (key === 'КонецФайла') {
      if (open !== null && open.kind !== 'head') break;
      if (open !== null) yield open;
      open = null;
      isOver = true;
      continue;
    }
    const begun: 'account' | 'document' | undefined = Object.hasOwn(BEGINS, key) ? BEGINS[key] : undefined;
    const ended = Object.hasOwn(ENDS, key) ? ENDS[key] : undefined;
    if (begun !== undefined) {
      if (open !== null && open.kind !== 'head') {
        throw unreadable(FORMAT, `a section begins before the one of line ${open.line} has ended`, {
          line: number,
        });
      }
      if (open !== null) yield open;
      open = new Open(begun, number);
    } else if (ended !== undefined) {
      if (open?.kind !== ended)
        throw unreadable(FORMAT, `${key} ends nothing that has begun`, { line: number });
      yield open;
      open = null;
    } else if (open === null) {
      if (equals === -1) warnings.add('stray-line', `Line ${number} belongs to no section, and is left out.`);
    } else {
      keep(open, key, value, number);
    }
  }
  if (!isOver) throw brokenOff(FORMAT, 'before КонецФайла', { line: last });
}

function keep(open: Open, key: string, value: string, line: number): void {
  if (open.values.size >= MOST_KEYS) throw unreadable(FORMAT, 'a section has too many lines', { line });
  open.values.set(key, value);
  if (key !== 'РасчСчет') return;
  if (open.accounts.length >= MOST_ACCOUNTS) throw unreadable(FORMAT, 'it names too many accounts', { line });
  open.accounts.push(value);
}

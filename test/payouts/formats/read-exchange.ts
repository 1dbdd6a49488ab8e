import { decode } from 'iconv-lite';

export type Fields = Map<string, string>;

export interface Exchange {
  readonly head: Fields;
  readonly documents: readonly Fields[];
}

/** Reads 1CClientBankExchange by its own description alone, and refuses what breaks it. */
export function readExchange(bytes: Buffer): Exchange {
  const text = decode(bytes, 'win1251');
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error('A line does not end with CR LF.');
  const lines = text.split('\r\n');
  if (lines.shift() !== '1CClientBankExchange') throw new Error('No such file.');
  if (lines.pop() !== '' || lines.pop() !== 'КонецФайла') throw new Error('It does not end.');
  const head: Fields = new Map();
  const documents: Fields[] = [];
  let open: Fields | null = null;
  for (const line of lines) {
    if (line === 'КонецДокумента') {
      if (open === null) throw new Error('A document ends that did not begin.');
      documents.push(open);
      open = null;
      continue;
    }
    const at = line.indexOf('=');
    if (at < 0) throw new Error(`Neither key nor value: ${line}`);
    const [key, value] = [line.slice(0, at), line.slice(at + 1)];
    if (key === 'СекцияДокумент') {
      if (open !== null) throw new Error('A document within another.');
      open = new Map([[key, value]]);
      continue;
    }
    const target: Fields = open ?? head;
    if (target.has(key)) throw new Error(`${key} twice.`);
    target.set(key, value);
  }
  if (open !== null) throw new Error('A document does not end.');
  return { head, documents };
}

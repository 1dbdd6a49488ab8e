import { decoded, type Encoding, isUtf8, piecesOf, withHead } from './pieces';
import { unreadable } from './refusals';

export const FORMAT = '1c';

const HEAD_BYTES = 8 * 1024;
const FIRST_LINE = '1CClientBankExchange';

/**
 * The text of an exchange file in the encoding that its own head names (`Кодировка=Windows` or `DOS`), or in UTF-8
 * where it begins with a byte order mark or can be nothing else.
 */
export async function clientBankText(bytes: AsyncIterable<Buffer>): Promise<AsyncGenerator<string>> {
  const { head, all } = await withHead(piecesOf(bytes, FORMAT), HEAD_BYTES);
  const isMarked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  const start = head.subarray(isMarked ? 3 : 0, FIRST_LINE.length + (isMarked ? 3 : 0)).toString('latin1');
  if (start !== FIRST_LINE) throw unreadable(FORMAT, `its first line is not ${FIRST_LINE}`, { line: 1 });
  return decoded(all, isMarked ? 'utf-8' : encodingOf(head), FORMAT);
}

/** The word `Кодировка` can be read in its own encoding alone. */
function encodingOf(head: Buffer): Encoding {
  const start = head.subarray(0, HEAD_BYTES);
  for (const encoding of ['windows-1251', 'ibm866', 'utf-8'] as const) {
    const named = /^Кодировка=([A-Za-z0-9-]{0,20})/m.exec(new TextDecoder(encoding).decode(start))?.[1];
    if (named === undefined) continue;
    if (encoding !== 'utf-8' && /^windows/i.test(named)) return 'windows-1251';
    return encoding;
  }
  return isUtf8(start) ? 'utf-8' : 'windows-1251';
}

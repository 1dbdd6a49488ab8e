import { decoded, type Encoding, piecesOf, withHead } from '../pieces';
import { unreadable } from '../refusals';

const HEAD_BYTES = 1024;

const ENCODINGS: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1251': 'windows-1251',
  cp1251: 'windows-1251',
  cp866: 'ibm866',
  ibm866: 'ibm866',
  'iso-8859-5': 'iso-8859-5',
  'koi8-r': 'koi8-r',
};

/** What stands before the first element. */
const PROLOG = /^[^<]*(?:<(?:\?|!--)[^<]*)*/;

/**
 * The text of an XML file in the encoding that its bytes and its declaration tell.
 * @throws invalid `answer-unreadable` for an encoding nobody knows, and for any document type before anything of it is
 *   read: no bank sends one, and what it can do nobody wants
 */
export async function* xmlText(bytes: AsyncIterable<Buffer>, format: string): AsyncGenerator<string> {
  const { head, all } = await withHead(piecesOf(bytes, format), HEAD_BYTES);
  let before: string | null = '';
  for await (const text of decoded(all, encodingOf(head, format), format)) {
    if (before !== null) before = withoutDoctype(before + text, format);
    yield text;
  }
}

/** The prolog so far, or null once the first element has begun. */
function withoutDoctype(text: string, format: string): string | null {
  if (/<!DOCTYPE/i.test(text)) {
    const prolog = PROLOG.exec(text)?.[0] ?? '';
    const next = text.slice(prolog.length);
    if (/^<!DOCTYPE/i.test(next) || /<!DOCTYPE/i.test(prolog)) {
      throw unreadable(format, 'it declares a document type (DOCTYPE), which is refused');
    }
  }
  return /<[^?!]/.test(text) ? null : text.slice(-HEAD_BYTES);
}

function encodingOf(head: Buffer, format: string): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0x3c && head[1] === 0x00) return 'utf-16le';
  if (head[0] === 0x00 && head[1] === 0x3c) return 'utf-16be';
  if (head.length === 0) throw unreadable(format, 'it is empty');
  const declared = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']{1,40})["']/.exec(
    head.subarray(0, HEAD_BYTES).toString('latin1'),
  );
  const name = declared?.[1]?.toLowerCase() ?? 'utf-8';
  const encoding = Object.hasOwn(ENCODINGS, name) ? ENCODINGS[name] : undefined;
  if (encoding === undefined)
    throw unreadable(format, 'it declares an encoding that is not known here', { line: 1 });
  // Its own declaration can be read byte by byte, so it is not in two-byte characters, whatever it says.
  return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
}

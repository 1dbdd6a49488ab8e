import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { readAll, refusalOf } from './spec-support';
import { Utf8Decoder } from './utf8-decoder';

const HEADER = 'order_no,cv\n';
const inBytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('bytes that are not UTF-8', () => {
  it('are refused with line, offset and byte, whatever block they fall in', async () => {
    const bytes = inBytes(HEADER, 'Ольга,1\n', [0xce, 0xeb, 0xfc], ',2\n');
    for (const blockBytes of [1, 2, 3, 5, 7, 100]) {
      const refusal = await refusalOf(readAll(bytes, undefined, { blockBytes }));
      expect(refusal).toMatchObject({
        code: 'csv-not-utf8',
        params: { line: 3, byteOffset: 25, byte: 0xce },
      });
      expect(refusal.message).toBe(
        'orders.csv, line 3, byte offset 25: the byte 0xCE is not UTF-8 here. The file is in windows-1251 or another encoding, or damaged. ' +
          'Save it as "CSV UTF-8 (comma separated)" and try again.',
      );
    }
  });

  it.each([
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a pair of surrogates', [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]],
    ['an overlong form', [0xe0, 0x80, 0xaf]],
    ['more than U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a continuation without a start', [0x80]],
    ['a sequence cut off by the end of the file', [0xf0, 0x9f, 0x98]],
    ['a byte that is never used', [0xff]],
  ])('%s', async (_, sequence) => {
    for (const blockBytes of [1, 100]) {
      const refusal = await refusalOf(readAll(inBytes(HEADER, sequence), undefined, { blockBytes }));
      expect(refusal).toMatchObject({ code: 'csv-not-utf8', params: { line: 2, byteOffset: 12 } });
    }
  });
});

describe('files of another kind', () => {
  it.each([
    ['UTF-16, little end first', Buffer.from('\ufefforder_no', 'utf16le'), 'is text in UTF-16'],
    ['UTF-16, big end first', Buffer.from('\ufefforder_no', 'utf16le').swap16(), 'is text in UTF-16'],
    ['a spreadsheet', inBytes('PK', [3, 4, 20, 0]), 'is a spreadsheet (.xlsx) or a ZIP archive'],
    ['an old spreadsheet', inBytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'is an old spreadsheet (.xls)'],
    ['gzip', inBytes([0x1f, 0x8b, 8, 0]), 'is compressed (gzip)'],
  ])('%s', async (_, bytes, what) => {
    for (const blockBytes of [1, 100]) {
      const refusal = await refusalOf(readAll(bytes, undefined, { blockBytes }));
      expect(refusal.code).toBe('csv-not-text');
      expect(refusal.message).toBe(
        `orders.csv ${what}, not CSV in UTF-8. Save it as "CSV UTF-8 (comma separated)" and try again.`,
      );
    }
  });

  it('UTF-16 without a mark is recognised by its NULs', async () => {
    const refusal = await refusalOf(readAll(Buffer.from('order_no', 'utf16le')));
    expect(refusal).toMatchObject({ code: 'csv-nul', params: { line: 1, byteOffset: 1 } });
  });

  it('a NUL is refused inside quotes too', async () => {
    const refusal = await refusalOf(readAll(`${HEADER}"a\n\0",1\n`, undefined, { blockBytes: 4 }));
    expect(refusal).toMatchObject({ code: 'csv-nul', params: { line: 3, byteOffset: 15 } });
  });
});

describe('any bytes in any blocks', () => {
  const decodeInBlocks = (bytes: Buffer, blockBytes: number): string => {
    const decoder = new Utf8Decoder('a.csv');
    let text = '';
    let block = Math.max(blockBytes, 4);
    for (let at = 0; at < bytes.length; at += block, block = blockBytes) {
      text += decoder.decode(bytes.subarray(at, at + block), false, () => 1);
    }
    return text + decoder.decode(Buffer.alloc(0), true, () => 1);
  };

  it('give the text they give as a whole', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
        fc.integer({ min: 1, max: 9 }),
        (text, blockBytes) => {
          expect(decodeInBlocks(Buffer.from(`\ufeff${text}`), blockBytes)).toBe(text);
        },
      ),
    );
  });

  it('are refused exactly where a strict check of the whole first fails', () => {
    const alphabet = [0x41, 0x0a, 0x80, 0xbf, 0xc2, 0xd0, 0xe0, 0xed, 0xa0, 0xf0, 0x90, 0xf4, 0xff];
    const pieces = fc.oneof(
      fc.constantFrom(...alphabet).map((byte) => [byte]),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }).map((text) => [...Buffer.from(text)]),
    );
    fc.assert(
      fc.property(fc.array(pieces), fc.integer({ min: 1, max: 9 }), (parts, blockBytes) => {
        const bytes = Buffer.from([0x41, 0x41, 0x41, 0x41, ...parts.flat()].filter((byte) => byte !== 0));
        let offset = -1;
        try {
          expect(decodeInBlocks(bytes, blockBytes)).toBe(bytes.toString());
        } catch (error) {
          offset = (error as { params: { byteOffset: number } }).params.byteOffset;
        }
        expect(offset === -1).toBe(isUtf8(bytes));
        if (offset !== -1) {
          expect(isUtf8(bytes.subarray(0, offset))).toBe(true);
          const longer = [1, 2, 3, 4].map((length) => bytes.subarray(0, offset + length));
          expect(longer.some((prefix) => prefix.length > offset && isUtf8(prefix))).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

import { invalid, type DomainError } from '../errors';

const SAVE_AS = 'Save it as "CSV UTF-8 (comma separated)"';

/** First bytes of what people take for a CSV file. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0xff, 0xfe], what: 'is text in UTF-16' },
  { bytes: [0xfe, 0xff], what: 'is text in UTF-16' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'is a spreadsheet (.xlsx) or a ZIP archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'is an old spreadsheet (.xls)' },
  { bytes: [0x1f, 0x8b], what: 'is compressed (gzip)' },
];

/** Enough bytes to recognise every signature. */
export const SIGNATURE_BYTES = 4;

/** The refusal for a file that begins like another kind of file; null if it does not. */
export function refuseSignature(file: string, head: Uint8Array): DomainError | null {
  const found = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (found === undefined) {
    return null;
  }
  return invalid('csv-not-text', `${file} ${found.what}, not CSV in UTF-8. ${SAVE_AS} and try again.`, {
    params: { file },
  });
}

export const refuseNul = (file: string, line: number, byteOffset: number): DomainError =>
  invalid(
    'csv-nul',
    `${file}, line ${line}, byte offset ${byteOffset}: a NUL character. The file is UTF-16 or no text at all. ${SAVE_AS} and try again.`,
    { params: { file, line, byteOffset } },
  );

export function refuseInvalidUtf8(file: string, line: number, byteOffset: number, byte: number): DomainError {
  const shown = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  return invalid(
    'csv-not-utf8',
    `${file}, line ${line}, byte offset ${byteOffset}: the byte ${shown} is not UTF-8 here. The file is in windows-1251 or another encoding, or damaged. ${SAVE_AS} and try again.`,
    { params: { file, line, byteOffset, byte } },
  );
}

/** Text is gathered to about this many characters: of Cyrillic in UTF-8 that makes 128 KiB at most. */
const GATHERED_CHARACTERS = 64 * 1024;

/** Pieces of text as bytes, in chunks that are worth a write. */
export async function* inChunks(
  pieces: AsyncIterable<string>,
  encode: (text: string) => Buffer,
): AsyncGenerator<Buffer> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < GATHERED_CHARACTERS) continue;
    yield encode(text);
    text = '';
  }
  if (text !== '') yield encode(text);
}

/** Only for texts without lone surrogates, which it would replace: whoever carries a payment refuses those. */
export const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

/** The objects of a PDF as our writer lays them out: one after another, streams deflated. */
function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, id, body] = match as unknown as [string, string, string];
    const at = body.indexOf('\nstream\n');
    const dictionary = at < 0 ? body : body.slice(0, at);
    const raw = at < 0 ? '' : body.slice(at + 8, body.lastIndexOf('\nendstream'));
    const isDeflated = dictionary.includes('/FlateDecode');
    const stream = isDeflated ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
    objects.set(id, { dictionary, stream });
  }
  return objects;
}

/** Glyph → what it stands for, by a font's ToUnicode map. */
function glyphsOf({ stream }: PdfObject): Map<string, string> {
  const glyphs = new Map<string, string>();
  const text = (hex: string) => Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');
  for (const [, first, list] of stream.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    for (const [index, [, hex]] of [...list!.matchAll(/<([0-9a-f\s]+)>/gi)].entries()) {
      const glyph = (parseInt(first!, 16) + index).toString(16).padStart(4, '0');
      glyphs.set(glyph, text(hex!));
    }
  }
  return glyphs;
}

/** The text as a reader copies it, in the order in which it was written, with one space wherever there are any. */
export function readPdf(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, Map<string, string>>();
  for (const { dictionary } of objects.values()) {
    for (const [, name, id] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!)?.dictionary ?? '')?.[1];
      if (toUnicode !== undefined) fonts.set(name!, glyphsOf(objects.get(toUnicode)!));
    }
  }
  const pages = [...objects.values()].flatMap(({ dictionary }) => {
    const content = /\/Type \/Page\n[\s\S]*\/Contents (\d+) 0 R|\/Contents (\d+) 0 R/.exec(dictionary);
    return content ? [objects.get(content[1] ?? content[2]!)!] : [];
  });
  const text = pages.map(({ stream }) => textOf(stream, fonts)).join('\n');
  return text.replace(/[\s\u00a0]+/g, ' ');
}

function textOf(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map();
  const pieces: string[] = [];
  for (const [, name, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name) ?? font;
    const hex = [...(shown ?? '').matchAll(/<([0-9a-f]+)>/gi)].map(([, one]) => one).join('');
    const glyphs = hex.match(/.{4}/g) ?? [];
    if (shown !== undefined)
      pieces.push(glyphs.map((glyph) => font.get(glyph.toLowerCase()) ?? '\ufffd').join(''));
  }
  return pieces.join('\n');
}

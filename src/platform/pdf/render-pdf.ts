import { createRequire } from 'node:module';
import { sep } from 'node:path';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';

export type PdfContent = Content;

/** A document as pdfmake wants it; its font is Roboto, which has Latin, Greek and Cyrillic letters. */
export type PdfDocument = Omit<TDocumentDefinitions, 'images' | 'files' | 'attachments'>;

/** What pdfmake is, with the properties that it takes before the first document. */
type PdfMake = typeof import('pdfmake');

const load = createRequire(__filename);
let loaded: PdfMake | undefined;

/** Loaded with the first document: most processes write none. It reads its own fonts and nothing else. */
function pdfMake(): PdfMake {
  if (loaded) return loaded;
  const made = load('pdfmake') as PdfMake;
  const fonts = load('pdfmake/fonts/Roboto.js') as Parameters<PdfMake['setFonts']>[0];
  const folder = load.resolve('pdfmake/fonts/Roboto.js').replace(/Roboto\.js$/, `Roboto${sep}`);
  made.setFonts(fonts);
  made.setUrlAccessPolicy(() => false);
  made.setLocalAccessPolicy((path) => path.startsWith(folder));
  loaded = made;
  return made;
}

/** A4 pages as bytes. A character that the font lacks is drawn as an empty box, and text around it as ever. */
export function renderPdf(document: PdfDocument): Promise<Buffer> {
  return pdfMake()
    .createPdf({ pageSize: 'A4', defaultStyle: { font: 'Roboto', fontSize: 9 }, ...document })
    .getBuffer();
}

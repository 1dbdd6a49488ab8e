import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Sheet } from './sheet';
import { sheetXml, STYLES } from './sheet-xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** No time of writing: the same rows give the same bytes. */
const PACKED = { mtime: new Date(2000, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const;

const relationships = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const partsOf = (name: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_ML}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_ML}.styles+xml"/></Types>`,
  '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['styles', 'styles.xml'],
  ),
  'xl/styles.xml': STYLES,
});

/**
 * The sheet as an XLSX file, packed as the rows come: constant memory whatever their number. A failure of the rows is
 * the stream's, and whoever gives the stream up ends the rows.
 */
export function xlsxSheet(sheet: Sheet): Readable {
  if (!/^[\p{L}\p{N} _-]{1,31}$/u.test(sheet.name)) throw new Error(`"${sheet.name}" cannot name a sheet.`);
  const zip = new ZipFile();
  const content = Readable.from(sheetXml(sheet));
  const packed = zip.outputStream as Readable;
  // The packer hands on neither of them.
  content.on('error', (cause) => packed.destroy(cause));
  packed.on('close', () => content.destroy());
  for (const [path, xml] of Object.entries(partsOf(sheet.name)))
    zip.addBuffer(Buffer.from(xml), path, PACKED);
  zip.addReadStream(content, 'xl/worksheets/sheet1.xml', PACKED);
  zip.end();
  return packed;
}

export { openCsv, type CsvOptions } from './open-csv';
export { type CsvBeginning, peekCsv } from './peek-csv';
export type { CsvReader } from './csv-reader';
export type { CsvShape } from './row-layout';
export type { CsvBadRow, CsvBatch, CsvRow } from './csv-row';
export type { FileDigest } from './byte-source';
export { cutValue } from './quoted';
export { FieldCause, fieldProblem, isCause, type CsvProblem, type FieldParser } from './csv-problem';
export {
  brokenText,
  optional,
  parseAmount,
  parseCountry,
  parseCurrency,
  parseCv,
  parseDate,
  parseDateOrInstant,
  parseEmail,
  parseIdentifier,
  parsePersonName,
  type DateOrInstant,
} from './fields';
export { csvLine } from './csv-line';
export { writeCsvFile, type CsvSource } from './write-csv-file';

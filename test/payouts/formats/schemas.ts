import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the message schemas are: in the folder that the environment names, or beside the checkout. */
export const SCHEMAS = join(
  process.env['UPLINE_BANK_FILES'] ?? resolve(__dirname, '../../../../shared/bank-files'),
  'xsd',
);

export const HAS_SCHEMAS = existsSync(SCHEMAS);

/** What a document breaks in the schema of its message; empty when it is valid. */
export async function schemaErrors(message: string, document: Buffer): Promise<readonly string[]> {
  const { XmlDocument, XmlValidateError, XsdValidator } = await import('libxml2-wasm');
  using schema = XmlDocument.fromBuffer(readFileSync(join(SCHEMAS, `${message}.xsd`)));
  using validator = XsdValidator.fromDoc(schema);
  using parsed = XmlDocument.fromBuffer(document);
  try {
    validator.validate(parsed);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ message: what, xpath }) => `${what.trim()} (${xpath ?? ''})`);
  }
}

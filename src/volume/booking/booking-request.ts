import { type FieldParser, isCause } from '../../platform/csv';
import { invalid } from '../../platform/errors';

/** The value of a field, by the rules of the file. @throws invalid, with the code that a file's row would get. */
export function readField<T>(field: string, text: string, parse: FieldParser<T>): T {
  const value = parse(text, field);
  if (!isCause(value)) return value;
  throw invalid(value.code, `${value.message}.`, { field });
}

/** The same for a field that may be left out; empty counts as left out, as in a file. */
export function readOptional<T>(
  field: string,
  text: string | null | undefined,
  parse: FieldParser<T>,
): T | null {
  return text === undefined || text === null || text === '' ? null : readField(field, text, parse);
}

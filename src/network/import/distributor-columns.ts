import {
  type FieldParser,
  isCause,
  parseCountry,
  parseCurrency,
  parseDate,
  parseEmail,
  parseIdentifier,
  parsePersonName,
} from '../../platform/csv';
import type { StagedColumn, StagedValue } from '../../platform/imports';
import { foldName } from '../fold-name';

/** A parser whose value goes into one SQL column. */
const one =
  (parse: FieldParser<StagedValue>): FieldParser<readonly StagedValue[]> =>
  (text, column) => {
    const value = parse(text, column);
    return isCause(value) ? value : [value];
  };

const parseName: FieldParser<readonly StagedValue[]> = (text, column) => {
  const name = parsePersonName(text, column);
  return isCause(name) ? name : [name, foldName(name)];
};

const required = (
  column: string,
  staged: readonly string[],
  parse: FieldParser<readonly StagedValue[]>,
): StagedColumn => ({ column, required: true, staged, parse });

const voluntary = (column: string, parse: FieldParser<string>): StagedColumn => ({
  column,
  required: false,
  staged: [`${column} text COLLATE "C"`],
  parse: one(parse),
});

/** The columns of a distributors file, and `import_staging` as they fill it. */
export const distributorColumns: readonly StagedColumn[] = [
  required('distributor_no', ['distributor_no text COLLATE "C"'], one(parseIdentifier)),
  required('name', ['name text COLLATE "C"', 'folded_name text COLLATE "C"'], parseName),
  // Empty for the root.
  required('sponsor_no', ['sponsor_no text COLLATE "C"'], (text, column) =>
    text === '' ? [null] : one(parseIdentifier)(text, column),
  ),
  required('enrolled_on', ['enrolled_on date'], one(parseDate)),
  voluntary('email', parseEmail),
  voluntary('country', parseCountry),
  voluntary('currency', parseCurrency),
];

import { brokenText, FieldCause, type FieldParser, isCause, parseIdentifier } from '../../platform/csv';
import type { StagedColumn, StagedValue } from '../../platform/imports';

const LONGEST = 500;

/** As it stands: what it has to be depends on the other columns, and is judged with them. */
const anyText: FieldParser<readonly StagedValue[]> = (text, column) => {
  if (!text.isWellFormed()) return brokenText(text, column);
  if (text.includes('\0')) return new FieldCause('unprintable', `${column} holds the character U+0000`);
  return text.length > LONGEST
    ? new FieldCause('too-long', `${column} is longer than ${LONGEST} characters`)
    : [text];
};

const textColumn = (column: string, required: boolean): StagedColumn => ({
  column,
  required,
  staged: [`${column} text COLLATE "C"`],
  parse: anyText,
});

/** The columns of a file of payout methods, and `import_staging` as they fill it. */
export const methodColumns: readonly StagedColumn[] = [
  {
    column: 'distributor_no',
    required: true,
    staged: ['distributor_no text COLLATE "C"'],
    parse: (text, column) => {
      const no = parseIdentifier(text, column);
      return isCause(no) ? no : [no];
    },
  },
  ...['kind', 'name', 'account', 'bic'].map((column) => textColumn(column, true)),
  ...['inn', 'currency'].map((column) => textColumn(column, false)),
];

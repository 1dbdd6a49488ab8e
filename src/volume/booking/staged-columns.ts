import { type FieldParser, isCause, parseDateOrInstant } from '../../platform/csv';
import type { StagedColumn, StagedValue } from '../../platform/imports';

/** A column of the file that fills one of the staging table. */
export const stagedColumn = <T extends StagedValue>(
  column: string,
  required: boolean,
  staged: string,
  parse: FieldParser<T>,
): StagedColumn => ({
  column,
  required,
  staged: [staged],
  parse(text, name) {
    const value = parse(text, name);
    return isCause(value) ? value : [value];
  },
});

/** Without an offset it is a time of the company's zone, which PostgreSQL knows best: it stays local until there. */
export const stagedTime = (column: string): StagedColumn => ({
  column,
  required: true,
  staged: ['local_at timestamp', 'instant_at timestamptz'],
  parse(text, name) {
    const when = parseDateOrInstant(text, name);
    if (isCause(when)) return when;
    return when.kind === 'instant' ? [null, when.text] : [when.text, null];
  },
});

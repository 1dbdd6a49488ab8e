import { csvLine } from '../../../platform/csv';
import { SEALED_COLUMNS } from '../chain/canonical-entry';
import type { Look } from '../looks/looks';
import { unseal } from '../personal-seal';
import type { AuditFilter } from './audit-filter';
import type { TrailRow } from './trail-row';

export const TRAIL_FORMATS = ['csv', 'jsonl'] as const;
export type TrailFormat = (typeof TRAIL_FORMATS)[number];

/** The seal, what is sealed and, last, what is known now of who acted and from where, which no seal covers. */
const COLUMNS = ['sequence', 'hash', ...SEALED_COLUMNS, 'by', 'personName', 'from'] as const;

/** How an export is recorded: what was asked for, but nobody's name. */
export const exportedTrail = (
  { action, subjectKind, subject, from, until, requestId, via }: AuditFilter,
  format: TrailFormat,
): Look => ({
  subject: { kind: 'audit', no: 'trail' },
  details: {
    format,
    action,
    subjectKind,
    subject,
    from: from?.toISOString(),
    until: until?.toISOString(),
    requestId,
    via,
  },
});

/** Lines of a file; `jsonl` has every value as it was sealed, `csv` is for spreadsheets and defuses formulas. */
export async function* exportTrail(
  rows: AsyncIterable<TrailRow>,
  format: TrailFormat,
): AsyncGenerator<string> {
  if (format === 'csv') yield csvLine(COLUMNS);
  for await (const found of rows) {
    const row = { ...found, from: unseal(found.personSalt, found.address) };
    if (format === 'csv') yield csvLine(COLUMNS.map((column) => defused(row[column] ?? '')));
    else yield `${JSON.stringify(Object.fromEntries(COLUMNS.map((column) => [column, row[column]])))}\n`;
  }
}

/** A spreadsheet takes what begins so for a formula; with an apostrophe before it, for text. */
export function defused(value: string): string {
  return /^[\s]*[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value;
}

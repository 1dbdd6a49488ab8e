import type { Printer } from '../cli';
import type { DomainError } from '../errors';
import type { ImportReport } from './import-report';

/** More bad lines than these nobody reads on a terminal; `--json` has them all. */
const SHOWN_PROBLEMS = 1_000;

/** What an import did, for a person. */
export function printReport(report: ImportReport, out: Printer): void {
  out.line(`${report.file}: ${report.rows} rows, SHA-256 ${report.sha256}`);
  if (report.added === 0 && report.bad === 0) {
    out.line(
      report.rows === 0
        ? 'The file has a header alone; nothing to take in.'
        : 'All of it is known already; nothing was changed.',
    );
  } else {
    out.line(`${report.added} taken in, ${report.unchanged} known already, ${report.bad} bad`);
  }
  for (const { message, count } of report.warnings) out.line(`Note (${count}): ${message}`);
  if (report.badRowsFile !== null) out.line(`The bad rows stand in ${report.badRowsFile}`);
  printProblems(report, out);
}

/** Every bad line of a file that was refused. */
export function printRefusedReport(error: DomainError, out: Printer): void {
  const report = error.params['report'] as ImportReport | undefined;
  if (report) printProblems(report, out);
}

function printProblems({ problems }: ImportReport, out: Printer): void {
  for (const { line, column, message } of problems.slice(0, SHOWN_PROBLEMS)) {
    out.line(`  line ${line}${column === null ? '' : `, ${column}`}: ${message}`);
  }
  if (problems.length > SHOWN_PROBLEMS) {
    out.line(`  … and ${problems.length - SHOWN_PROBLEMS} more; --json lists them all.`);
  }
}

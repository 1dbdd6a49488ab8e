import { type CliCommand, command, type Printer } from '../../platform/cli';
import { conflict, type DomainError } from '../../platform/errors';
import { type BooksChecked, CheckBooks } from '../check/check-books.service';

const check = command({
  name: 'check',
  summary: 'hold sponsor links and closure, orders and refunds, lines and statements against each other',
  async run({ get, snapshot }) {
    const found = await snapshot((tx) => get(CheckBooks).check(tx));
    if (found.isRight) return found;
    throw conflict(
      'check-differs',
      'Something does not agree; see below. "upline rebuild" mends the closure.',
      {
        params: { found },
      },
    );
  },
  print: ({ closure }, out) =>
    out.line(
      `All agrees: ${closure.distributors} distributors, ${closure.closureRows} rows of closure, orders, refunds, statements, runs, ledger, payouts.`,
    ),
  printRefusal: printFindings,
});

function printFindings(error: DomainError, out: Printer): void {
  const found = error.params['found'] as BooksChecked | undefined;
  if (!found) return;
  const { closure, volume, others, statementsOff, runsOff, audit } = found;
  const counts: [string, number][] = [
    ['closure rows missing', closure.missing],
    ['closure rows too many', closure.surplus],
    ['circles in the sponsor links', closure.cycles.length],
    ['people without a way to the root', closure.withoutRoot],
    ['people with an unknown sponsor', closure.dangling],
    ['people at another depth than their sponsor has them', closure.wrongDepths],
    ['counts of a downline that are wrong', closure.wrongCounts],
    ['statements that do not add up', statementsOff],
    ['runs that do not add up', runsOff],
    ['entries of the audit trail without a seal, or the other way round', unmatched(audit)],
  ];
  for (const [what, count] of counts) if (count > 0) out.line(`  ${what}: ${count}`);
  for (const { ancestorNo, descendantNo, depth } of closure.missingExamples) {
    out.line(`  missing: ${descendantNo} is ${depth} below ${ancestorNo}`);
  }
  for (const { ancestorNo, descendantNo, depth } of closure.surplusExamples) {
    out.line(`  too many: ${descendantNo} ${depth} below ${ancestorNo}`);
  }
  for (const { message } of [...volume, ...others.flatMap(({ findings }) => findings)])
    out.line(`  ${message}`);
}

/** How many; "audit verify" tells which. */
const unmatched = ({ entries, sealed, waiting }: BooksChecked['audit']): number =>
  Math.abs(entries - sealed - waiting);

export const checkCommands: readonly CliCommand[] = [check];

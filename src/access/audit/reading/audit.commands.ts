import {
  type CliCommand,
  command,
  COMMAND_LINE,
  filePath,
  oneOf,
  option,
  type Parse,
  type Printer,
  text,
  wholeNumber,
} from '../../../platform/cli';
import { writeCsvFile } from '../../../platform/csv';
import { conflict, type DomainError, invalid } from '../../../platform/errors';
import { AuditHead } from '../chain/audit-head';
import { AuditSealer } from '../chain/audit-sealer';
import { type ChainStart, type ChainVerification, VerifyChain } from '../chain/verify-chain.service';
import { Looks } from '../looks/looks';
import type { AuditFilter } from './audit-filter';
import { exportedTrail, exportTrail, TRAIL_FORMATS } from './export-trail';
import { parseInstant } from './instant';
import { TrailView } from './trail.view';

const MOST_LISTED = 10_000;

/** `17`, or `17:HASH` as a closing report has it. */
const chainStart: Parse<ChainStart> = (typed) => {
  const [, sequence, hash] = /^(\d{1,18})(?::([0-9a-fA-F]{64}))?$/.exec(typed) ?? [];
  if (sequence !== undefined) return { sequence, hash: hash?.toLowerCase() ?? null };
  throw invalid('audit-head-form', 'must be a head of the trail as it was printed, SEQUENCE:HASH.');
};

const filterOptions = {
  by: option({ placeholder: 'NAME', summary: 'who acted', parse: text(200) }),
  action: option({ placeholder: 'A', summary: 'what was done, distributor.moved', parse: text(200) }),
  subject: option({ placeholder: 'KIND[:NO]', summary: 'to what, distributor:U10042', parse: text(200) }),
  from: option({
    placeholder: 'T',
    summary: 'not before, 2026-10-31',
    parse: (typed) => parseInstant(typed),
  }),
  until: option({ placeholder: 'T', summary: 'before', parse: (typed) => parseInstant(typed) }),
};

interface Filtered {
  by: string | undefined;
  action: string | undefined;
  subject: string | undefined;
  from: Date | undefined;
  until: Date | undefined;
}

function filterOf({ by, action, subject, from, until }: Filtered): AuditFilter {
  const [subjectKind, ...no] = subject?.split(':') ?? [];
  return { by, action, subjectKind, subject: no.length === 0 ? undefined : no.join(':'), from, until };
}

const verify = command({
  name: 'audit verify',
  summary: 'compute the chain of the audit trail again and hold it against what stands',
  details: [
    'With a head as a closing report has it, --from SEQUENCE:HASH, it is held against that and goes on from there.',
  ],
  options: {
    from: option({
      placeholder: 'HEAD',
      summary: 'from where on; else from the beginning',
      parse: chainStart,
    }),
  },
  async run({ get, snapshot }, { from }) {
    const verification = await snapshot((tx) => get(VerifyChain).verify(tx, from));
    if (verification.isWhole) return verification;
    throw conflict(
      'audit-differs',
      `The audit trail is not as it was written: ${verification.findingCount} findings. Keep this database as it is and compare with a backup.`,
      { params: { verification } },
    );
  },
  print: printVerification,
  printRefusal(error: DomainError, out: Printer) {
    const verification = error.params['verification'] as ChainVerification | undefined;
    if (verification === undefined) return;
    for (const { problem, sequence, entryId, period } of verification.findings) {
      const places = [
        sequence === null ? '' : `seal ${sequence}`,
        entryId === null ? '' : `entry ${entryId}`,
        period === null ? '' : `closing report of ${period}`,
      ];
      out.line(`  ${problem}: ${places.filter((place) => place !== '').join(', ')}`);
    }
    if (verification.findingCount > verification.findings.length) out.line('  …');
    printVerification(verification, out);
  },
});

function printVerification({ verified, head, unsealed }: ChainVerification, out: Printer): void {
  out.line(`${verified} seals computed again. Head ${head ? `${head.sequence}:${head.hash}` : 'none yet'}`);
  if (unsealed.count === 0) return;
  out.line(
    `${unsealed.count} entries are not sealed yet, the oldest for ${unsealed.ageSeconds} seconds. "upline start" seals them within seconds, "upline audit seal" does it now.`,
  );
}

const seal = command({
  name: 'audit seal',
  summary: 'seal what is recorded, where no "upline start" runs that does so',
  async run({ get, transaction }) {
    const sealed = await get(AuditSealer).seal();
    return { sealed, head: await transaction((tx) => get(AuditHead).sealed(tx)) };
  },
  print: ({ sealed, head }, out) =>
    out.line(`${sealed} entries sealed. Head ${head ? `${head.sequence}:${head.hash}` : 'none yet'}`),
});

const list = command({
  name: 'audit list',
  summary: 'who did what, when and from where, the newest first',
  options: {
    ...filterOptions,
    limit: option({
      placeholder: 'N',
      summary: 'how many, 50 if left out',
      parse: wholeNumber(1, MOST_LISTED),
      default: 50,
    }),
  },
  run: ({ get, snapshot }, { limit, ...filter }) =>
    snapshot((tx) => get(TrailView).page(tx, filterOf(filter), { limit })),
  print({ items, nextCursor }, out) {
    out.table(items, [
      { header: 'at', value: ({ at }) => `${at.slice(0, 19)}Z` },
      { header: 'by', value: ({ by }) => by },
      { header: 'action', value: ({ action }) => action },
      { header: 'subject', value: ({ subject }) => (subject ? `${subject.kind}:${subject.no}` : '') },
      { header: 'via', value: ({ via }) => via },
      { header: 'from', value: ({ address }) => address },
      { header: 'seal', value: ({ seal: sealed }) => sealed?.sequence ?? '', align: 'right' },
    ]);
    if (nextCursor !== null) out.line('There are more: --limit, or "upline audit export".');
  },
});

const exported = command({
  name: 'audit export',
  summary: 'write the audit trail with its seals to a file; itself recorded',
  options: {
    out: option({ placeholder: 'FILE', summary: 'the file to write', parse: filePath, required: true }),
    format: option({
      placeholder: TRAIL_FORMATS.join('|'),
      summary: 'csv for spreadsheets; jsonl to verify elsewhere',
      parse: oneOf(...TRAIL_FORMATS),
      default: 'csv',
    }),
    ...filterOptions,
  },
  async run({ get, snapshot }, { out, format, ...filtered }) {
    const filter = filterOf(filtered);
    await get(Looks).record('audit.exported', COMMAND_LINE, exportedTrail(filter, format));
    const written = await snapshot((tx) =>
      writeCsvFile(out, exportTrail(get(TrailView).all(tx, filter), format)),
    );
    return { file: out, format, ...written };
  },
  print: ({ file, bytes, sha256 }, out) => out.line(`${file}: ${bytes} bytes, SHA-256 ${sha256}`),
});

export const auditCommands: readonly CliCommand[] = [verify, seal, list, exported];

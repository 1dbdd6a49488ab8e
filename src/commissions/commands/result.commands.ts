import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Looks } from '../../access';
import { formatPeriod, periodArgument } from '../../periods';
import {
  argument,
  type CliCommand,
  command,
  COMMAND_LINE,
  filePath,
  oneOf,
  option,
} from '../../platform/cli';
import { csvLine, writeCsvFile } from '../../platform/csv';
import { conflict } from '../../platform/errors';
import { EXPORTS, ExportResults } from '../exports/export-results.service';
import { describeSimulation } from '../simulate/describe-simulation';
import { lookAtSimulation } from '../simulate/look-at-simulation';
import { SimulatePeriod, type Simulation } from '../simulate/simulate-period.service';
import { VerifyPeriod } from '../verify/verify-period.service';

const exportResults = command({
  name: 'export',
  summary: 'write a calculated period’s lines or standings as CSV',
  arguments: {
    what: argument({ placeholder: 'lines|standings', summary: 'what to write', parse: oneOf(...EXPORTS) }),
    period: periodArgument,
  },
  options: {
    out: option({ placeholder: 'FILE', summary: 'the file to write', parse: filePath, required: true }),
  },
  async run({ get, snapshot, config }, { what, period, out }) {
    const asked = { kind: what, periodId: period };
    const { runId, approvalWaived, look } = await snapshot((tx) => get(ExportResults).announce(tx, asked));
    await get(Looks).record('period.exported', COMMAND_LINE, look);
    const written = await snapshot(async (tx) =>
      writeCsvFile(out, await get(ExportResults).stream(tx, what, period, runId)),
    );
    return { file: out, period: formatPeriod(period), ...written, approvalWaived, approval: config.approval };
  },
  print({ file, bytes, sha256, approvalWaived, approval }, out) {
    out.line(`${file}: ${bytes} bytes, SHA-256 ${sha256}`);
    if (approvalWaived)
      out.line('One person calculated and approved this: the rule of two people was waived.');
    if (approval === 'single') out.line('The rule of two people is waived (UPLINE_APPROVAL=single).');
  },
});

const verify = command({
  name: 'verify',
  summary: 'compute a period again from what was frozen with it and compare line by line',
  arguments: { period: periodArgument },
  async run({ get, snapshot }, { period }) {
    const found = await snapshot((tx) => get(VerifyPeriod).verify(tx, period));
    if (found.verified) return found;
    throw conflict(
      'verify-differs',
      `Period ${found.period} does not come out as it stands: ${found.differenceCount} rows differ${found.hash === found.recomputedHash ? '' : ', and so does the hash'}. Do not pay from it; compare with a backup.`,
      { params: { verification: found } },
    );
  },
  print({ period, people, lines, hash }, out) {
    out.line(`Period ${period} comes out the same: ${people} people, ${lines} lines, hash ${hash}`);
  },
  printRefusal(error, out) {
    const found = error.params['verification'] as
      { differences?: readonly { table: string; key: string }[] } | undefined;
    for (const { table, key } of found?.differences ?? []) out.line(`  ${table} ${key}`);
  },
});

const simulate = command({
  name: 'simulate',
  summary: 'run a period under a plan file and show what would be different; nothing is kept',
  arguments: { period: periodArgument },
  options: {
    plan: option({
      placeholder: 'FILE',
      summary: 'the plan document, YAML',
      parse: filePath,
      required: true,
    }),
    out: option({
      placeholder: 'FILE',
      summary: 'also write everybody’s difference as CSV',
      parse: filePath,
    }),
  },
  async run({ get, snapshot }, { period, plan, out }) {
    const document = await readFile(plan, 'utf8');
    const simulation = await snapshot((tx) =>
      get(SimulatePeriod).simulate(tx, period, document, basename(plan)),
    );
    const described = describeSimulation(simulation);
    await get(Looks).record('period.simulated', COMMAND_LINE, lookAtSimulation(described, document));
    if (out !== undefined) await writeCsvFile(out, differencesCsv(simulation));
    return described;
  },
  print({ period, currency, volume, before, after, worstCase, differences }, out) {
    out.line(`Period ${period}, volume ${volume} CV. Worst case of the plan file: ${worstCase}`);
    out.line();
    out.table(
      [
        { label: 'in force', ...before },
        { label: 'plan file', ...after },
      ],
      [
        { header: currency, value: ({ label }) => label },
        { header: 'lines', value: ({ lines }) => lines, align: 'right' },
        { header: 'number', value: ({ lineCount }) => lineCount, align: 'right' },
        { header: 'earners', value: ({ earners }) => earners, align: 'right' },
        { header: '% of volume', value: ({ percentOfVolume }) => percentOfVolume, align: 'right' },
        { header: 'over ceiling', value: ({ overCeiling }) => (overCeiling ? 'yes' : 'no') },
      ],
    );
    out.line();
    out.line(`${differences.length} people would earn something else.`);
    const largest = [...differences].sort((a, b) => Math.abs(Number(b.change)) - Math.abs(Number(a.change)));
    if (largest.length === 0) return;
    out.table(largest.slice(0, 20), [
      { header: 'largest', value: ({ distributorNo }) => distributorNo },
      { header: 'in force', value: (difference) => difference.before, align: 'right' },
      { header: 'plan file', value: (difference) => difference.after, align: 'right' },
      { header: 'change', value: ({ change }) => change, align: 'right' },
    ]);
  },
});

function* differencesCsv(simulation: Simulation): Generator<string> {
  yield csvLine(['distributor_no', 'before', 'after', 'change']);
  for (const { distributorNo, before, after, change } of describeSimulation(simulation).differences) {
    yield csvLine([distributorNo, before, after, change]);
  }
}

export const resultCommands: readonly CliCommand[] = [exportResults, verify, simulate];

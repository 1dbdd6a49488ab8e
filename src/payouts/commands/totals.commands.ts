import { Looks } from '../../access';
import {
  argument,
  type CliCommand,
  command,
  COMMAND_LINE,
  filePath,
  option,
  wholeNumber,
} from '../../platform/cli';
import { writeCsvFile } from '../../platform/csv';
import { YearlyTotals } from '../batches/yearly-totals.service';

const totals = command({
  name: 'payout totals',
  summary: 'write what everybody was paid in a year, and what was withheld, as CSV',
  arguments: {
    year: argument({ placeholder: 'YEAR', summary: 'such as 2026', parse: wholeNumber(1900, 9998) }),
  },
  options: {
    out: option({ placeholder: 'FILE', summary: 'the file to write', parse: filePath, required: true }),
  },
  async run({ get, snapshot }, { year, out }) {
    await get(Looks).record('payout-totals.seen', COMMAND_LINE, {
      subject: { kind: 'payout-totals', no: year },
    });
    const written = await snapshot(async (tx) => writeCsvFile(out, await get(YearlyTotals).stream(tx, year)));
    return { year, file: out, ...written };
  },
  print: ({ file, bytes, sha256 }, printer) => printer.line(`${file}: ${bytes} bytes, SHA-256 ${sha256}`),
});

export const totalsCommands: readonly CliCommand[] = [totals];

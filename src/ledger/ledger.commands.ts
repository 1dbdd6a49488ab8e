import { Looks } from '../access';
import { type CliCommand, command, COMMAND_LINE, filePath, oneOf, option, type Parse } from '../platform/cli';
import { isCause, parseDate, writeCsvFile } from '../platform/csv';
import { invalid } from '../platform/errors';
import { SHEET_FORMATS } from '../platform/spreadsheet';
import { ExportJournal } from './journal/export-journal.service';
import { accountCommand } from './account.command';
import { owedCommand } from './owed.command';
import { TrialBalance } from './views/trial-balance.view';

const day: Parse<string> = (text) => {
  const parsed = parseDate(text, 'day');
  if (isCause(parsed))
    throw invalid('day-form', `must be a day like 2026-10-31, not "${text.slice(0, 40)}".`);
  return text;
};

const until = option({ placeholder: 'DAY', summary: 'up to this day, itself not', parse: day });

const trialBalance = command({
  name: 'ledger trial-balance',
  summary: 'what every account comes to; all of them together come to zero',
  options: { until },
  run: ({ get, snapshot }, asked) => snapshot((tx) => get(TrialBalance).get(tx, asked.until)),
  print({ accounts, totals }, out) {
    if (accounts.length === 0) {
      out.line('The books are empty.');
      return;
    }
    out.table(
      [...accounts, ...totals.map((total) => ({ code: 'together', ...total }))],
      [
        { header: 'account', value: ({ code }) => code },
        { header: 'currency', value: ({ currency }) => currency },
        { header: 'debits', value: ({ debits }) => debits, align: 'right' },
        { header: 'credits', value: ({ credits }) => credits, align: 'right' },
        { header: 'balance', value: ({ balance }) => balance, align: 'right' },
      ],
    );
  },
});

const journal = command({
  name: 'ledger journal',
  summary: 'write every transfer with its entry to a file, as CSV or XLSX',
  options: {
    out: option({ placeholder: 'FILE', summary: 'the file to write', parse: filePath, required: true }),
    format: option({
      placeholder: SHEET_FORMATS.join('|'),
      summary: 'csv if left out',
      parse: oneOf(...SHEET_FORMATS),
      default: 'csv',
    }),
    from: option({ placeholder: 'DAY', summary: 'from this day on', parse: day }),
    until,
  },
  async run({ get, snapshot }, { out, format, ...days }) {
    const look = await snapshot((tx) => get(ExportJournal).announce(tx, days, format));
    await get(Looks).record('ledger.exported', COMMAND_LINE, look);
    const written = await snapshot((tx) => writeCsvFile(out, get(ExportJournal).stream(tx, days, format)));
    return { file: out, format, ...written };
  },
  print: ({ file, bytes, sha256 }, out) => out.line(`${file}: ${bytes} bytes, SHA-256 ${sha256}`),
});

export const ledgerCommands: readonly CliCommand[] = [trialBalance, accountCommand, owedCommand, journal];

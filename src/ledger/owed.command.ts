import { Looks } from '../access';
import { command, COMMAND_LINE, filePath, flag, option } from '../platform/cli';
import { writeCsvFile } from '../platform/csv';
import { OwedView } from './views/owed.view';

export const owedCommand = command({
  name: 'ledger owed',
  summary: 'write everybody’s balance with its age, or the debts alone, as CSV',
  options: {
    out: option({ placeholder: 'FILE', summary: 'the file to write', parse: filePath, required: true }),
    debts: flag('those alone who owe the company'),
  },
  async run({ get, snapshot }, { out, debts }) {
    const look = { subject: { kind: 'ledger', no: 'owed' }, details: { debts } };
    await get(Looks).record('ledger.owed-seen', COMMAND_LINE, look);
    const written = await snapshot((tx) => writeCsvFile(out, get(OwedView).csv(tx, debts)));
    return { file: out, ...written };
  },
  print: ({ file, bytes, sha256 }, out) => out.line(`${file}: ${bytes} bytes, SHA-256 ${sha256}`),
});

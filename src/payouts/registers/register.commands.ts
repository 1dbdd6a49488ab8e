import { COMMAND_LINE, type CliCommand, command, filePath, oneOf, option } from '../../platform/cli';
import { Looks } from '../../access';
import { writeCsvFile } from '../../platform/csv';
import { SHEET_FORMATS } from '../../platform/spreadsheet';
import { batchId } from '../commands/batch.commands';
import { PayoutRegister } from './payout-register.service';

const register = command({
  name: 'payout register',
  summary: 'write who is paid what in a batch as csv or xlsx, marked not for payment',
  details: ['Columns, delimiter and encoding are configured: payoutRegisterColumns, …Delimiter, …Encoding.'],
  arguments: { id: batchId },
  options: {
    format: option({
      placeholder: 'csv|xlsx',
      summary: 'as what',
      parse: oneOf(...SHEET_FORMATS),
      required: true,
    }),
    out: option({ placeholder: 'FILE', summary: 'the file to write', parse: filePath, required: true }),
  },
  async run({ get, snapshot }, { id, format, out }) {
    await get(Looks).record('payout-register.seen', COMMAND_LINE, {
      subject: { kind: 'payout-batch', no: id },
      details: { format },
    });
    const written = await snapshot(async (tx) =>
      writeCsvFile(out, await get(PayoutRegister).stream(tx, id, format)),
    );
    return { batch: id, file: out, forPayment: false, ...written };
  },
  print: ({ file, bytes, sha256 }, printer) =>
    printer.line(`${file}: not for payment, ${bytes} bytes, SHA-256 ${sha256}`),
});

export const registerCommands: readonly CliCommand[] = [register];

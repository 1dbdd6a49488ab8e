import { IndexParts } from '../../ledger';
import { extname } from 'node:path';
import { Looks } from '../../access';
import { type CliCommand, command, COMMAND_LINE, filePath, option, optionalActor } from '../../platform/cli';
import { writeCsvFile } from '../../platform/csv';
import { showFile } from '../batches/batch.shown';
import { ExportBatch } from '../batches/export-batch.service';
import { LeftOutFile } from '../batches/left-out-file.service';
import { StoredFiles } from '../batches/stored-files.service';
import { batchId } from './batch.commands';

const out = option({ placeholder: 'FILE', summary: 'the file to write', parse: filePath, required: true });

const exportBatch = command({
  name: 'payout export',
  summary: 'make the bank’s file, once, and write it: the same bytes every time after',
  details: [
    'Where a format has several files (1c-register goes with its payment order) the others are written beside FILE, with',
    'their name behind: register.xml and register-payment-order.txt.',
  ],
  arguments: { id: batchId },
  options: { out, as: optionalActor },
  async run({ get, transaction, snapshot, config }, { id, out: path, as }) {
    const made = await transaction((tx) => get(ExportBatch).export(tx, id, as));
    await get(IndexParts).index();
    await get(Looks).record('payout-file.seen', COMMAND_LINE, {
      subject: { kind: 'payout-batch', no: id },
      details: { files: made.files.map(({ part, sha256 }) => ({ part, sha256 })) },
    });
    const written = [];
    for (const file of made.files) {
      const target = file.part === 'payments' ? path : besides(path, file.part, extname(file.fileName));
      await snapshot((tx) => writeCsvFile(target, get(StoredFiles).read(tx, id, file)));
      written.push({ file: target, ...showFile(file, made.batch.currency) });
    }
    const { state, currency, approvalWaived } = made.batch;
    return {
      batch: id,
      state,
      currency,
      isFirst: made.isFirst,
      files: written,
      approvalWaived,
      approval: config.approval,
    };
  },
  print({ batch, currency, isFirst, files, approvalWaived, approval }, printer) {
    if (!isFirst) printer.line(`Batch ${batch} was exported before; these are the same bytes.`);
    for (const { file, count, controlSum, bytes, sha256 } of files) {
      printer.line(
        `${file}: ${count} payments, ${controlSum} ${currency}, ${bytes} bytes, SHA-256 ${sha256}`,
      );
    }
    if (approvalWaived)
      printer.line('One person froze and approved this: the rule of two people was waived.');
    if (approval === 'single') printer.line('The rule of two people is waived (UPLINE_APPROVAL=single).');
  },
});

const leftOut = command({
  name: 'payout left-out',
  summary: 'write everybody with a balance who is not in a batch, and why, as CSV',
  arguments: { id: batchId },
  options: { out },
  async run({ get, snapshot }, { id, out: path }) {
    await get(Looks).record('payout-left-out.seen', COMMAND_LINE, {
      subject: { kind: 'payout-batch', no: id },
    });
    const written = await snapshot(async (tx) => writeCsvFile(path, await get(LeftOutFile).stream(tx, id)));
    return { batch: id, file: path, ...written };
  },
  print: ({ file, bytes, sha256 }, printer) => printer.line(`${file}: ${bytes} bytes, SHA-256 ${sha256}`),
});

function besides(path: string, part: string, extension: string): string {
  const own = extname(path);
  return `${path.slice(0, path.length - own.length)}-${part}${extension}`;
}

export const batchFileCommands: readonly CliCommand[] = [exportBatch, leftOut];

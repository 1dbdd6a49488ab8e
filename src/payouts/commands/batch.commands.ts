import {
  actor,
  argument,
  type CliCommand,
  command,
  flag,
  oneOf,
  option,
  optionalActor,
  text,
  wholeNumber,
} from '../../platform/cli';
import { invalid } from '../../platform/errors';
import { Looks } from '../../access';
import { COMMAND_LINE } from '../../platform/cli';
import { ApproveBatch } from '../batches/approve-batch.service';
import { BatchView } from '../batches/batch.view';
import { CANCEL_GROUNDS, CancelBatch } from '../batches/cancel-batch.service';
import { FreezeBatch } from '../batches/freeze-batch.service';
import { SubmitBatch } from '../batches/submit-batch.service';
import { BANK_FORMATS } from '../formats/bank-formats';
import { printBatch } from './print-batch';

const FORMAT_NAMES = BANK_FORMATS.map(({ name }) => name);

export const batchId = argument({
  placeholder: 'ID',
  summary: 'the batch’s number',
  parse: wholeNumber(1, 2_000_000_000),
});
const reason = option({ placeholder: 'R', summary: 'why; kept with it', parse: text(), required: true });

const freeze = command({
  name: 'payout freeze',
  summary: 'put everybody who can be paid now into a batch of one bank format',
  details: [
    'Amounts, names and accounts are copied as they are at this moment; who is left out is told with the reason.',
    'Somebody else approves it: "payout approve ID".',
  ],
  options: {
    format: option({
      placeholder: 'F',
      summary: FORMAT_NAMES.join(', '),
      parse: oneOf(...FORMAT_NAMES),
    }),
    currency: option({ placeholder: 'C', summary: 'paid in; else the format’s', parse: text(3) }),
    batch: option({
      placeholder: 'ID',
      summary: 'freeze a rejected draft anew',
      parse: wholeNumber(1, 2_000_000_000),
    }),
    withTerminated: flag('also pay those who have left'),
    as: actor,
  },
  async run({ get, transaction }, { format, currency, batch, withTerminated, as }) {
    if ((format === undefined) === (batch === undefined)) {
      throw invalid(
        'freeze-what',
        'Say either the format of a new batch (--format F) or which draft (--batch ID).',
        {
          field: 'format',
        },
      );
    }
    return transaction(async (tx) => {
      const frozen = await get(FreezeBatch).freeze(tx, {
        ...{ by: as, format, currency, batchId: batch },
        ...(withTerminated && { withTerminated }),
      });
      return get(BatchView).get(tx, frozen.id);
    });
  },
  print: printBatch,
});

const list = command({
  name: 'payout list',
  summary: 'payout batches, the newest first',
  run: ({ get, snapshot }) => snapshot((tx) => get(BatchView).list(tx)),
  print: (batches, out) =>
    out.table(batches, [
      { header: 'id', value: ({ id }) => id, align: 'right' },
      { header: 'format', value: ({ format }) => format },
      { header: 'state', value: ({ state }) => state },
      { header: 'items', value: ({ items }) => items, align: 'right' },
      { header: 'amount', value: ({ amount }) => amount, align: 'right' },
      { header: '', value: ({ currency }) => currency },
      { header: 'frozen by', value: ({ frozenBy }) => frozenBy },
      { header: 'approved by', value: ({ approvedBy }) => approvedBy },
      { header: 'message', value: ({ messageId }) => messageId },
    ]),
});

const show = command({
  name: 'payout show',
  summary: 'a batch: sums, states, who was left out and why, its files',
  arguments: { id: batchId },
  async run({ get, snapshot }, { id }) {
    const found = await snapshot((tx) => get(BatchView).get(tx, id));
    await get(Looks).record('payout-batch.seen', COMMAND_LINE, { subject: { kind: 'payout-batch', no: id } });
    return found;
  },
  print: printBatch,
});

const approve = command({
  name: 'payout approve',
  summary: 'approve a frozen batch, as another person than the one who froze it',
  arguments: { id: batchId },
  options: {
    as: actor,
    hash: option({
      placeholder: 'H',
      summary: 'hash of the content that you looked at; another one is refused',
      parse: text(64),
    }),
  },
  run: ({ get, transaction }, { id, as, hash }) =>
    transaction(async (tx) => {
      await get(ApproveBatch).approve(tx, { id, by: as, hash });
      return get(BatchView).get(tx, id);
    }),
  print: printBatch,
});

const reject = command({
  name: 'payout reject',
  summary: 'send a frozen or approved batch back to draft',
  arguments: { id: batchId },
  options: { as: actor, reason },
  run: ({ get, transaction }, { id, as, reason: why }) =>
    transaction(async (tx) => {
      await get(ApproveBatch).reject(tx, { id, by: as, reason: why });
      return get(BatchView).get(tx, id);
    }),
  print: printBatch,
});

const cancel = command({
  name: 'payout cancel',
  summary: 'a batch that is not to be paid; after the export by another person than the one who exported',
  details: [
    'What left the balances comes back. After the export those in it stay reserved until statements cover its days, or',
    'until somebody takes it upon themselves: "payout release ID".',
  ],
  arguments: { id: batchId },
  options: {
    as: actor,
    reason,
    ground: option({
      placeholder: 'G',
      summary: `after the export: ${CANCEL_GROUNDS.join(' or ')}`,
      parse: oneOf(...CANCEL_GROUNDS),
    }),
  },
  run: ({ get, transaction }, { id, as, reason: why, ground }) =>
    transaction(async (tx) => {
      await get(CancelBatch).cancel(tx, { id, by: as, reason: why, ground });
      return get(BatchView).get(tx, id);
    }),
  print: printBatch,
});

const release = command({
  name: 'payout release',
  summary: 'let those of a cancelled batch be paid before a statement of its days was read',
  arguments: { id: batchId },
  options: { as: actor, reason },
  run: ({ get, transaction }, { id, as, reason: why }) =>
    transaction(async (tx) => {
      await get(CancelBatch).release(tx, { id, by: as, reason: why });
      return get(BatchView).get(tx, id);
    }),
  print: printBatch,
});

const submitted = command({
  name: 'payout submitted',
  summary: 'the file was given to the bank, which named it',
  arguments: { id: batchId },
  options: {
    reference: option({
      placeholder: 'R',
      summary: 'by which the bank knows the file',
      parse: text(140),
      required: true,
    }),
    as: optionalActor,
  },
  run: ({ get, transaction }, { id, reference, as }) =>
    transaction(async (tx) => {
      await get(SubmitBatch).submit(tx, { id, by: as, reference });
      return get(BatchView).get(tx, id);
    }),
  print: printBatch,
});

export const batchCommands: readonly CliCommand[] = [
  freeze,
  list,
  show,
  approve,
  reject,
  cancel,
  release,
  submitted,
];

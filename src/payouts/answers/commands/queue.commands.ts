import { Looks } from '../../../access';
import {
  actor,
  argument,
  type CliCommand,
  command,
  COMMAND_LINE,
  flag,
  oneOf,
  option,
  type Printer,
  text,
  wholeNumber,
} from '../../../platform/cli';
import { invalid } from '../../../platform/errors';
import { EndItem, HAND_OUTCOMES } from '../outcomes/end-item.service';
import type { ItemPlace } from '../outcomes/item-outcome';
import { QueueView, type ShownEntry, type ShownStatus } from '../queue/queue.view';
import { SettleEntry, type Settlement } from '../queue/settle-entry.service';

const MOST = 2_000_000_000;
const reason = option({ placeholder: 'R', summary: 'why; kept with it', parse: text(), required: true });

const queue = command({
  name: 'payout queue',
  summary: 'what the bank said that waits for people, and which payments it may mean',
  async run({ get, snapshot }) {
    const found = await snapshot(async (tx) => ({
      entries: await get(QueueView).entries(tx, null),
      statuses: await get(QueueView).statuses(tx),
    }));
    await get(Looks).record('bank-entries.seen', COMMAND_LINE, {
      subject: { kind: 'bank-entry', no: 'queue' },
      details: { count: found.entries.length },
    });
    return found;
  },
  print({ entries, statuses }, out) {
    if (entries.length + statuses.length === 0) out.line('Nothing waits.');
    if (entries.length > 0) printEntries(entries, out);
    if (statuses.length > 0) printStatuses(statuses, out);
  },
});

const printEntries = (entries: readonly ShownEntry[], out: Printer): void =>
  out.table(entries, [
    { header: 'id', value: ({ id }) => id, align: 'right' },
    { header: 'booked', value: ({ bookedOn }) => bookedOn },
    { header: '', value: ({ direction }) => direction },
    { header: 'amount', value: ({ amount }) => amount, align: 'right' },
    { header: '', value: ({ currency }) => currency },
    { header: 'account', value: ({ account }) => account },
    { header: 'name', value: ({ name }) => name },
    { header: 'reference', value: ({ endToEndId, number }) => endToEndId ?? number },
    { header: 'alarm', value: ({ alarm }) => alarm },
    {
      header: 'may be',
      value: ({ suggestions }) =>
        suggestions.map(({ item, why }) => `${item} (${why.join(', ')})`).join('; '),
    },
  ]);

const printStatuses = (statuses: readonly ShownStatus[], out: Printer): void =>
  out.table(statuses, [
    { header: 'id', value: ({ id }) => id, align: 'right' },
    { header: 'status', value: ({ bankStatus }) => bankStatus },
    { header: 'code', value: ({ code }) => code },
    { header: 'reference', value: ({ reference }) => reference },
    { header: 'message', value: ({ messageId }) => messageId },
    { header: 'payment', value: ({ item }) => item },
    { header: 'why', value: ({ verdict }) => verdict },
  ]);

const ENTRY_ID = /^s?[1-9]\d{0,17}$/;
const ITEM = /^([1-9]\d{0,9})\/([1-9]\d{0,9})$/;

/** `7/13` */
export function placeOf(typed: string): ItemPlace {
  const match = ITEM.exec(typed);
  if (match) return { batchId: Number(match[1]), position: Number(match[2]) };
  throw invalid('item-form', 'A payment is named by its batch and its place in it, like 7/13.', {
    field: 'item',
  });
}

const settle = command({
  name: 'payout settle',
  summary: 'say what an entry of the bank is that no file explains',
  arguments: {
    id: argument({ placeholder: 'ENTRY', summary: 'its number in "payout queue"', parse: text(20) }),
  },
  options: {
    item: option({ placeholder: 'BATCH/NO', summary: 'it is this payment', parse: text(30) }),
    fee: flag('it is a fee of the bank'),
    ignore: flag('it is none of ours'),
    suspense: flag('it is to be explained later: into the suspense account'),
    reason,
    as: actor,
  },
  run({ get, transaction }, { id, item, fee, ignore, suspense, reason: why, as }) {
    const given: Settlement[] = [
      ...(item === undefined ? [] : [{ as: 'item' as const, item: placeOf(item) }]),
      ...(fee ? [{ as: 'fee' as const }] : []),
      ...(ignore ? [{ as: 'ignored' as const }] : []),
      ...(suspense ? [{ as: 'suspense' as const }] : []),
    ];
    const [settlement] = given;
    if (settlement === undefined || given.length > 1 || !ENTRY_ID.test(id)) {
      throw invalid('settle-what', 'Name an entry, and one of --item, --fee, --ignore and --suspense.');
    }
    return transaction(async (tx) => {
      await get(SettleEntry).settle(tx, { id, settlement, reason: why, by: as });
      return { id, as: settlement.as };
    });
  },
  print: ({ id, as }, out) => out.line(`${id} is settled: ${as}.`),
});

const item = command({
  name: 'payout item',
  summary:
    'say what became of a payment that no file tells of, as another person than the one who exported it',
  arguments: {
    batch: argument({ placeholder: 'BATCH', summary: 'the batch’s number', parse: wholeNumber(1, MOST) }),
    position: argument({ placeholder: 'NO', summary: 'its place in the batch', parse: wholeNumber(1, MOST) }),
    outcome: argument({
      placeholder: 'WHAT',
      summary: HAND_OUTCOMES.join(', '),
      parse: oneOf(...HAND_OUTCOMES),
    }),
  },
  options: { reason, as: actor },
  run: ({ get, transaction }, { batch, position, outcome, reason: why, as }) =>
    transaction((tx) =>
      get(EndItem).end(tx, { item: { batchId: batch, position }, outcome, reason: why, by: as }),
    ),
  print: ({ batchId, state, open }, out) =>
    out.line(`Batch ${batchId} is ${state}; ${open} of its payments have not ended.`),
});

export const queueCommands: readonly CliCommand[] = [queue, settle, item];

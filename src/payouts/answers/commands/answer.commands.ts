import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import {
  argument,
  type CliCommand,
  command,
  filePath,
  oneOf,
  option,
  optionalActor,
  type Printer,
} from '../../../platform/cli';
import { AnswersView } from '../queue/answers.view';
import { TransitView } from '../queue/transit.view';
import { ANSWER_FORMATS } from '../readers';
import { type AnswerReport, TakeBankAnswer } from '../taking/take-bank-answer.service';

const take = command({
  name: 'payout answer',
  summary: 'take in what the bank answered: a status report, a statement, a register’s answer',
  details: [
    'The same file, or the same entry in another file, changes nothing. What names no payment waits: "upline payout queue".',
  ],
  arguments: { file: argument({ placeholder: 'FILE', summary: 'the bank’s file', parse: filePath }) },
  options: {
    format: option({
      placeholder: 'F',
      summary: ANSWER_FORMATS.join(', '),
      parse: oneOf(...ANSWER_FORMATS),
      required: true,
    }),
    as: optionalActor,
  },
  run: ({ get, transaction }, { file, format, as }) =>
    transaction((tx) =>
      get(TakeBankAnswer).take(tx, {
        format,
        bytes: createReadStream(file) as AsyncIterable<Buffer>,
        fileName: basename(file),
        by: as,
      }),
    ),
  print: printReport,
});

function printReport(report: AnswerReport, out: Printer): void {
  const { answerId, isKnown, entries, statuses, posted, repeated, unmatched, alarms, warnings, batches } =
    report;
  if (isKnown) out.line(`This file was taken in before, as answer ${answerId}; nothing changed.`);
  else out.line(`Answer ${answerId}: ${entries} entries (${repeated} known), ${statuses} statuses.`);
  if (!isKnown)
    out.line(`${posted} entries are in the books, ${unmatched} wait for people, ${alarms} alarms.`);
  for (const { message } of warnings) out.line(`Warning: ${message}`);
  if (batches.length === 0) return;
  out.table(batches, [
    { header: 'batch', value: ({ batchId }) => batchId, align: 'right' },
    { header: 'state', value: ({ state }) => state },
    { header: 'accepted', value: ({ accepted }) => accepted, align: 'right' },
    { header: 'paid', value: ({ paid }) => paid, align: 'right' },
    { header: 'rejected', value: ({ rejected }) => rejected, align: 'right' },
    { header: 'returned', value: ({ returned }) => returned, align: 'right' },
    { header: 'open', value: ({ open }) => open, align: 'right' },
  ]);
}

const list = command({
  name: 'payout answers',
  summary: 'what banks answered, the newest first, and the days covered',
  run: ({ get, snapshot }) => snapshot((tx) => get(AnswersView).list(tx)),
  print: (answers, out) =>
    out.table(answers, [
      { header: 'id', value: ({ id }) => id, align: 'right' },
      { header: 'format', value: ({ format }) => format },
      { header: 'file', value: ({ fileName }) => fileName },
      { header: 'entries', value: ({ entries }) => entries, align: 'right' },
      { header: 'statuses', value: ({ statuses }) => statuses, align: 'right' },
      { header: 'warnings', value: ({ warnings }) => warnings.length, align: 'right' },
      {
        header: 'days',
        value: ({ covers }) => covers.map(({ from, until }) => `${from}…${until}`).join(' '),
      },
      { header: 'by', value: ({ receivedBy }) => receivedBy },
    ]),
});

const transit = command({
  name: 'payout transit',
  summary: 'payments that have not ended, by batch, since when; and what the books have in transit',
  run: ({ get, snapshot }) => snapshot((tx) => get(TransitView).get(tx)),
  print({ batches, books, agrees }, out) {
    if (batches.length === 0) {
      out.line('Nothing is in transit.');
      return;
    }
    out.table(batches, [
      { header: 'batch', value: ({ batchId }) => batchId, align: 'right' },
      { header: 'state', value: ({ state }) => state },
      { header: 'payments', value: ({ payments }) => payments, align: 'right' },
      { header: 'amount', value: ({ amount }) => amount, align: 'right' },
      { header: '', value: ({ currency }) => currency },
      { header: 'since', value: ({ since }) => since },
      { header: 'days', value: ({ age }) => age, align: 'right' },
    ]);
    for (const { currency, amount } of books) out.line(`In the books: ${amount} ${currency}.`);
    if (!agrees) out.line('The books and the batches do not agree: run "upline check".');
  },
});

export const answerCommands: readonly CliCommand[] = [take, list, transit];

import { csvAnswer } from './csv-answer';
import { ofKind, partsOf, warningCodes } from './spec-support';

const reader = csvAnswer({
  ...{ reference: 'Номер', status: 'Статус', amount: 'Сумма', date: 'Дата', code: 'Причина' },
});
const header = ['Номер', 'Имя', 'Статус', 'Сумма', 'Дата', 'Причина'];
const rows = [
  ['17', 'Петрова; "Анна"', 'Исполнено', '1 234,56', '23.11.2026', ''],
  ['18', 'строка\nдва', 'НЕ ЗАЧИСЛЕНО', '10.00', '2026-11-24', 'счет закрыт'],
  ['19', '', 'кто знает', 'много', '', ''],
  ['', '', 'Исполнено', '1', '', ''],
];
const table = (separator: string) =>
  [header, ...rows]
    .map((fields) => fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(separator))
    .join('\r\n');

it.each([
  [';', 'windows-1251'],
  [',', 'utf-8'],
  ['\t', 'utf-8'],
])('reads a table with %j between, in %s', async (separator, encoding) => {
  const parts = await partsOf(reader, table(separator), { encoding, pieces: 13 });
  expect(ofKind(parts, 'status')).toEqual([
    {
      ...{
        kind: 'status',
        messageId: null,
        reference: '17',
        status: 'paid',
        bankStatus: 'Исполнено',
        code: null,
      },
      ...{ text: null, doneOn: '2026-11-23', account: null, amountMinor: 123_456n, currency: null },
    },
    expect.objectContaining({
      reference: '18',
      status: 'rejected',
      code: 'счет закрыт',
      doneOn: '2026-11-24',
    }),
    expect.objectContaining({ reference: '19', status: 'unknown', amountMinor: null, doneOn: null }),
  ]);
  expect(warningCodes(parts)).toEqual(['unknown-status', 'amount-unreadable', 'row-unreadable']);
});

it.each([
  ['', 'empty'],
  ['Номер;Сумма\n1;2', '"Статус"'],
  ['Номер;Номер;Статус;Сумма;Дата;Причина\n', 'twice'],
  ['Номер;Статус;Сумма;Дата;Причина\n1;"Исполнено;5', 'breaks off'],
])('refuses %j', async (text, why) => {
  await expect(partsOf(reader, text)).rejects.toMatchObject({
    code: 'answer-unreadable',
    message: expect.stringContaining(why),
  });
});

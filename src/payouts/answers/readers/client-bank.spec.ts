import { clientBank } from './client-bank';
import { ofKind, partsOf, warningCodes } from './spec-support';

const OURS = '40702810900000000001';
const THEIRS = '40817810500000000002';

const document = (fields: Record<string, string>) =>
  [
    'СекцияДокумент=Платежное поручение',
    ...Object.entries(fields).map(([key, value]) => `${key}=${value}`),
    'КонецДокумента',
  ].join('\r\n');

const out = (more: Record<string, string> = {}) =>
  document({
    ...{ Номер: '17', Дата: '22.11.2026', Сумма: '1234.56', ПлательщикСчет: OURS, ДатаСписано: '23.11.2026' },
    ...{ ПолучательСчет: THEIRS, Получатель1: 'Петрова Анна', НазначениеПлатежа: 'Выплата', ...more },
  });

const file = (
  documents: string[],
  { encoding = 'Windows', opening = '2000.00', closing = '765.44', made = '24.11.2026' } = {},
) =>
  [
    '1CClientBankExchange',
    'ВерсияФормата=1.03',
    `Кодировка=${encoding}`,
    `ДатаСоздания=${made}`,
    'ДатаНачала=23.11.2026',
    'ДатаКонца=23.11.2026',
    `РасчСчет=${OURS}`,
    'СекцияРасчСчет',
    'ДатаНачала=23.11.2026',
    'ДатаКонца=23.11.2026',
    `РасчСчет=${OURS}`,
    `НачальныйОстаток=${opening}`,
    `КонечныйОстаток=${closing}`,
    'КонецРасчСчет',
    ...documents,
    'КонецФайла',
    '',
  ].join('\r\n');

const read = (text: string, encoding = 'windows-1251') => partsOf(clientBank, text, { encoding });

it.each([
  ['Windows', 'windows-1251'],
  ['DOS', 'cp866'],
  ['Windows', 'utf-8'],
])('reads a statement that says %s, in %s', async (named, encoding) => {
  const text = file([out()], { encoding: named });
  const parts = await read(encoding === 'utf-8' ? `\ufeff${text}` : text, encoding);
  expect(parts).toEqual([
    {
      ...{ kind: 'statement', ownAccount: OURS, currency: 'RUB', statementId: null, fromOn: '2026-11-23' },
      ...{ untilOn: '2026-11-23', isWhole: true, openingMinor: 200_000n, closingMinor: 76_544n },
    },
    {
      ...{ kind: 'entry', direction: 'out', amountMinor: 123_456n, currency: 'RUB', bookedOn: '2026-11-23' },
      ...{ ownAccount: OURS, endToEndId: null, instructionId: null, paymentInformationId: null },
      ...{ number: '17', orderedOn: '2026-11-22', account: THEIRS, name: 'Петрова Анна', purpose: 'Выплата' },
      ...{ bankReference: null, returnCode: null, returnText: null, isReversal: false, isFee: false },
      chargesMinor: 0n,
    },
  ]);
});

it('takes what is booked alone, and what is ours', async () => {
  const parts = await read(
    file([out({ ДатаСписано: '' }), out({ ПлательщикСчет: '40702810900000000009' })], { closing: '2000' }),
  );
  expect(ofKind(parts, 'entry')).toEqual([]);
  expect(warningCodes(parts)).toEqual(['document-of-others']);
});

it('knows money that comes back, by the order it had gone out with', async () => {
  const back = document({
    ...{ Номер: '900', Дата: '25.11.2026', Сумма: '1234,56', ПлательщикСчет: '30102810500000000003' },
    ...{ ПолучательСчет: OURS, ДатаПоступило: '25.11.2026' },
    НазначениеПлатежа: 'Возврат по п/п № 17 от 22.11.2026, счет закрыт',
  });
  const parts = await read(file([back], { closing: '3234.56' }));
  expect(ofKind(parts, 'entry')).toEqual([
    expect.objectContaining({
      direction: 'in',
      number: '17',
      orderedOn: '2026-11-22',
      returnCode: 'возврат',
    }),
  ]);
});

it('knows the fee of the bank, and both sides of a payment between our own accounts', async () => {
  const other = '40702810900000000005';
  const fee = out({ ПолучательСчет: '70601810700000000004', Сумма: '50' });
  const between = out({ ПолучательСчет: other, ДатаПоступило: '23.11.2026', Сумма: '10.00' });
  const text = file([fee, between], { closing: '1940' }).replace(
    `РасчСчет=${OURS}`,
    `РасчСчет=${OURS}\r\nРасчСчет=${other}`,
  );
  const parts = await read(text);
  expect(ofKind(parts, 'entry').map((e) => [e.direction, e.ownAccount, e.isFee])).toEqual([
    ['out', OURS, true],
    ['out', OURS, false],
    ['in', other, false],
  ]);
});

it('tells when the balances do not add up', async () => {
  expect(warningCodes(await read(file([out()], { closing: '0.00' })))).toEqual(['balances-do-not-add-up']);
});

it('does not take a day that is not over for whole', async () => {
  const parts = await read(file([out()], { made: '23.11.2026' }));
  expect(ofKind(parts, 'statement')).toEqual([expect.objectContaining({ isWhole: false })]);
});

it.each([
  [
    'breaks off within a document',
    (text: string) => text.slice(0, text.indexOf('КонецДокумента')),
    'breaks off',
  ],
  ['breaks off between documents', (text: string) => text.slice(0, text.indexOf('КонецФайла')), 'breaks off'],
  ['begins otherwise', (text: string) => `x${text}`, 'first line'],
  ['names no account', (text: string) => text.replaceAll(/РасчСчет=.*\r\n/g, ''), 'no account'],
])('refuses a file that %s', async (_, broken, why) => {
  const reading = read(broken(file([out()])));
  await expect(reading).rejects.toMatchObject({
    code: 'answer-unreadable',
    message: expect.stringContaining(why),
  });
});

it('leaves out a document whose amount or day cannot be read, and names its line', async () => {
  const parts = await read(
    file([out({ Сумма: '1.2.3' }), out({ ДатаСписано: '31.02.2026' })], { closing: '2000' }),
  );
  expect(ofKind(parts, 'warning')).toEqual([
    expect.objectContaining({ code: 'document-without-amount', message: expect.stringContaining('line 15') }),
    expect.objectContaining({ code: 'document-without-day' }),
  ]);
});

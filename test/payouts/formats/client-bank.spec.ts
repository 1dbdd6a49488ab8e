import { decode } from 'iconv-lite';
import { clientBank } from '../../../src/payouts/formats/one-c/client-bank';
import { drafted, PAYER, payee, roubleAccount } from './made-up';
import { readExchange } from './read-exchange';
import { written } from './written';

const order = drafted('ru-account', 1);

it('is the file that a bank client in Russia takes, line by line', async () => {
  const [bytes] = (await written(clientBank, [{ ...order, amountMinor: 123_456n }])).values();
  const account = order.payee.account;
  expect(decode(bytes!, 'win1251').split('\r\n')).toEqual([
    '1CClientBankExchange',
    'ВерсияФормата=1.03',
    'Кодировка=Windows',
    'Отправитель=Upline',
    'Получатель=',
    // The 21st in UTC, and already the 22nd in Moscow.
    'ДатаСоздания=22.11.2026',
    'ВремяСоздания=01:05:09',
    'ДатаНачала=22.11.2026',
    'ДатаКонца=22.11.2026',
    `РасчСчет=${PAYER.account}`,
    'Документ=Платежное поручение',
    'СекцияДокумент=Платежное поручение',
    'Номер=41',
    'Дата=22.11.2026',
    'Сумма=1234.56',
    `ПлательщикСчет=${PAYER.account}`,
    'Плательщик=ООО «Зелёная волна»',
    'ПлательщикИНН=7707083893',
    'Плательщик1=ООО «Зелёная волна»',
    `ПлательщикРасчСчет=${PAYER.account}`,
    'ПлательщикБанк1=ПАО СБЕРБАНК',
    'ПлательщикБанк2=',
    'ПлательщикБИК=044525225',
    'ПлательщикКорсчет=30101810400000000225',
    `ПолучательСчет=${account}`,
    'Получатель=Щукин Юрий',
    'ПолучательИНН=500100732259',
    'Получатель1=Щукин Юрий',
    `ПолучательРасчСчет=${account}`,
    'ПолучательБанк1=',
    'ПолучательБанк2=',
    'ПолучательБИК=044525225',
    'ПолучательКорсчет=',
    'ВидПлатежа=',
    'ВидОплаты=01',
    'Код=',
    'НазначениеПлатежа=Вознаграждение по договору № 2 за 2026-10',
    'Очередность=5',
    'КонецДокумента',
    'КонецФайла',
    '',
  ]);
});

it('numbers the orders on from the first, up to six digits', async () => {
  const orders = [order, order, order];
  const numbers = async (firstNumber: number): Promise<unknown[]> =>
    readExchange((await written(clientBank, orders, { firstNumber })).get('payments')!).documents.map((one) =>
      one.get('Номер'),
    );
  expect(await numbers(999_997)).toEqual(['999997', '999998', '999999']);
  await expect(numbers(999_998)).rejects.toThrow('no 3 numbers begin with 999998');
  await expect(numbers(0)).rejects.toThrow('no 3 numbers begin with 0');
});

describe('what it cannot carry is named', () => {
  const causeOf = (change: object): unknown => {
    const carried = clientBank.carry({ ...order, payee: payee('ru-account', change) }, PAYER);
    return carried.isCarried ? null : [carried.cause.field, carried.cause.code];
  };

  it.each([
    ['a БИК of eight digits', { bic: '04452522' }, ['bic', 'bic-invalid']],
    ['an account of 19 digits', { account: '4081781050000000000' }, ['account', 'account-invalid']],
    ['an account in dollars', { account: '40817840500000000001' }, ['account', 'account-not-in-roubles']],
    [
      'a key that is wrong',
      { account: roubleAccount(5).replace(/5$/, '6') },
      ['account', 'account-key-wrong'],
    ],
    ["another bank's account", { bic: '044525593' }, ['account', 'account-key-wrong']],
    ['a mistyped ИНН', { inn: '500100732258' }, ['inn', 'inn-invalid']],
    ['a rouble sign', { name: 'Иванов ₽' }, ['name', 'not-in-cp1251']],
    ['161 characters', { name: 'я'.repeat(161) }, ['name', 'name-too-long']],
  ])('%s', (_what, change, cause) => expect(causeOf(change)).toEqual(cause));

  it('and what it can is not', () => {
    expect(causeOf({})).toBeNull();
    expect(causeOf({ inn: null, name: 'я'.repeat(160) })).toBeNull();
    expect(causeOf({ inn: '7707083893' })).toBeNull();
  });

  it('tells the character', () => {
    const carried = clientBank.carry(
      { ...order, payee: payee('ru-account', { name: 'Әлия Қасымова' }) },
      PAYER,
    );
    expect(carried).toMatchObject({ cause: { message: expect.stringContaining('“Ә” (U+04D8)') } });
  });

  it('and a purpose of more than 210 characters', () => {
    expect(clientBank.carry({ ...order, purpose: 'я'.repeat(210) }, PAYER).isCarried).toBe(true);
    expect(clientBank.carry({ ...order, purpose: 'я'.repeat(211) }, PAYER)).toMatchObject({
      cause: { field: 'purpose', code: 'purpose-too-long' },
    });
  });
});

it.each([
  ['payerAccount', { account: '40702810000000000001' }],
  ['payerInn', { inn: '7707083894' }],
  ['payerCorrespondentAccount', { correspondentAccount: '30101810400000000226' }],
  ['payerName', { name: 'Жасыл Толқын' }],
  ['payerBank', { bank: ' ' }],
])('says when %s is wrong', (setting, change) => {
  expect(clientBank.gaps({ ...PAYER, ...change }).map((gap) => gap.setting)).toContain(setting);
});

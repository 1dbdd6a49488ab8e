import { register } from '../../../src/payouts/formats/one-c/register';
import { drafted, PAYER, payee, roubleAccount } from './made-up';
import { readExchange } from './read-exchange';
import { all, at, readXml, textAt } from './read-xml';
import { written } from './written';

const people = [0, 1, 2, 3].map((index) => drafted('ru-account', index));

it('is a register of 1C with people numbered from one and both control sums', async () => {
  const root = readXml((await written(register, people)).get('payments')!);
  expect(root.name).toBe('СчетаПК');
  expect(root.attributes).toEqual({
    xmlns: 'http://v8.1c.ru/edi/edi_stnd/109',
    ДатаФормирования: '2026-11-22',
    НомерДоговора: '12345678',
    НаименованиеОрганизации: 'ООО «Зелёная волна»',
    ИНН: '7707083893',
    РасчетныйСчетОрганизации: PAYER.account,
    БИК: '044525225',
    ИдПервичногоДокумента: expect.stringMatching(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    ),
    НомерРеестра: '17',
    ДатаРеестра: '2026-11-22',
  });
  expect(root.children.map(({ name }) => name)).toEqual([
    'ЗачислениеЗарплаты',
    'ВидЗачисления',
    'КонтрольныеСуммы',
  ]);
  const employees = all(at(root, 'ЗачислениеЗарплаты')!, 'Сотрудник');
  expect(employees.map(({ attributes }) => attributes['Нпп'])).toEqual(['1', '2', '3', '4']);
  expect(employees[3]!.children.map(({ name, text }) => [name, text])).toEqual([
    ['Фамилия', 'Ким'],
    ['Имя', 'Алексей'],
    ['Отчество', 'Ли оглы'],
    ['ЛицевойСчет', roubleAccount(4)],
    ['Сумма', '370.36'],
    ['КодВалюты', '643'],
  ]);
  expect(at(employees[1]!, 'Отчество')).toBeNull();
  expect(textAt(root, 'ВидЗачисления')).toBe('01');
  expect(textAt(root, 'КонтрольныеСуммы/КоличествоЗаписей')).toBe('4');
  expect(textAt(root, 'КонтрольныеСуммы/СуммаИтого')).toBe('740.74');
});

it("goes with one payment order of its total, to the bank's own account", async () => {
  const { documents } = readExchange((await written(register, people)).get('payment-order')!);
  expect(documents).toHaveLength(1);
  expect(Object.fromEntries(documents[0]!)).toMatchObject({
    Номер: '41',
    Сумма: '740.74',
    ПлательщикСчет: PAYER.account,
    Получатель: 'ПАО СБЕРБАНК',
    ПолучательИНН: '7707083893',
    ПолучательСчет: PAYER.registerAccount,
    ПолучательКорсчет: '30101810400000000225',
    НазначениеПлатежа: 'Вознаграждения по реестру № 17 от 22.11.2026 по договору № 12345678, записей: 4',
  });
});

it('has another id for another message, and the same for the same', async () => {
  const idOf = async (messageId: string): Promise<unknown> =>
    readXml((await written(register, people, { messageId })).get('payments')!).attributes[
      'ИдПервичногоДокумента'
    ];
  expect(await idOf('A-1')).toBe(await idOf('A-1'));
  expect(await idOf('A-1')).not.toBe(await idOf('A-2'));
});

it("takes the bank's own code of the payments", async () => {
  const payer = { ...PAYER, registerKind: '12' };
  const root = readXml((await written(register, people, { payer })).get('payments')!);
  expect(textAt(root, 'ВидЗачисления')).toBe('12');
});

it('refuses a name of one word, and an account at another bank', () => {
  const carry = (change: object) =>
    register.carry({ ...people[0]!, payee: payee('ru-account', change) }, PAYER);
  expect(carry({ name: 'Мадонна' })).toMatchObject({ cause: { field: 'name', code: 'name-of-one-word' } });
  const bic = '044525593';
  expect(carry({ bic, account: roubleAccount(1, bic) })).toMatchObject({
    cause: { field: 'bic', code: 'not-at-the-payers-bank' },
  });
});

it.each(['registerContract', 'registerAccount', 'bankInn'] as const)('cannot do without %s', (key) => {
  expect(register.gaps({ ...PAYER, [key]: null })).toHaveLength(1);
});

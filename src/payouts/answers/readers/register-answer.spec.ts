import { registerAnswer } from './register-answer';
import { ofKind, partsOf, warningCodes } from './spec-support';

const person = (
  position: number,
  result: string,
) => `<Сотрудник Нпп="${position}"><Фамилия>Петрова</Фамилия><Имя>Анна</Имя>
  <ЛицевойСчет>40817810500000000002</ЛицевойСчет><Сумма>1234.56</Сумма><КодВалюты>643</КодВалюты><Результат>${result}</Результат></Сотрудник>`;

const answer = (people: string, encoding = 'UTF-8') => `<?xml version="1.0" encoding="${encoding}"?>
<СчетаПК xmlns="http://v8.1c.ru/edi/edi_stnd/109" ДатаФормирования="2026-11-23" ИдПервичногоДокумента="5f0c-1" НомерРеестра="7">
 <РезультатЗачисленияЗарплаты>${people}</РезультатЗачисленияЗарплаты>
</СчетаПК>`;

it('reads what became of each person, and keeps the words', async () => {
  const words = ['зачислено', 'неЗачислено', 'ошибкаВФИО', 'счетОтсутствует', 'счетЗакрыт', 'мяу'];
  const parts = await partsOf(
    registerAnswer,
    answer(words.map((word, index) => person(index + 1, word)).join('')),
  );
  expect(ofKind(parts, 'status').map((s) => [s.reference, s.status, s.bankStatus, s.code])).toEqual([
    ['7/1', 'paid', 'зачислено', null],
    ['7/2', 'rejected', 'неЗачислено', 'неЗачислено'],
    ['7/3', 'rejected', 'ошибкаВФИО', 'ошибкаВФИО'],
    ['7/4', 'rejected', 'счетОтсутствует', 'счетОтсутствует'],
    ['7/5', 'rejected', 'счетЗакрыт', 'счетЗакрыт'],
    ['7/6', 'unknown', 'мяу', null],
  ]);
  expect(ofKind(parts, 'status')[0]).toMatchObject({
    ...{ messageId: null, account: '40817810500000000002', amountMinor: 123_456n, doneOn: '2026-11-23' },
  });
  expect(warningCodes(parts)).toEqual(['unknown-status']);
});

it('reads it in windows-1251 as well', async () => {
  const text = answer(person(1, 'зачислено'), 'windows-1251');
  const parts = await partsOf(registerAnswer, text, { encoding: 'windows-1251', pieces: 11 });
  expect(ofKind(parts, 'status')).toEqual([expect.objectContaining({ status: 'paid' })]);
});

it('refuses the register itself, which has no results', async () => {
  const text = '<СчетаПК><ЗачислениеЗарплаты><Сотрудник Нпп="1"/></ЗачислениеЗарплаты></СчетаПК>';
  await expect(partsOf(registerAnswer, text)).rejects.toThrow(/is it the register itself/);
});

import { decode, encode } from 'iconv-lite';
import { clientBank as statementReader } from '../../../src/payouts/answers/readers/client-bank';
import { registerAnswer } from '../../../src/payouts/answers/readers/register-answer';
import { ofKind, partsOf } from '../../../src/payouts/answers/readers/spec-support';
import { clientBank } from '../../../src/payouts/formats/one-c/client-bank';
import { register } from '../../../src/payouts/formats/one-c/register';
import { drafted } from './made-up';
import { headFor, written } from './written';

/** What a bank answers with the very fields of our file is what we look for. */
const payments = [0, 1, 2].map((index) => drafted('ru-account', index));

it("a register's answer names payments by their references", async () => {
  const text = (await written(register, payments)).get('payments')!.toString();
  const answer = text
    .replaceAll('ЗачислениеЗарплаты', 'РезультатЗачисленияЗарплаты')
    .replaceAll('</Сотрудник>', '<Результат>зачислено</Результат></Сотрудник>');
  const statuses = ofKind(await partsOf(registerAnswer, answer), 'status');
  const head = headFor(register, payments);
  expect(
    statuses.map(({ reference, status, account, amountMinor }) => [reference, status, account, amountMinor]),
  ).toEqual(
    payments.map(({ payee, amountMinor }, index) => [
      register.reference(head, index + 1),
      'paid',
      payee.account,
      amountMinor,
    ]),
  );
});

it('a statement names payment orders by number, day, amount and account', async () => {
  const text = decode((await written(clientBank, payments)).get('payments')!, 'win1251');
  const statement = encode(
    text.replaceAll('КонецДокумента', 'ДатаСписано=22.11.2026\r\nКонецДокумента'),
    'win1251',
  );
  const entries = ofKind(await partsOf(statementReader, statement), 'entry');
  const head = headFor(clientBank, payments);
  expect(
    entries.map(({ direction, number, orderedOn, account, amountMinor }) => [
      direction,
      number,
      orderedOn,
      account,
      amountMinor,
    ]),
  ).toEqual(
    payments.map(({ payee, amountMinor }, index) => [
      'out',
      clientBank.reference(head, index + 1),
      '2026-11-22',
      payee.account,
      amountMinor,
    ]),
  );
});

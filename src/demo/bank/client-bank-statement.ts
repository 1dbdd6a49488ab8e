import { encode } from 'iconv-lite';
import { formatScaled } from '../../platform/money';
import { closingMinor, FEE_MINOR, OPENING_MINOR, type ToldStatement } from './told-statement';

/** Where the demo's bank books what it earns. */
const FEE_ACCOUNT = '70601810000000000001';

const day = (on: string): string => on.split('-').reverse().join('.');

/** An account statement of the demo's bank in Russia, `kl_to_1c.txt`: a document for each payment. */
export function clientBankStatement(told: ToldStatement): Buffer {
  const { batch, paid, returned, paidOn, returnedOn, madeOn } = told;
  const { name, account, inn, bank } = batch.payer!;
  const lines = ['1CClientBankExchange'];
  const say = (values: Readonly<Record<string, string | null>>): void => {
    for (const [key, value] of Object.entries(values)) lines.push(`${key}=${value ?? ''}`);
  };
  const document = (kind: string, values: Readonly<Record<string, string | null>>): void => {
    say({ СекцияДокумент: kind, ...values });
    lines.push('КонецДокумента');
  };
  const us = (role: string) => ({ [`${role}Счет`]: account, [`${role}ИНН`]: inn, [`${role}1`]: name });

  say({ ВерсияФормата: '1.03', Кодировка: 'Windows', Отправитель: bank, Получатель: 'Upline' });
  say({ ДатаСоздания: day(madeOn), ВремяСоздания: '08:00:00' });
  const days = { ДатаНачала: day(paidOn), ДатаКонца: day(returnedOn), РасчСчет: account };
  say(days);
  lines.push('СекцияРасчСчет');
  say(days);
  say({ НачальныйОстаток: formatScaled(OPENING_MINOR), КонечныйОстаток: formatScaled(closingMinor(told)) });
  lines.push('КонецРасчСчет');
  for (const { reference, amountMinor, payee } of paid) {
    document('Платежное поручение', {
      ...{ Номер: reference, Дата: day(batch.exportedOn!), Сумма: formatScaled(amountMinor) },
      ...{ ДатаСписано: day(paidOn), ...us('Плательщик') },
      ...{ ПолучательСчет: payee.account, Получатель1: payee.name },
      НазначениеПлатежа: `Выплата вознаграждения, пакет ${batch.id}`,
    });
  }
  for (const { reference, amountMinor, payee } of returned) {
    document('Платежное поручение', {
      ...{
        Номер: `9${reference!.padStart(5, '0')}`,
        Дата: day(returnedOn),
        Сумма: formatScaled(amountMinor),
      },
      ...{
        ПлательщикСчет: payee.account,
        Плательщик1: bank,
        ДатаПоступило: day(returnedOn),
        ...us('Получатель'),
      },
      НазначениеПлатежа: `Возврат средств по п/п № ${reference} от ${day(batch.exportedOn!)}: счет получателя закрыт`,
    });
  }
  document('Банковский ордер', {
    ...{
      Номер: `8${String(batch.id).padStart(5, '0')}`,
      Дата: day(returnedOn),
      Сумма: formatScaled(FEE_MINOR),
    },
    ...{ ДатаСписано: day(returnedOn), ...us('Плательщик'), ПолучательСчет: FEE_ACCOUNT, Получатель1: bank },
    НазначениеПлатежа: 'Комиссия банка за переводы',
  });
  return encode([...lines, 'КонецФайла', ''].join('\r\n'), 'windows-1251');
}

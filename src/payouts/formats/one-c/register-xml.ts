import { formatScaled } from '../../../platform/money';
import type { FileHead } from '../bank-format';
import type { FittedPayment } from '../frozen-payments';
import { localTime } from '../local-time';
import { branch, escaped, leaf, XML_DECLARATION } from '../xml';
import { documentId } from './document-id';
import { personName } from './person-name';

const NAMESPACE = 'http://v8.1c.ru/edi/edi_stnd/109';
/** ISO 4217 numbers roubles so, also on accounts that were opened as 810. */
const ROUBLES = '643';
/** What banks call the payment of earnings. */
const EARNINGS = '01';

/** A register's number, which its answer tells again. */
export const registerNumber = ({ batchId }: Pick<FileHead, 'batchId'>): string => String(batchId);

/** СчетаПК: whom the bank is to pay out of the total that a payment order brings it. */
export async function* registerXml(
  head: FileHead,
  payments: AsyncIterable<FittedPayment>,
): AsyncGenerator<string> {
  const { payer, messageId, madeAt, timeZone, executeOn, count, totalMinor } = head;
  const attributes = [
    ['ДатаФормирования', localTime(madeAt, timeZone).on],
    ['НомерДоговора', payer.registerContract ?? ''],
    ['НаименованиеОрганизации', payer.name ?? ''],
    ['ИНН', payer.inn ?? ''],
    ['РасчетныйСчетОрганизации', payer.account ?? ''],
    ['БИК', payer.bic ?? ''],
    ['ИдПервичногоДокумента', documentId(messageId)],
    ['НомерРеестра', registerNumber(head)],
    ['ДатаРеестра', executeOn],
  ].map(([name, value]) => ` ${name!}="${escaped(value!)}"`);
  yield `${XML_DECLARATION}<СчетаПК xmlns="${NAMESPACE}"${attributes.join('')}>\n<ЗачислениеЗарплаты>\n`;
  for await (const payment of payments) yield employee(payment);
  yield `</ЗачислениеЗарплаты>\n${leaf('ВидЗачисления', payer.registerKind ?? EARNINGS)}\n`;
  const sums = [leaf('КоличествоЗаписей', String(count)), leaf('СуммаИтого', formatScaled(totalMinor))];
  yield `${branch('КонтрольныеСуммы', ...sums)}\n</СчетаПК>\n`;
}

function employee({ payment, texts }: FittedPayment): string {
  const { surname, givenName, patronymic } = personName(texts.name)!;
  const content = [
    leaf('Фамилия', surname),
    leaf('Имя', givenName),
    patronymic === '' ? '' : leaf('Отчество', patronymic),
    leaf('ЛицевойСчет', payment.payee.account),
    leaf('Сумма', formatScaled(payment.amountMinor)),
    leaf('КодВалюты', ROUBLES),
  ];
  return `<Сотрудник Нпп="${payment.position}">${content.join('')}</Сотрудник>\n`;
}

import { formatScaled } from '../../../platform/money';
import type { FileHead, Payer } from '../bank-format';
import { localTime, russianDay } from '../local-time';

const END = '\r\n';
const KIND = 'Платежное поручение';

/** Payments to people under civil contracts stand last of the five turns (Civil Code, article 855). */
const TURN = '5';

/** Whom an order pays. */
export interface OrderPayee {
  readonly name: string;
  readonly inn: string | null;
  readonly account: string;
  readonly bic: string;
  /** Banks fill in their own from the БИК where it is not told. */
  readonly bank?: string;
  readonly correspondentAccount?: string;
}

export interface Order {
  readonly number: string;
  readonly amountMinor: bigint;
  readonly payee: OrderPayee;
  readonly purpose: string;
  /** КодНазПлатежа, which hangs on what the payee is to the tax office; left out where nobody says. */
  readonly purposeCode?: string;
}

type Field = readonly [key: string, value: string];

const lines = (fields: readonly Field[]): string =>
  fields.map(([key, value]) => `${key}=${value}${END}`).join('');

/** Everything before the first order. */
export function exchangeHead({ payer, madeAt, timeZone, executeOn }: FileHead): string {
  const made = localTime(madeAt, timeZone);
  return `1CClientBankExchange${END}${lines([
    ['ВерсияФормата', '1.03'],
    ['Кодировка', 'Windows'],
    ['Отправитель', 'Upline'],
    ['Получатель', ''],
    ['ДатаСоздания', russianDay(made.on)],
    ['ВремяСоздания', made.time],
    ['ДатаНачала', russianDay(executeOn)],
    ['ДатаКонца', russianDay(executeOn)],
    ['РасчСчет', payer.account ?? ''],
    ['Документ', KIND],
  ])}`;
}

/** What such a file is. */
export const EXCHANGE_FILE = { extension: 'txt', mediaType: 'text/plain; charset=windows-1251' } as const;

export const EXCHANGE_END = `КонецФайла${END}`;

/** The payer's half of an order: the same in all of a file. */
export function payerFields(payer: Payer): string {
  return party('Плательщик', {
    name: payer.name ?? '',
    inn: payer.inn,
    account: payer.account ?? '',
    bic: payer.bic ?? '',
    bank: payer.bank ?? '',
    correspondentAccount: payer.correspondentAccount ?? '',
  });
}

/** One order. `payer` is what {@link payerFields} says. */
export function orderSection(order: Order, payer: string, orderedOn: string): string {
  const { number, amountMinor, payee, purpose, purposeCode } = order;
  return [
    lines([
      ['СекцияДокумент', KIND],
      ['Номер', number],
      ['Дата', russianDay(orderedOn)],
      ['Сумма', formatScaled(amountMinor)],
    ]),
    payer,
    party('Получатель', payee),
    lines([
      ['ВидПлатежа', ''],
      ['ВидОплаты', '01'],
      ['Код', ''],
      ...(purposeCode === undefined ? [] : [['КодНазПлатежа', purposeCode] as const]),
      ['НазначениеПлатежа', purpose],
      ['Очередность', TURN],
    ]),
    `КонецДокумента${END}`,
  ].join('');
}

function party(role: 'Плательщик' | 'Получатель', who: OrderPayee): string {
  return lines([
    [`${role}Счет`, who.account],
    [role, who.name],
    [`${role}ИНН`, who.inn ?? ''],
    [`${role}1`, who.name],
    [`${role}РасчСчет`, who.account],
    [`${role}Банк1`, who.bank ?? ''],
    [`${role}Банк2`, ''],
    [`${role}БИК`, who.bic],
    [`${role}Корсчет`, who.correspondentAccount ?? ''],
  ]);
}

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

const line = (key: string, value: string): string => `${key}=${value}${END}`;

/** Everything before the first order. */
export function exchangeHead({ payer, madeAt, timeZone, executeOn }: FileHead): string {
  const made = localTime(madeAt, timeZone);
  return [
    `1CClientBankExchange${END}`,
    line('ВерсияФормата', '1.03'),
    line('Кодировка', 'Windows'),
    line('Отправитель', 'Upline'),
    line('Получатель', ''),
    line('ДатаСоздания', russianDay(made.on)),
    line('ВремяСоздания', made.time),
    line('ДатаНачала', russianDay(executeOn)),
    line('ДатаКонца', russianDay(executeOn)),
    line('РасчСчет', payer.account ?? ''),
    line('Документ', KIND),
  ].join('');
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
    line('СекцияДокумент', KIND),
    line('Номер', number),
    line('Дата', russianDay(orderedOn)),
    line('Сумма', formatScaled(amountMinor)),
    payer,
    party('Получатель', payee),
    line('ВидПлатежа', ''),
    line('ВидОплаты', '01'),
    line('Код', ''),
    purposeCode === undefined ? '' : line('КодНазПлатежа', purposeCode),
    line('НазначениеПлатежа', purpose),
    line('Очередность', TURN),
    `КонецДокумента${END}`,
  ].join('');
}

const party = (role: 'Плательщик' | 'Получатель', who: OrderPayee): string =>
  [
    line(`${role}Счет`, who.account),
    line(role, who.name),
    line(`${role}ИНН`, who.inn ?? ''),
    line(`${role}1`, who.name),
    line(`${role}РасчСчет`, who.account),
    line(`${role}Банк1`, who.bank ?? ''),
    line(`${role}Банк2`, ''),
    line(`${role}БИК`, who.bic),
    line(`${role}Корсчет`, who.correspondentAccount ?? ''),
  ].join('');

import type { BankEntry } from '../bank-entry';
import type { Section } from './client-bank-sections';
import {
  accountIn,
  decimalOf,
  NAME_CHARACTERS,
  PURPOSE_CHARACTERS,
  referenceOf,
  russianDayOf,
  textOf,
} from './values';

const RUBLE_DIGITS = 2;

/** Digits 6 to 8 of a Russian account; 810 is the ruble of before 1998, which accounts have kept. */
const CURRENCIES: Readonly<Record<string, string>> = {
  '810': 'RUB',
  '643': 'RUB',
  '840': 'USD',
  '978': 'EUR',
  '156': 'CNY',
  '398': 'KZT',
  '933': 'BYN',
};

/** Of accounts on which banks book what they earn. */
const FEE_ACCOUNT = /^(?:70601|47423)/;

const RETURN = /возврат|возвращ/i;
/** `п/п № 123 от 22.11.2026`, `платежное поручение 123 от …` */
const ORDER =
  /(?:п\/п|пл[а-я.]*\s*пор[а-я.]*|№|N)\s*(?:№|N|No\.?)?\s*(\d{1,6})\s*(?:от\s*(\d\d\.\d\d\.\d{4}))?/i;

/** Null where the account does not tell. */
export const currencyOfAccount = (account: string | null): string | null =>
  account === null ? null : /^\d{20}$/.test(account) ? (CURRENCIES[account.slice(5, 8)] ?? null) : 'RUB';

export const rublesOf = (text: string | undefined): bigint | null =>
  decimalOf(text?.replaceAll(/[\s\u00a0]/g, '').replace(',', '.'), RUBLE_DIGITS);

/**
 * What a document has booked on our accounts: nothing yet, one entry, or two when both accounts are ours.
 * @param isOurs whether the file is of this account
 * @returns a code where it cannot be read
 */
export function entriesOf(document: Section, isOurs: (account: string) => boolean): BankEntry[] | string {
  const { values } = document;
  const payer = accountIn(values.get('ПлательщикСчет') ?? values.get('ПлательщикРасчСчет'));
  const payee = accountIn(values.get('ПолучательСчет') ?? values.get('ПолучательРасчСчет'));
  const isOut = payer !== null && isOurs(payer);
  const isIn = payee !== null && isOurs(payee);
  if (!isOut && !isIn) return 'document-of-others';
  const amountMinor = rublesOf(values.get('Сумма'));
  if (amountMinor === null || amountMinor <= 0n) return 'document-without-amount';
  const entries: BankEntry[] = [];
  for (const direction of ['out', 'in'] as const) {
    if (!(direction === 'out' ? isOut : isIn)) continue;
    const given = textOf(values.get(direction === 'out' ? 'ДатаСписано' : 'ДатаПоступило'));
    if (given === null) continue;
    const bookedOn = russianDayOf(given);
    const own = direction === 'out' ? payer : payee;
    const currency = currencyOfAccount(own);
    if (bookedOn === null || currency === null) return 'document-without-day';
    entries.push({ ...factsOf(values, direction), amountMinor, currency, bookedOn, ownAccount: own });
  }
  return entries;
}

function factsOf(values: ReadonlyMap<string, string>, direction: 'out' | 'in') {
  const other = direction === 'out' ? 'Получатель' : 'Плательщик';
  const account = accountIn(values.get(`${other}Счет`) ?? values.get(`${other}РасчСчет`));
  const purpose = textOf(purposeOf(values), PURPOSE_CHARACTERS);
  const isReturn = direction === 'in' && purpose !== null && RETURN.test(purpose);
  const order = isReturn ? ORDER.exec(purpose) : null;
  return {
    kind: 'entry' as const,
    direction,
    endToEndId: null,
    instructionId: null,
    paymentInformationId: null,
    number: isReturn ? (order?.[1]?.replace(/^0+(?=\d)/, '') ?? null) : referenceOf(values.get('Номер')),
    orderedOn: isReturn ? russianDayOf(order?.[2]) : russianDayOf(values.get('Дата')),
    account,
    name: textOf(values.get(`${other}1`) ?? values.get(other), NAME_CHARACTERS),
    purpose,
    bankReference: null,
    returnCode: isReturn ? 'возврат' : null,
    returnText: null,
    isReversal: false,
    isFee: direction === 'out' && account !== null && FEE_ACCOUNT.test(account),
    chargesMinor: 0n,
  };
}

/** In one line, or in up to six. */
function purposeOf(values: ReadonlyMap<string, string>): string {
  const whole = values.get('НазначениеПлатежа');
  if (whole !== undefined && whole !== '') return whole;
  return Array.from({ length: 6 }, (_, index) => values.get(`НазначениеПлатежа${index + 1}`) ?? '').join(' ');
}

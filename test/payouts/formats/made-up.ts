import type { FileHead, Payer, Payment } from '../../../src/payouts/formats/bank-format';
import { hasAccountKey } from '../../../src/platform/bank-accounts';
import type { MethodKind, PayeeAccount } from '../../../src/payouts/payee';

/** БИК of a real bank: the keys of accounts hang on it. */
export const BIC = '044525225';

/** An account in roubles of the bank; the ninth digit is whatever makes the key hold. */
export function roubleAccount(number: number, bic = BIC): string {
  const tail = String(number).padStart(11, '0');
  for (let key = 0; key < 10; key++) {
    const account = `40817810${key}${tail}`;
    if (hasAccountKey(account, bic)) return account;
  }
  throw new Error('One of ten keys holds.');
}

export const PAYER: Payer = {
  name: 'ООО «Зелёная волна»',
  inn: '7707083893',
  account: roubleAccount(7),
  bic: BIC,
  bank: 'ПАО СБЕРБАНК',
  correspondentAccount: '30101810400000000225',
  iban: 'DE89370400440532013000',
  ibanBic: 'COBADEFFXXX',
  registerContract: '12345678',
  registerAccount: roubleAccount(8),
  registerKind: null,
  bankInn: '7707083893',
  latinName: 'Green Wave LLC',
};

const IBANS = [
  'DE89370400440532013000',
  'GB29NWBK60161331926819',
  'FR1420041010050500013M02606',
  'FI2112345600000785',
];
const NAMES = [
  'Иванова Мария Петровна',
  'Щукин Юрий',
  "O'Brien & <Sons>; Дарья",
  'Ким Алексей Ли оглы',
  'Ёлкина "Звезда" Анна-Мария',
];

export const payee = (kind: MethodKind, change: Partial<PayeeAccount> = {}): PayeeAccount =>
  kind === 'ru-account'
    ? { kind, name: NAMES[0]!, account: roubleAccount(100), bic: BIC, inn: '500100732259', ...change }
    : { kind, name: NAMES[0]!, account: IBANS[0]!, bic: 'COBADEFFXXX', inn: null, ...change };

/** What the payments of a test have: everything that follows from their place is filled in. */
export type Drafted = Pick<Payment, 'payee' | 'amountMinor' | 'purpose'>;

export const drafted = (kind: MethodKind, index: number): Drafted => ({
  payee: payee(kind, {
    name: NAMES[index % NAMES.length]!,
    account: kind === 'iban' ? IBANS[index % IBANS.length]! : roubleAccount(index + 1),
    ...(kind === 'ru-account' && index % 3 === 0 ? { inn: null } : {}),
  }),
  amountMinor: BigInt(1 + index * 12_345),
  purpose: `Вознаграждение по договору № ${index + 1} за 2026-10`,
});

/** The head of a batch of these payments, as the first export fixes it. */
export function headOf(payments: readonly Drafted[], change: Partial<FileHead> = {}): FileHead {
  return {
    batchId: 17,
    messageId: 'UPL-20261122-000017-9F3A1C7E',
    madeAt: new Date('2026-11-21T22:05:09Z'),
    executeOn: '2026-11-22',
    timeZone: 'Europe/Moscow',
    currency: 'RUB',
    minorDigits: 2,
    count: payments.length,
    totalMinor: payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
    firstNumber: 41,
    payer: PAYER,
    ...change,
  };
}

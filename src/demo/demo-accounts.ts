import { hasAccountKey, isInn } from '../platform/bank-accounts';

/* Accounts that nobody has, at banks that there are not, whose check digits are right all the same. */

const IBAN_FORMS: Readonly<Record<string, { bank: string; accountDigits: number; bic: string }>> = {
  AE: { bank: '999', accountDigits: 16, bic: 'UPLNAEAD' },
  DE: { bank: '99990000', accountDigits: 10, bic: 'UPLNDEFFXXX' },
  KZ: { bank: '999', accountDigits: 13, bic: 'UPLNKZKA' },
  TR: { bank: '999990', accountDigits: 16, bic: 'UPLNTRIS' },
};

/** Null for a country that has no IBANs here. */
export function madeUpIban(country: string, number: number): { account: string; bic: string } | null {
  const form = IBAN_FORMS[country];
  if (form === undefined) return null;
  const rest = form.bank + String(number).padStart(form.accountDigits, '0');
  const check = 98n - (BigInt(rest + digitsOf(country) + '00') % 97n);
  return { account: `${country}${String(check).padStart(2, '0')}${rest}`, bic: form.bic };
}

/** A is 10, B is 11 … as ISO 7064 counts letters. */
const digitsOf = (letters: string): string =>
  Array.from(letters, (letter) => letter.charCodeAt(0) - 55).join('');

/** A person's account in roubles at the bank of this БИК. */
export function madeUpRoubleAccount(bik: string, number: number): string {
  const rest = `0000${String(number).padStart(7, '0')}`;
  return firstOf(
    10,
    (key) => `40817810${key}${rest}`,
    (account) => hasAccountKey(account, bik),
  );
}

/** A person's ИНН, of twelve digits. */
export function madeUpInn(number: number): string {
  const start = `7799${String(number).padStart(6, '0')}`;
  return firstOf(100, (check) => start + String(check).padStart(2, '0'), isInn);
}

function firstOf(count: number, make: (key: number) => string, isRight: (made: string) => boolean): string {
  for (let key = 0; key < count; key++) if (isRight(make(key))) return make(key);
  throw new Error('There are no such check digits.');
}

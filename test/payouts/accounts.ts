/** Made-up accounts whose check digits fit. */

/** A German IBAN of a made-up account: the bank is real, the account number counts up. */
export function ibanOf(number: number): string {
  const bban = `37040044${String(number).padStart(10, '0')}`;
  const check = 98n - (BigInt(`${bban}131400`) % 97n);
  return `DE${String(check).padStart(2, '0')}${bban}`;
}

export const BIC = 'COBADEFFXXX';
export const BIK = '044525225';

const WEIGHTS = [7, 1, 3];

/** A rouble account of a person at the bank with {@link BIK}. */
export function ruAccountOf(number: number): string {
  const rest = String(number).padStart(11, '0');
  for (let key = 0; key < 10; key++) {
    const account = `40817810${key}${rest}`;
    const sum = Array.from(`${BIK.slice(6)}${account}`).reduce(
      (total, digit, place) => total + ((Number(digit) * WEIGHTS[place % 3]!) % 10),
      0,
    );
    if (sum % 10 === 0) return account;
  }
  throw new Error('No key fits.');
}

const WEIGHTS = [7, 1, 3];
const ZERO = 0x30;
/** The last three digits of a bank's БИК; below stand the settlement centres of the Bank of Russia itself. */
const FIRST_BANK = 50;

export const isBik = (text: string): boolean => /^\d{9}$/.test(text);

/** Whether the БИК is one of a bank, where people and companies have accounts. */
export const isBikOfBank = (bik: string): boolean => isBik(bik) && Number(bik.slice(6)) >= FIRST_BANK;

export const isAccountNumber = (text: string): boolean => /^\d{20}$/.test(text);

/** Whether an account's key is right for its bank: a digit mistyped in either shows. */
export const hasAccountKey = (account: string, bik: string): boolean =>
  isAccountNumber(account) && isBik(bik) && keyFits(bik.slice(6) + account);

/** The same for a bank's own account at the Bank of Russia. */
export const hasCorrespondentKey = (account: string, bik: string): boolean =>
  isAccountNumber(account) && isBik(bik) && keyFits(`0${bik.slice(4, 6)}${account}`);

/** Source: the Bank of Russia's rule on keys: the sum of the last digits of digit × weight is divisible by ten. */
function keyFits(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    sum += ((digits.charCodeAt(place) - ZERO) * WEIGHTS[place % WEIGHTS.length]!) % 10;
  }
  return sum % 10 === 0;
}

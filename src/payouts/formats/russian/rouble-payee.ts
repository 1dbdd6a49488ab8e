import { hasAccountKey, isAccountNumber, isBik, isInn } from '../../../platform/bank-accounts';
import type { CannotCarry, Carriable } from '../bank-format';
import { amountProblem } from '../amount';
import { cannot } from '../fit';

/** Ten billion roubles to one person are a slip; with it, the sums of a file stay within 18 digits. */
const MOST_MINOR = 999_999_999_999n;

/** Digits 6 to 8 of an account say its currency: roubles as they are, or as international books have them. */
const ROUBLES = /^\d{5}(810|643)\d{12}$/;

/** Why a payment cannot go to this payee's account in Russia. The account itself is not told. */
export function roublePayeeProblem({ payee, amountMinor }: Carriable): CannotCarry | null {
  const { kind, account, bic, inn } = payee;
  if (kind !== 'ru-account') {
    return cannot('kind', 'not-a-russian-account', 'This format pays to accounts in Russia alone.');
  }
  if (!isBik(bic)) return cannot('bic', 'bic-invalid', 'The БИК must be nine digits.');
  if (!isAccountNumber(account)) {
    return cannot('account', 'account-invalid', 'The account must be 20 digits.');
  }
  if (!ROUBLES.test(account)) {
    const message = `The account is not in roubles: digits 6 to 8 are ${account.slice(5, 8)}, not 810 or 643.`;
    return cannot('account', 'account-not-in-roubles', message);
  }
  if (!hasAccountKey(account, bic)) {
    const message = 'The account and the БИК do not belong together: the key is wrong. Check both.';
    return cannot('account', 'account-key-wrong', message);
  }
  if (inn !== null && !isInn(inn)) {
    return cannot('inn', 'inn-invalid', 'The ИНН is wrong: its control digits do not hold. Check it.');
  }
  return amountProblem(amountMinor, MOST_MINOR);
}

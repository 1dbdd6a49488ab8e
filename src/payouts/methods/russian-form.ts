import { number } from 'currency-codes';
import { hasAccountKey, isAccountNumber, isBik, isBikOfBank } from '../../platform/bank-accounts';
import type { AccountForm, MethodMistake } from './method-facts';

/** Digits 6 to 8 of an account are its currency's; roubles have kept the code of the old ones. */
const ROUBLES = '810';
const SPACES = /[\s\u00a0]/g;

/** An account at a bank in Russia. */
export const russianForm: AccountForm = {
  kind: 'ru-account',
  normalized: (account, bic) => [account.replace(SPACES, ''), bic.replace(SPACES, '')],
  mistakes(account, bik) {
    const own = [...accountMistakes(account), ...bikMistakes(bik)];
    if (own.length > 0 || hasAccountKey(account, bik)) return own;
    const message =
      'account has a key that does not fit the БИК: a digit of one of them is mistyped, or the БИК is of another bank';
    return [{ field: 'account', code: 'account-key', message }];
  },
  country: () => 'RU',
  currency(account) {
    const code = account.slice(5, 8);
    return code === ROUBLES ? 'RUB' : (number(code)?.code ?? null);
  },
};

function accountMistakes(account: string): MethodMistake[] {
  if (isAccountNumber(account)) return [];
  const message = account === '' ? 'account is empty' : 'account is not the 20 digits of a Russian account';
  return [{ field: 'account', code: account === '' ? 'empty' : 'not-an-account', message }];
}

function bikMistakes(bik: string): MethodMistake[] {
  if (isBikOfBank(bik)) return [];
  if (bik === '') return [{ field: 'bic', code: 'empty', message: 'bic is empty' }];
  const message = isBik(bik)
    ? 'bic is the БИК of an office of the Bank of Russia, where people have no accounts'
    : 'bic is not a БИК: nine digits';
  return [{ field: 'bic', code: 'not-a-bik', message }];
}

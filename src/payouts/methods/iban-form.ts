import {
  countryOfIban,
  ibanMistake,
  isBankOf,
  isBic,
  normalizedBic,
  normalizedIban,
} from '../../platform/bank-accounts';
import type { AccountForm, MethodMistake } from './method-facts';

/** An account with an IBAN, anywhere. */
export const ibanForm: AccountForm = {
  kind: 'iban',
  normalized: (account, bic) => [normalizedIban(account), normalizedBic(bic)],
  mistakes(iban, bic) {
    const own = [...ibanMistakes(iban), ...bicMistakes(bic)];
    if (own.length > 0 || isBankOf(iban, bic)) return own;
    const message = `bic is of a bank in ${bic.slice(4, 6)}, and the IBAN of one in ${countryOfIban(iban)}`;
    return [{ field: 'bic', code: 'bic-country', message }];
  },
  country: countryOfIban,
  currency: () => null,
};

function ibanMistakes(iban: string): MethodMistake[] {
  if (iban === '') return [{ field: 'account', code: 'empty', message: 'account is empty' }];
  const cause = ibanMistake(iban);
  return cause === null ? [] : [{ field: 'account', code: 'not-an-iban', message: `account ${cause}` }];
}

function bicMistakes(bic: string): MethodMistake[] {
  if (bic === '') return [{ field: 'bic', code: 'empty', message: 'bic is empty' }];
  if (isBic(bic)) return [];
  const message = 'bic is not a BIC of 8 or 11 characters, like COBADEFFXXX, of a bank that takes real money';
  return [{ field: 'bic', code: 'not-a-bic', message }];
}

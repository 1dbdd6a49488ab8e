import { isCause, parseCurrency } from '../../platform/csv';
import { isInn } from '../../platform/bank-accounts';
import { METHOD_KINDS } from '../payee';
import { ibanForm } from './iban-form';
import type { AccountForm, CheckedMethod, MethodFacts, MethodMistake } from './method-facts';
import { russianForm } from './russian-form';

const FORMS: readonly AccountForm[] = [russianForm, ibanForm];
const LONGEST_NAME = 140;
/** Joiners shape letters in some scripts; every other invisible character hides or turns something. */
const UNPRINTABLE = /(?![\u200c\u200d])[\p{C}\p{Zl}\p{Zp}]/u;
const SEEN = /[^\s\p{C}]/u;

/** Whether money can be sent there, as far as can be known without asking the bank. Gives all mistakes at once. */
export function checkMethod(facts: MethodFacts): CheckedMethod | readonly MethodMistake[] {
  const form = FORMS.find(({ kind }) => kind === facts.kind);
  const name = facts.name.normalize('NFC').trim();
  const inn = facts.inn?.trim() ?? '';
  const common = [...nameMistakes(name), ...innMistakes(inn)];
  if (form === undefined) {
    const message = `kind must be ${METHOD_KINDS.join(' or ')}`;
    return [{ field: 'kind', code: 'unknown-kind', message }, ...common];
  }
  const [account, bic] = form.normalized(facts.account, facts.bic);
  const ofAccount = form.mistakes(account, bic);
  const currency = facts.currency === '' ? null : (facts.currency ?? null);
  const ofCurrency = currencyMistakes(currency, ofAccount.length === 0 ? form.currency(account) : null);
  const mistakes = [...ofAccount, ...common, ...ofCurrency];
  if (mistakes.length > 0) return mistakes;
  return {
    payee: { kind: form.kind, name, account, bic, inn: inn === '' ? null : inn },
    currency,
    country: form.country(account),
  };
}

export const isChecked = (result: ReturnType<typeof checkMethod>): result is CheckedMethod =>
  !Array.isArray(result);

function nameMistakes(name: string): MethodMistake[] {
  const of = (code: string, message: string): MethodMistake[] => [{ field: 'name', code, message }];
  if (!SEEN.test(name)) return of('empty', 'name is empty');
  if (UNPRINTABLE.test(name) || !name.isWellFormed())
    return of('unprintable', 'name holds a line break or another character that cannot be printed');
  if (name.length > LONGEST_NAME && Array.from(name).length > LONGEST_NAME)
    return of('too-long', `name is longer than ${LONGEST_NAME} characters`);
  return [];
}

const innMistakes = (inn: string): MethodMistake[] =>
  inn === '' || isInn(inn)
    ? []
    : [
        {
          field: 'inn',
          code: 'not-an-inn',
          message: 'inn is not an ИНН: 10 or 12 digits whose check digits fit',
        },
      ];

function currencyMistakes(currency: string | null, ofAccount: string | null): MethodMistake[] {
  if (currency === null) return [];
  const cause = parseCurrency(currency, 'currency');
  if (isCause(cause)) return [{ field: 'currency', code: cause.code, message: cause.message }];
  if (ofAccount === null || ofAccount === currency) return [];
  const message = `currency is ${currency}, and the account is one in ${ofAccount}`;
  return [{ field: 'currency', code: 'currency-of-account', message }];
}

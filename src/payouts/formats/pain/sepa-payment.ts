import { isBic, isIban } from '../../../platform/bank-accounts';
import { amountProblem } from '../amount';
import type { CannotCarry, Carriable, Payer, PayerGap } from '../bank-format';
import { cannot, type Fitted, fitted } from '../fit';
import { gap } from '../payer-gaps';
import { isInSepaLatin, sepaLatin, sepaLatinProblem } from '../text/sepa-latin';
import { textProblem } from '../text/plain-text';
import { isOfSepa } from './sepa-countries';

const MOST_NAME = 70;
const MOST_PURPOSE = 140;
/** Longer texts are cut, up to what nobody means to be a name or a purpose. */
const MOST_UNCUT = 1_000;
/** 999,999,999.99 euro: the scheme's own bound. */
const MOST_MINOR = 99_999_999_999n;

/** What a credit transfer of SEPA can say: names and purposes are written in its Latin set, and cut to its lengths. */
export function fitSepa(payment: Carriable): Fitted {
  const { payee, purpose } = payment;
  const texts = { name: sepaLatin(payee.name, MOST_NAME), purpose: sepaLatin(purpose, MOST_PURPOSE) };
  const cause =
    payeeProblem(payment) ??
    textCause('name', payee.name, texts.name) ??
    textCause('purpose', purpose, texts.purpose);
  return fitted(payment, texts, cause);
}

const textCause = (field: 'name' | 'purpose', text: string, written: string): CannotCarry | null =>
  textProblem(field, text, MOST_UNCUT) ?? sepaLatinProblem(field, text, written);

function payeeProblem({ payee, amountMinor }: Carriable): CannotCarry | null {
  const { kind, account, bic } = payee;
  if (kind !== 'iban') return cannot('kind', 'not-an-iban', 'This format pays to IBANs alone.');
  if (!isIban(account)) return cannot('account', 'account-invalid', 'The IBAN is wrong. Check it.');
  if (!isOfSepa(account)) {
    const message = `The IBAN is of ${account.slice(0, 2)}, which SEPA does not reach. Pay with another format.`;
    return cannot('account', 'not-in-sepa', message);
  }
  if (bic !== '' && !isBic(bic)) return cannot('bic', 'bic-invalid', 'The BIC is wrong. Check it.');
  return amountProblem(amountMinor, MOST_MINOR);
}

/** Null when the payer's name cannot be written as it stands: its Latin form is the company's to say. */
export function sepaPayerName({ latinName, name }: Payer): string | null {
  const text = latinName ?? name;
  return text !== null && isInSepaLatin(text) && text.length <= MOST_NAME ? text : null;
}

export function sepaGaps(payer: Payer): readonly PayerGap[] {
  const { name, iban, ibanBic } = payer;
  const gaps: PayerGap[] = [];
  if (sepaPayerName(payer) === null) {
    const message = `the name of the company in Latin letters, ${MOST_NAME} at most`;
    gaps.push(gap(name === null && payer.latinName === null ? 'name' : 'latinName', message));
  }
  if (iban === null || !isIban(iban) || !isOfSepa(iban)) {
    gaps.push(gap('iban', 'an IBAN of a country of SEPA, in capitals without spaces'));
  }
  if (ibanBic !== null && !isBic(ibanBic)) gaps.push(gap('ibanBic', 'the BIC of its bank, or unset'));
  return gaps;
}

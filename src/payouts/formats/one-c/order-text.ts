import type { CannotCarry, Carriable, Payer, PayerGap } from '../bank-format';
import { type Fitted, fitted } from '../fit';
import { textGaps } from '../payer-gaps';
import { payerBankGaps, roublePayerGaps } from '../russian/rouble-payer';
import { roublePayeeProblem } from '../russian/rouble-payee';
import { cp1251Problem } from '../text/cp1251';
import { tidied, textProblem } from '../text/plain-text';

/** As a payment order has them (Bank of Russia, 762-П, appendix 11). */
const MOST_NAME = 160;
const MOST_PURPOSE = 210;

/** What a payment order of 1CClientBankExchange can say. */
export function fitOrder(payment: Carriable): Fitted {
  const { payee, purpose } = payment;
  const cause =
    roublePayeeProblem(payment) ??
    problem('name', payee.name, MOST_NAME) ??
    problem('purpose', purpose, MOST_PURPOSE);
  return fitted(payment, { name: tidied(payee.name), purpose: tidied(purpose) }, cause);
}

/** What the company must say of itself for one. */
export function orderGaps(payer: Payer): readonly PayerGap[] {
  const nameProblem = (name: string): CannotCarry | null => problem('name', name, MOST_NAME);
  return [
    ...textGaps('name', payer.name, 'the name of the company', nameProblem),
    ...roublePayerGaps(payer),
    ...payerBankGaps(payer),
    ...(payer.bank === null ? [] : textGaps('bank', payer.bank, 'the name of the bank', nameProblem)),
  ];
}

const problem = (field: 'name' | 'purpose', text: string, most: number): CannotCarry | null =>
  textProblem(field, text, most) ?? cp1251Problem(field, tidied(text));

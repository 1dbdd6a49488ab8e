import type { CannotCarry, Carriable, Payer, PayerGap } from '../bank-format';
import { type Fitted, fitted } from '../fit';
import { textGaps } from '../payer-gaps';
import { payerBankGaps, roublePayerGaps } from '../russian/rouble-payer';
import { roublePayeeProblem } from '../russian/rouble-payee';
import { cp1251Problem } from '../text/cp1251';
import { composed, textProblem } from '../text/plain-text';

/** As a payment order has them (Bank of Russia, 762-П, appendix 11). */
const MOST_NAME = 160;
export const MOST_PURPOSE = 210;

/** What a payment order of 1CClientBankExchange can say. */
export function fitOrder(payment: Carriable): Fitted {
  const name = composed(payment.payee.name);
  const purpose = composed(payment.purpose);
  const cause =
    roublePayeeProblem(payment) ??
    problem('name', name, MOST_NAME) ??
    problem('purpose', purpose, MOST_PURPOSE);
  return fitted(payment, { name, purpose }, cause);
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
  textProblem(field, text, most) ?? cp1251Problem(field, text);

import type { Carriable, Payer, PayerGap } from '../bank-format';
import { type Fitted, fitted } from '../fit';
import { textGaps } from '../payer-gaps';
import { roublePayerGaps } from '../russian/rouble-payer';
import { roublePayeeProblem } from '../russian/rouble-payee';
import { textProblem, tidied } from '../text/plain-text';

/** Both are the schema's. */
const MOST_NAME = 140;
const MOST_PURPOSE = 140;

/** What a payment order of this message can say, in any script. */
export function fitAlfa(payment: Carriable): Fitted {
  const name = tidied(payment.payee.name);
  const purpose = tidied(payment.purpose);
  const cause =
    roublePayeeProblem(payment) ??
    textProblem('name', payment.payee.name, MOST_NAME) ??
    textProblem('purpose', payment.purpose, MOST_PURPOSE);
  return fitted(payment, { name, purpose }, cause);
}

export const alfaGaps = (payer: Payer): readonly PayerGap[] => [
  ...textGaps('name', payer.name, 'the name of the company', (name) => textProblem('name', name, MOST_NAME)),
  ...roublePayerGaps(payer),
];

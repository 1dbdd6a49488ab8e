import { hasAccountKey, hasCorrespondentKey, isInn } from '../../../platform/bank-accounts';
import type { Carriable, Payer, PayerGap } from '../bank-format';
import { cannot, type Fitted, fitted } from '../fit';
import { gap } from '../payer-gaps';
import { roublePayeeProblem } from '../russian/rouble-payee';
import { tidied, textProblem } from '../text/plain-text';
import { orderGaps } from './order-text';
import { inParts, personName } from './person-name';

const MOST_NAME = 160;

/** What a register can say of a payment. It has no place for what the payment is for. */
export function fitRegister(payment: Carriable, payer: Payer): Fitted {
  const { payee, purpose } = payment;
  const name = inParts(tidied(payee.name));
  const cause =
    roublePayeeProblem(payment) ??
    ownBank(payee.bic, payer) ??
    textProblem('name', payee.name, MOST_NAME) ??
    oneWord(name);
  return fitted(payment, { name, purpose }, cause);
}

/** A register names accounts without their bank: another bank's would be looked for, and perhaps found, in this one. */
const ownBank = (bic: string, payer: Payer) =>
  bic === payer.bic
    ? null
    : cannot(
        'bic',
        'not-at-the-payers-bank',
        `The account is at another bank; a register pays accounts at the payer's own, ${payer.bic ?? 'not set'}, alone. Pay with payment orders.`,
      );

const oneWord = (name: string) =>
  personName(name) !== null
    ? null
    : cannot(
        'name',
        'name-of-one-word',
        'A register needs a surname and a given name, in this order; the name is one word. Complete it.',
      );

/** What the contract about registers says, beyond what the payment order of the total needs. */
export function registerGaps(payer: Payer): readonly PayerGap[] {
  const { registerContract, registerAccount, registerKind, bankInn, bic } = payer;
  const gaps = [...orderGaps(payer)];
  if (registerContract === null || textProblem('name', registerContract, 50) !== null) {
    gaps.push(gap('registerContract', 'the number of the contract with the bank on registers'));
  }
  const isRight =
    registerAccount !== null &&
    (hasAccountKey(registerAccount, bic ?? '') || hasCorrespondentKey(registerAccount, bic ?? ''));
  if (!isRight) {
    gaps.push(
      gap('registerAccount', "the bank's own account, 20 digits, on which it takes the total of a register"),
    );
  }
  if (bankInn === null || !isInn(bankInn)) gaps.push(gap('bankInn', 'the ИНН of the bank'));
  if (registerKind !== null && textProblem('name', registerKind, 20) !== null) {
    gaps.push(gap('registerKind', "the bank's code for payments of this kind, such as 01, or unset"));
  }
  return gaps;
}

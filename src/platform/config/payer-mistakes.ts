import { hasAccountKey, hasCorrespondentKey, isBankOf } from '../bank-accounts';

/** Keys of the paying company that are right by themselves, and whether they are of one another. */
interface PayerSettings {
  readonly payerAccount?: string | undefined;
  readonly payerBic?: string | undefined;
  readonly payerCorrespondentAccount?: string | undefined;
  readonly payerIban?: string | undefined;
  readonly payerIbanBic?: string | undefined;
}

/** Which keys do not fit the bank that is named. */
export function payerMistakes(payer: PayerSettings): (keyof PayerSettings)[] {
  const { payerAccount, payerBic, payerCorrespondentAccount, payerIban, payerIbanBic } = payer;
  const mistakes: (keyof PayerSettings)[] = [];
  if (payerAccount !== undefined && !(payerBic !== undefined && hasAccountKey(payerAccount, payerBic)))
    mistakes.push('payerAccount');
  if (
    payerCorrespondentAccount !== undefined &&
    !(payerBic !== undefined && hasCorrespondentKey(payerCorrespondentAccount, payerBic))
  )
    mistakes.push('payerCorrespondentAccount');
  if (payerIban !== undefined && payerIbanBic !== undefined && !isBankOf(payerIban, payerIbanBic))
    mistakes.push('payerIbanBic');
  return mistakes;
}

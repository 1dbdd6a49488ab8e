import {
  hasAccountKey,
  hasCorrespondentKey,
  isAccountNumber,
  isBik,
  isInn,
} from '../../../platform/bank-accounts';
import type { Payer, PayerGap } from '../bank-format';
import { gap } from '../payer-gaps';

/** What a company needs to pay from an account in Russia: its ИНН, account and БИК, each right. */
export function roublePayerGaps({ inn, account, bic }: Payer): readonly PayerGap[] {
  const gaps: PayerGap[] = [];
  if (inn === null || !isInn(inn)) gaps.push(gap('inn', 'the ИНН of the company, 10 or 12 digits'));
  if (bic === null || !isBik(bic)) gaps.push(gap('bic', 'the БИК of its bank, nine digits'));
  if (account === null || !isAccountNumber(account)) {
    gaps.push(gap('account', 'its account in roubles, 20 digits'));
  } else if (bic !== null && !hasAccountKey(account, bic)) {
    gaps.push(gap('account', 'its account at the bank with this БИК: the key does not hold'));
  }
  return gaps;
}

/** What a payment order says of the payer's bank beyond its БИК. */
export function payerBankGaps({ bank, bic, correspondentAccount }: Payer): readonly PayerGap[] {
  const gaps: PayerGap[] = [];
  if (bank === null || bank.trim() === '') gaps.push(gap('bank', 'the name of the bank'));
  if (correspondentAccount === null || !hasCorrespondentKey(correspondentAccount, bic ?? '')) {
    gaps.push(gap('correspondentAccount', "the bank's correspondent account, 20 digits that fit its БИК"));
  }
  return gaps;
}

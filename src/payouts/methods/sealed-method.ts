import { maskedAccount } from '../../platform/bank-accounts';
import type { Keys } from '../../platform/secrets';
import { ACCOUNT_PURPOSE, accountOf, type PayeeAccount } from '../payee';
import type { CheckedMethod } from './method-facts';

/** Digest of the whole, by which a file that is taken in again is recognised. */
export const FACTS_PURPOSE = 'payout method';

/** A method as the table keeps it. */
export interface SealedMethod {
  readonly kind: string;
  readonly currency: string | null;
  readonly sealed: Buffer;
  readonly hmac: Buffer;
  readonly fingerprint: Buffer;
  readonly masked: string;
  readonly country: string;
}

export function sealMethod(keys: Keys, distributorId: number, method: CheckedMethod): SealedMethod {
  const { payee, currency, country } = method;
  const text = textOf(payee);
  return {
    kind: payee.kind,
    currency,
    sealed: keys.seal(ACCOUNT_PURPOSE, Buffer.from(text), accountOf(distributorId)),
    hmac: keys.digest(ACCOUNT_PURPOSE, payee.account),
    fingerprint: keys.digest(FACTS_PURPOSE, text),
    masked: maskedAccount(payee.account),
    country,
  };
}

/** Always in the same order: the fingerprint is over these bytes. */
const textOf = ({ kind, name, account, bic, inn }: PayeeAccount): string =>
  JSON.stringify({ kind, name, account, bic, inn });

/** What `open` gave back. */
export const payeeOf = (plain: Buffer): PayeeAccount => JSON.parse(plain.toString()) as PayeeAccount;

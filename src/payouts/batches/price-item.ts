import { PPM, roundRatio } from '../../platform/money';
import { convertMinor } from '../rates/convert';
import type { PayoutRules } from '../rules/payout-rules';

/** What becomes of a balance on its way out; minor units, `amountMinor` of the currency paid. */
export interface Priced {
  readonly feeMinor: bigint;
  readonly taxMinor: bigint;
  readonly taxRatePpm: number;
  readonly netMinor: bigint;
  readonly amountMinor: bigint;
}

export interface Pricing {
  readonly rules: PayoutRules;
  readonly balanceCurrency: string;
  readonly currency: string;
  /** Null where both currencies are one. */
  readonly rate: string | null;
}

/**
 * Tax is withheld from the gross amount, rounded once; the fee is a fixed sum; what is left is converted, rounded once.
 * `netMinor` or `amountMinor` ≤ 0: there is nothing left to pay.
 */
export function priceItem(
  { rules, balanceCurrency, currency, rate }: Pricing,
  grossMinor: bigint,
  country: string | null,
  taxStatus: string | null,
): Priced {
  const taxRatePpm = rules.withholding(country, taxStatus);
  const taxMinor = roundRatio(grossMinor * BigInt(taxRatePpm), PPM);
  const feeMinor = rules.fee(balanceCurrency);
  const netMinor = grossMinor - taxMinor - feeMinor;
  const amountMinor = rate === null ? netMinor : convertMinor(netMinor, rate, balanceCurrency, currency);
  return { feeMinor, taxMinor, taxRatePpm, netMinor, amountMinor };
}

import type { Config } from '../../../src/platform/config';
import { rounded } from './earnings';

/** What is paid in which way, and what is taken from it on the way. */
export interface Terms {
  readonly format: 'pain.001.001.09' | '1c-client-bank';
  readonly answer: 'camt.053' | '1c';
  readonly kind: 'iban' | 'ru-account';
  readonly currency: string;
  readonly balanceCurrency: string;
  /** Minor units of the balances' currency. */
  readonly minimum: bigint;
  readonly fee: bigint;
  readonly taxPercent: bigint;
}

export const SEPA: Terms = {
  format: 'pain.001.001.09',
  answer: 'camt.053',
  kind: 'iban',
  currency: 'EUR',
  balanceCurrency: 'EUR',
  minimum: 500n,
  fee: 0n,
  taxPercent: 0n,
};

export const ROUBLES: Terms = {
  format: '1c-client-bank',
  answer: '1c',
  kind: 'ru-account',
  currency: 'RUB',
  balanceCurrency: 'USD',
  minimum: 100n,
  fee: 150n,
  taxPercent: 13n,
};

export const COOLDOWN_HOURS = 48;

export const configOf = ({ balanceCurrency, minimum, fee, taxPercent }: Terms): Partial<Config> => ({
  payoutMinimums: { [balanceCurrency]: minimum },
  payoutFees: { [balanceCurrency]: fee },
  withholding: [{ country: '*', status: '*', ratePpm: Number(taxPercent) * 10_000 }],
  payoutMethodCooldown: COOLDOWN_HOURS,
});

export interface Price {
  readonly gross: bigint;
  readonly tax: bigint;
  readonly fee: bigint;
  readonly net: bigint;
  readonly amount: bigint;
}

/** @param rate ten-thousandths of the paid currency for one; both currencies have two digits */
export function priceOf({ taxPercent, fee }: Terms, gross: bigint, rate: bigint | null): Price {
  const tax = rounded(gross * taxPercent, 100n);
  const net = gross - tax - fee;
  const amount = rate === null ? net : net <= 0n ? 0n : rounded(net * rate, 10_000n);
  return { gross, tax, fee, net, amount };
}

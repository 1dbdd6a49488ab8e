import type { Config } from '../../platform/config';
import type { RatePpm } from '../../platform/money';

/** What decides whether, and how much of, a balance is paid out. Pure. */
export interface PayoutRules {
  /** Minor units of the balance's currency; 0 where none is configured. */
  minimum(currency: string): bigint;
  fee(currency: string): bigint;
  /** @param country of the payee's, @param status for tax; null is neither of those that rules name */
  withholding(country: string | null, status: string | null): RatePpm;
  /** Words that a tax status may be. */
  readonly statuses: readonly string[];
}

const ANY = '*';

export function payoutRules({ payoutMinimums, payoutFees, withholding }: RulesConfig): PayoutRules {
  // The most specific wins, of equals the first: sorting keeps their order.
  const ordered = [...withholding].sort((one, other) => named(other) - named(one));
  return {
    minimum: (currency) => payoutMinimums[currency] ?? 0n,
    fee: (currency) => payoutFees[currency] ?? 0n,
    withholding: (country, status) =>
      ordered.find(
        (rule) =>
          (rule.country === ANY || rule.country === country) &&
          (rule.status === ANY || rule.status === status),
      )?.ratePpm ?? 0,
    statuses: [...new Set(withholding.map(({ status }) => status).filter((status) => status !== ANY))],
  };
}

type RulesConfig = Pick<Config, 'payoutMinimums' | 'payoutFees' | 'withholding'>;

const named = ({ country, status }: RulesConfig['withholding'][number]): number =>
  (country === ANY ? 0 : 1) + (status === ANY ? 0 : 1);

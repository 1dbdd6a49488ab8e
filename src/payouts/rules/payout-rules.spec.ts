import { loadConfig } from '../../platform/config';
import { payoutRules } from './payout-rules';

const rulesOf = (environment: Record<string, string>) => payoutRules(loadConfig(environment, '/nonexistent'));

describe('the rules of payouts', () => {
  it('are nothing where nothing is configured', () => {
    const rules = rulesOf({});
    expect([rules.minimum('USD'), rules.fee('USD'), rules.withholding('RU', 'individual')]).toEqual([
      0n,
      0n,
      0,
    ]);
    expect(rules.statuses).toEqual([]);
  });

  it('know amounts in the minor unit of each currency', () => {
    const rules = rulesOf({ UPLINE_PAYOUT_MINIMUMS: 'USD 10.00, JPY 500', UPLINE_PAYOUT_FEES: 'USD 1.5' });
    expect([rules.minimum('USD'), rules.minimum('JPY'), rules.fee('USD'), rules.fee('EUR')]).toEqual([
      ...[1_000n, 500n],
      ...[150n, 0n],
    ]);
  });

  it.each([
    ['RU', 'individual', 130_000],
    ['RU', 'self-employed', 0],
    ['RU', null, 300_000],
    ['KZ', 'individual', 100_000],
    ['KZ', 'company', 50_000],
    [null, null, 50_000],
  ])('withhold by the most specific rule: %s, %s', (country, status, ppm) => {
    const rules = rulesOf({
      UPLINE_WITHHOLDING:
        '*/* 5%, RU/* 30%, */individual 10%, RU/individual 13%, RU/self-employed 0%, RU/individual 99%',
    });
    expect(rules.withholding(country, status)).toBe(ppm);
  });
});

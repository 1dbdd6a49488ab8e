import { z } from 'zod';
import { currencyOf, MOST_MINOR_DIGITS } from '../currency';
import { parseScaled } from '../money';

/** Minor units by currency: `{ USD: 1000n }`. */
export type MoneyByCurrency = Readonly<Record<string, bigint>>;

/** `USD 10.00, RUB 500.00` in the environment; the same, or keys and values, in the file. */
export const moneyByCurrency = z
  .union([z.string().transform(pairsOf), z.record(z.string(), z.union([z.string(), z.number()]))])
  .transform((values, context): MoneyByCurrency => {
    const found: Record<string, bigint> = {};
    for (const [code, text] of Object.entries(values)) {
      const minor = minorOf(code, String(text));
      if (minor === null) {
        context.addIssue({ code: 'custom', message: code });
        return z.NEVER;
      }
      found[code] = minor;
    }
    return found;
  });

/** What cannot be read stands under a key that is no currency. */
function pairsOf(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (const part of text.split(',')) {
    const [code = '', amount = '', ...more] = part.trim().split(/\s+/);
    pairs[code in pairs || more.length > 0 ? '' : code] = amount;
  }
  return pairs;
}

function minorOf(code: string, text: string): bigint | null {
  const currency = currencyOf(code);
  if (currency === null || currency.minorDigits > MOST_MINOR_DIGITS) return null;
  const minor = parseScaled(text, currency.minorDigits);
  return minor === null || minor < 0n ? null : minor;
}

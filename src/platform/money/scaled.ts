/**
 * Decimal texts and the whole numbers that stand for them. CV is kept in hundredths (`cents`), money in the
 * currency's minor unit. Texts are what people and files see.
 */

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d+))?$/;

/** `"190.00"` with two decimals → 19 000. Null when it is no decimal or has more digits than `digits`. */
export function parseScaled(text: string, digits = 2): bigint | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const fraction = match[3] ?? '';
  if (fraction.length > digits) return null;
  const value = BigInt((match[2] ?? '0') + fraction.padEnd(digits, '0'));
  return match[1] === '-' ? -value : value;
}

/** 19 000 → `"190.00"`. Currencies with fewer than two minor digits are written with two decimals all the same. */
export function formatScaled(value: bigint | number, digits = 2): string {
  const text = String(value);
  const negative = text.startsWith('-');
  const plain = (negative ? text.slice(1) : text).padStart(digits + 1, '0');
  const whole = digits === 0 ? plain : plain.slice(0, -digits);
  const fraction = digits === 0 ? '' : plain.slice(-digits);
  const shown = fraction.padEnd(2, '0');
  return `${negative ? '-' : ''}${whole}.${shown}`;
}

/** A positive decimal as an exact fraction: `"1.25"` → { numerator: 125n, denominator: 100n }. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Null when the text is no plain decimal ≥ 0 or has more than `maxDigits` decimals. */
export function parseFraction(text: string, maxDigits = 6): Fraction | null {
  const match = DECIMAL.exec(text);
  if (!match || match[1] === '-') return null;
  const fraction = match[3] ?? '';
  if (fraction.length > maxDigits) return null;
  return {
    numerator: BigInt((match[2] ?? '0') + fraction),
    denominator: 10n ** BigInt(fraction.length),
  };
}

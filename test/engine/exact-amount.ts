/** Exact decimal arithmetic in BigInt for the laws alone: shares nothing with the engine nor with the reference. */
interface Decimal {
  readonly units: bigint;
  readonly digits: number;
}

function decimal(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), digits: fraction.length };
}

/** `"2.50"` → 250n: the text with its point taken out, in a currency or in CV. */
export function unitsOf(amount: string): bigint {
  return decimal(amount).units;
}

/** volume × point value × rate in percent, halves away from zero, to so many digits; as text with two decimals. */
export function exactAmount(
  volume: string,
  pointValue: string,
  percent: string,
  minorDigits: number,
): string {
  const factors = [volume, pointValue, percent].map(decimal);
  const product = factors.reduce((units, factor) => units * factor.units, 1n);
  const digits = factors.reduce((sum, factor) => sum + factor.digits, 2);
  // One digit more than is kept tells whether the rest is half or above.
  const withOneMore = (product * 10n ** BigInt(minorDigits + 1)) / 10n ** BigInt(digits);
  const kept = (withOneMore / 10n + (withOneMore % 10n >= 5n ? 1n : 0n))
    .toString()
    .padStart(minorDigits + 1, '0');
  const cut = kept.length - minorDigits;
  return `${kept.slice(0, cut)}.${kept.slice(cut).padEnd(2, '0')}`;
}

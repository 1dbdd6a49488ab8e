/** Rates are whole parts per million: 20 % is 200 000, 7.5 % is 75 000. Four decimals of a percent at most. */
export type RatePpm = number;

export const PPM = 1_000_000n;

const PERCENT = /^(\d{1,3})(?:\.(\d{1,4}))?%$/;

/** `"7.5%"` → 75 000; null when it is not a percentage of at most four decimals. Any size up to 999 %. */
export function parsePercent(text: string): RatePpm | null {
  const match = PERCENT.exec(text);
  if (!match) return null;
  return Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0'));
}

/** 75 000 → `"7.5"`: plain percent, no sign, no trailing zeros. */
export function formatPercent(rate: RatePpm): string {
  const whole = Math.trunc(rate / 10_000);
  const rest = String(rate % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return rest === '' ? String(whole) : `${whole}.${rest}`;
}

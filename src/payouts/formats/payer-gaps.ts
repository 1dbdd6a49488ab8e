import type { CannotCarry, Payer, PayerGap } from './bank-format';

/** A gap, by the key that the configuration has for it: `name` is set as `payerName`. */
export const gap = (key: keyof Payer, message: string): PayerGap => ({
  setting: `payer${key.charAt(0).toUpperCase()}${key.slice(1)}`,
  message: `Must be ${message}.`,
});

/** A text of the payer's that a format must be able to write as it stands. */
export function textGaps(
  key: keyof Payer,
  text: string | null,
  what: string,
  problem: (text: string) => CannotCarry | null,
): readonly PayerGap[] {
  if (text === null) return [gap(key, what)];
  const found = problem(text);
  return found === null ? [] : [gap(key, `${what}, as a file can hold it (${found.code})`)];
}

import { code as find } from 'currency-codes';

export interface Currency {
  /** ISO 4217. */
  readonly code: string;
  /** ISO's own table: the runtime's Unicode data says 0 for HUF and IDR, where books and banks have 2. */
  readonly minorDigits: number;
}

/** Exported amounts have two decimals, therefore no currency with more. */
export const MOST_MINOR_DIGITS = 2;

/** Null when ISO 4217 has no such currency; the code is taken in capitals alone. */
export function currencyOf(code: string): Currency | null {
  const found = find(code);
  // The table also answers to small letters.
  return found?.code === code ? { code, minorDigits: found.digits } : null;
}

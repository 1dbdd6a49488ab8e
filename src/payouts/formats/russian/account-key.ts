const WEIGHTS = [7, 1, 3] as const;

/**
 * Whether the key, the ninth digit, of an account of 20 digits is right for a bank: the sum of digit × weight, last
 * digits alone, over the last three of the БИК and the account ends in 0. Source: Bank of Russia, 08.09.1997 № 515.
 */
export const accountKeyHolds = (account: string, bic: string): boolean => holds(bic.slice(6) + account);

/** The same for a bank's own account at the Bank of Russia, which counts with other digits of the БИК. */
export const correspondentKeyHolds = (account: string, bic: string): boolean =>
  holds(`0${bic.slice(4, 6)}${account}`);

const holds = (digits: string): boolean =>
  Array.from(digits).reduce((sum, digit, index) => sum + ((digitOf(digit) * WEIGHTS[index % 3]!) % 10), 0) %
    10 ===
  0;

const digitOf = (digit: string): number => digit.charCodeAt(0) - 48;

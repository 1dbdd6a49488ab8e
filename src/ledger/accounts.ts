/**
 * The chart of accounts: codes for people, numbers for the tables. The migration that made the table has the same
 * numbers; they never change.
 */
export const ACCOUNTS = {
  /** What the company owes to each distributor. The only one that is each person's own. */
  payable: 1,
  'commission-expense': 2,
  'correction-expense': 3,
  'in-transit': 4,
  bank: 5,
  'tax-payable': 6,
  'bank-fees': 7,
  'payout-fees': 8,
  exchange: 9,
  suspense: 10,
  'written-off': 11,
} as const;

export type AccountCode = keyof typeof ACCOUNTS;
export type AccountId = (typeof ACCOUNTS)[AccountCode];

/** Null for an unknown code. */
export const accountOf = (code: string): AccountId | null =>
  Object.hasOwn(ACCOUNTS, code) ? ACCOUNTS[code as AccountCode] : null;

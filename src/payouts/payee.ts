/** Where money can be sent: an account in Russia (20 digits, with a БИК), or an IBAN. */
export const METHOD_KINDS = ['ru-account', 'iban'] as const;
export type MethodKind = (typeof METHOD_KINDS)[number];

/** Whom a payout goes to and where: what is encrypted wherever it is kept. Already found to be valid. */
export interface PayeeAccount {
  readonly kind: MethodKind;
  /** Of the account's owner, in any script. */
  readonly name: string;
  /** 20 digits, or an IBAN in capitals without spaces. */
  readonly account: string;
  /** The БИК, nine digits; or a BIC of 8 or 11 characters. */
  readonly bic: string;
  /** 10 or 12 digits; a person may have none on file. */
  readonly inn: string | null;
}

/**
 * What an account is sealed for (`Secrets.seal`), bound to {@link accountOf} its distributor: the sealed bytes of a
 * method are the sealed bytes of its items.
 */
export const ACCOUNT_PURPOSE = 'payout account';
export const accountOf = (distributorId: number): string => `distributor ${distributorId}`;

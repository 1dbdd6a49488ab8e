import type { MethodKind, PayeeAccount } from '../payee';

/** A payout method as it is entered: any text, judged by `checkMethod`. */
export interface MethodFacts {
  readonly kind: string;
  readonly name: string;
  readonly account: string;
  readonly bic: string;
  readonly inn?: string | null | undefined;
  /** The only one to be paid in; left out: any. */
  readonly currency?: string | null | undefined;
}

export interface CheckedMethod {
  readonly payee: PayeeAccount;
  readonly currency: string | null;
  /** Of the account: ISO 3166 alpha-2. */
  readonly country: string;
}

/** What cannot be taken, and why. The account itself stands in no message. */
export interface MethodMistake {
  readonly field: keyof MethodFacts;
  /** Stable, kebab case. */
  readonly code: string;
  /** Begins with the field's name, ends without a dot. */
  readonly message: string;
}

/** What belongs to one kind of account. */
export interface AccountForm {
  readonly kind: MethodKind;
  /** Without the spaces that people write for the eye. */
  normalized(account: string, bic: string): readonly [account: string, bic: string];
  /** Of normalized ones. */
  mistakes(account: string, bic: string): readonly MethodMistake[];
  country(account: string): string;
  /** Of the account itself, where it has one. */
  currency(account: string): string | null;
}

import type { CannotCarry, Carriable, Payer, Rewritten } from './bank-format';

/** The two texts of a payment as a format writes them. */
export interface Texts {
  readonly name: string;
  readonly purpose: string;
}

/** A payment made fit for a format, or why it cannot be. */
export type Fitted =
  | { readonly isCarried: true; readonly texts: Texts; readonly rewritten: readonly Rewritten[] }
  | { readonly isCarried: false; readonly cause: CannotCarry };

export type Fit = (payment: Carriable, payer: Payer) => Fitted;

export const cannot = (field: CannotCarry['field'], code: string, message: string): CannotCarry => ({
  field,
  code,
  message,
});

/** Refused for the cause, or written as `texts`; where they differ from what was given, that is told. */
export function fitted({ payee, purpose }: Carriable, texts: Texts, cause: CannotCarry | null): Fitted {
  if (cause !== null) return { isCarried: false, cause };
  const rewritten: Rewritten[] = [];
  if (texts.name !== payee.name) rewritten.push({ field: 'name', from: payee.name, to: texts.name });
  if (texts.purpose !== purpose) rewritten.push({ field: 'purpose', from: purpose, to: texts.purpose });
  return { isCarried: true, texts, rewritten };
}

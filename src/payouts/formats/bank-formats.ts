import type { BankFormat } from './bank-format';
import { clientBank } from './one-c/client-bank';
import { sepa } from './pain/sepa';

/** All formats, in the order in which they are told. */
export const BANK_FORMATS: readonly BankFormat[] = [clientBank, sepa];

/** Null when there is none of this name. */
export const bankFormat = (name: string): BankFormat | null =>
  BANK_FORMATS.find((format) => format.name === name) ?? null;

import type { BankFormat } from './bank-format';
import { clientBank } from './one-c/client-bank';
import { register } from './one-c/register';
import { alfa } from './pain/alfa';
import { sepa } from './pain/sepa';

/** All formats, in the order in which they are told. */
export const BANK_FORMATS: readonly BankFormat[] = [clientBank, register, sepa, alfa];

/** Null when there is none of this name. */
export const bankFormat = (name: string): BankFormat | null =>
  BANK_FORMATS.find((format) => format.name === name) ?? null;

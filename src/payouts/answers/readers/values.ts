import { currencyOf } from '../../../platform/currency';
import { parseScaled } from '../../../platform/money';

/** What PostgreSQL cannot keep, and what has no business in a reference or a name. */
const CONTROLS = /\p{Cc}+/gu;

/** References, accounts, codes. ISO's longest is 35; banks write more. */
export const REFERENCE_CHARACTERS = 140;
export const NAME_CHARACTERS = 300;
export const PURPOSE_CHARACTERS = 1_000;

/** Trimmed, without control characters, cut; null when nothing is left. */
export function textOf(text: string | null | undefined, most = REFERENCE_CHARACTERS): string | null {
  if (text === null || text === undefined) return null;
  const clean = text.replace(CONTROLS, ' ').trim().slice(0, most).trim().toWellFormed();
  return clean === '' ? null : clean;
}

/** Without spaces, in capitals: as accounts are compared. */
export const accountIn = (text: string | null | undefined): string | null =>
  textOf(text?.replace(/\s+/g, '').toUpperCase());

/** ISO says that nothing was given in so many words. */
export function referenceOf(text: string | null | undefined): string | null {
  const reference = textOf(text);
  return reference === null || /^not ?provided$/i.test(reference) ? null : reference;
}

/**
 * Minor units; null when it is no amount ≥ 0 of this currency, or the currency is none that is known. ISO writes five
 * decimals where it likes: those that say nothing are dropped.
 */
export function amountOf(text: string | null | undefined, currency: string): bigint | null {
  const digits = currencyOf(currency)?.minorDigits;
  return digits === undefined ? null : decimalOf(text, digits);
}

/** The same for a number of decimals; may be negative where a balance is. */
export function decimalOf(text: string | null | undefined, digits: number): bigint | null {
  const match = /^([+-]?)0*(\d{1,15})(?:\.(\d*?)0*)?$/.exec(text?.trim() ?? '');
  if (!match) return null;
  const fraction = match[3] ?? '';
  return parseScaled(`${match[1] === '-' ? '-' : ''}${match[2] ?? ''}${fraction && `.${fraction}`}`, digits);
}

/** `2026-11-22` of `2026-11-22T…` or itself: the bank's own day. Null when there is no such day. */
export function isoDayOf(text: string | null | undefined): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?![\d-])/.exec(text?.trim() ?? '');
  return match ? dayOf(match[1]!, match[2]!, match[3]!) : null;
}

/** `22.11.2026` as `2026-11-22`. */
export function russianDayOf(text: string | null | undefined): string | null {
  const match = /^(\d\d)\.(\d\d)\.(\d{4})(?!\d)/.exec(text?.trim() ?? '');
  return match ? dayOf(match[3]!, match[2]!, match[1]!) : null;
}

function dayOf(year: string, month: string, day: string): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal && year >= '1900' ? `${year}-${month}-${day}` : null;
}

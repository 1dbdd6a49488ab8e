import { FieldCause, type FieldParser } from './csv-problem';
import { quoted } from './quoted';

const ZERO = 0x30;
const DASH = 0x2d;
const FIRST_YEAR = 1900;
export const DATE_LENGTH = 10;

/** The number that the `count` digits from `from` make; -1 if they are not all digits. */
export function digitsAt(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) {
      return -1;
    }
    value = value * 10 + digit;
  }
  return value;
}

function daysIn(year: number, month: number): number {
  if (month === 2) {
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return isLeap ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the text begins with a day YYYY-MM-DD that exists, from 1900 to 9999. */
export function beginsWithDate(text: string): boolean {
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  return (
    text.charCodeAt(4) === DASH &&
    text.charCodeAt(7) === DASH &&
    year >= FIRST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month)
  );
}

/** A day, as its own text. */
export const parseDate: FieldParser<string> = (text, column) => {
  if (text.length === DATE_LENGTH && beginsWithDate(text)) {
    return text;
  }
  return text === ''
    ? new FieldCause('empty', `${column} is empty`)
    : new FieldCause('not-a-date', `${column} ${quoted(text)} is not a day like 2026-10-31 that exists`);
};

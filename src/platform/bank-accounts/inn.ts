/** Weights of the check digits: one for a company's ten digits, two for a person's twelve. */
const COMPANY = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const PERSON_FIRST = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const PERSON_SECOND = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/**
 * Whether the text is an ИНН: ten digits of a company, twelve of a person, with their check digits. The first two are
 * those of a region, of which there is no 00: zeros alone would fit.
 */
export function isInn(text: string): boolean {
  if (!/^(?:\d{10}|\d{12})$/.test(text) || text.startsWith('00')) return false;
  if (text.length === 10) return hasCheckDigit(text, COMPANY);
  return hasCheckDigit(text, PERSON_FIRST) && hasCheckDigit(text, PERSON_SECOND);
}

/** The check digit is the one after as many as there are weights. */
function hasCheckDigit(text: string, weights: readonly number[]): boolean {
  const sum = weights.reduce((total, weight, place) => total + weight * digitAt(text, place), 0);
  return (sum % 11) % 10 === digitAt(text, weights.length);
}

const digitAt = (text: string, place: number): number => text.charCodeAt(place) - 0x30;

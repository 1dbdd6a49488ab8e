/** Weights of the control digits, as the Federal Tax Service has them: one digit of a company, two of a person. */
const OF_TEN = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const OF_ELEVEN = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const OF_TWELVE = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** Whether an ИНН is one: ten digits of a company, twelve of a person, with their control digits. */
export function innHolds(inn: string): boolean {
  if (!/^\d{10}(\d{2})?$/.test(inn) || /^0+$/.test(inn)) return false;
  return inn.length === 10 ? endsWith(inn, OF_TEN) : endsWith(inn, OF_ELEVEN) && endsWith(inn, OF_TWELVE);
}

function endsWith(inn: string, weights: readonly number[]): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * digitAt(inn, index), 0);
  return (sum % 11) % 10 === digitAt(inn, weights.length);
}

const digitAt = (digits: string, index: number): number => digits.charCodeAt(index) - 48;

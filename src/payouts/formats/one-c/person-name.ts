/** A name as registers have it. */
export interface PersonName {
  readonly surname: string;
  readonly givenName: string;
  /** Empty where there is none. */
  readonly patronymic: string;
}

/**
 * The parts of a name in the order of Russian papers: surname, given name, and everything behind them the patronymic
 * (`Алиев Ильхам Гейдар оглы`). A surname of two words is written with a hyphen. Null for a single word.
 */
export function personName(name: string): PersonName | null {
  const [surname, givenName, ...patronymic] = name.split(/\s+/u);
  if (surname === undefined || givenName === undefined) return null;
  return { surname, givenName, patronymic: patronymic.join(' ') };
}

/** Single spaces between the parts: what can be put together again from them. */
export const inParts = (name: string): string => name.split(/\s+/u).join(' ');

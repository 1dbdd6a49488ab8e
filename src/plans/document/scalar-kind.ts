/** A kind of value that a document can hold in one scalar. */
export interface ScalarKind<T> {
  /** Completes "expected …". */
  readonly expected: string;
  /** Stands in for a missing or refused value until the whole document is refused; nobody outside sees it. */
  readonly placeholder: T;
  /** @param text never empty */
  parse(text: string): T | Cause;
}

/** Why a text is refused; completes "«text» …". */
export class Cause {
  constructor(readonly text: string) {}
}

export function choice<const T extends string>(options: readonly T[]): ScalarKind<T> {
  const [first] = options;
  if (first === undefined) throw new Error('A choice needs at least one option.');
  return {
    expected: options.length === 1 ? first : `one of: ${options.join(', ')}`,
    placeholder: first,
    parse: (text) => options.find((option) => option === text) ?? new Cause('is not known here'),
  };
}

/** Plain digits without leading zeros, from `min` to `max`. */
export function whole(min: number, max: number): ScalarKind<number> {
  return {
    expected: `a whole number from ${min} to ${max}`,
    placeholder: min,
    parse(text) {
      if (!/^-?(?:0|[1-9]\d{0,14})$/.test(text)) return new Cause('is no whole number');
      const value = Number(text);
      if (value < min) return new Cause(`is less than ${min}`);
      return value > max ? new Cause(`is more than ${max}`) : value;
    },
  };
}

/** A name that stands in URLs, file names and exports. The letter in front keeps it from looking like a number. */
export const KEY: ScalarKind<string> = {
  expected: 'lower-case words with hyphens between, a letter first, at most 32 characters',
  placeholder: '',
  parse(text) {
    if (text.length > 32) return new Cause(`has ${text.length} characters`);
    return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text) ? text : new Cause('is no such name');
  },
};

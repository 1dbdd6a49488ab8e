/** Turns what was typed into a value. @throws DomainError `invalid` with what it should have been. */
export type Parse<T> = (text: string) => T;

/** One value that a person types, with what help says about it. */
interface Given<T> {
  /** As help names the value, `P` or `next|reject`; null for a flag, which has none. */
  readonly placeholder: string | null;
  readonly summary: string;
  readonly required: boolean;
  /** Given again it adds to what was given before, with a comma between; else it replaces it. */
  readonly repeatable: boolean;
  /** `undefined`: it was left out. Not called with it when the value is required. */
  read(text: string | undefined): T;
}

/** A value told by its place. */
export interface Argument<T> extends Given<T> {
  readonly kind: 'argument';
}

/** A value told by its name: the property `skipBad` is typed `--skip-bad`. */
export interface Option<T> extends Given<T> {
  readonly kind: 'option';
}

export type Arguments = Readonly<Record<string, Argument<unknown>>>;
export type Options = Readonly<Record<string, Option<unknown>>>;

/** What `run` gets for the arguments or options of a command. */
export type InputOf<G extends Arguments | Options> = {
  readonly [K in keyof G]: G[K] extends Given<infer T> ? T : never;
};

interface Spec<T> {
  placeholder: string;
  summary: string;
  parse: Parse<T>;
  /** Of an option: whether it may be given again. */
  repeatable?: boolean;
}

/** A required argument; `{ optional: true }` makes it `T | undefined`. */
export function argument<T>(spec: Spec<T> & { optional: true }): Argument<T | undefined>;
export function argument<T>(spec: Spec<T>): Argument<T>;
export function argument<T>(spec: Spec<T> & { optional?: boolean }): Argument<T | undefined> {
  const { placeholder, summary, parse } = spec;
  return {
    kind: 'argument',
    placeholder,
    summary,
    required: spec.optional !== true,
    repeatable: false,
    read: whenGiven(parse, undefined),
  };
}

/** An option with a value: `T | undefined`, or `T` with `{ required: true }` or a `{ default }`. */
export function option<T>(spec: Spec<T> & ({ required: true } | { default: NoInfer<T> })): Option<T>;
export function option<T>(spec: Spec<T>): Option<T | undefined>;
export function option<T>(spec: Spec<T> & { required?: boolean; default?: T }): Option<T | undefined> {
  const { placeholder, summary, parse } = spec;
  return {
    kind: 'option',
    placeholder,
    summary,
    required: spec.required === true,
    repeatable: spec.repeatable === true,
    read: whenGiven(parse, spec.default),
  };
}

/** An option without a value: given or not. */
export function flag(summary: string): Option<boolean> {
  const read = (text: string | undefined): boolean => text !== undefined;
  return { kind: 'option', placeholder: null, summary, required: false, repeatable: false, read };
}

function whenGiven<T>(
  parse: Parse<T>,
  otherwise: T | undefined,
): (text: string | undefined) => T | undefined {
  return (text) => (text === undefined ? otherwise : parse(text));
}

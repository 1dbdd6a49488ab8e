import { invalid } from '../errors';
import { option, type Option, type Parse } from './inputs';

const DEFAULT_TEXT_CHARACTERS = 500;
const ACTOR_CHARACTERS = 100;
/** Controls, and marks that change how the text around them is shown. */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/u;

/** 1 to `max` printable characters, without the spaces around them. */
export function text(max = DEFAULT_TEXT_CHARACTERS): Parse<string> {
  return (typed) => {
    const trimmed = typed.trim().normalize('NFC');
    if (trimmed === '') throw invalid('text-empty', 'must not be empty.');
    if (Array.from(trimmed).length > max) throw invalid('text-long', `must have at most ${max} characters.`);
    if (UNPRINTABLE.test(trimmed)) throw invalid('text-unprintable', 'must hold printable characters alone.');
    return trimmed;
  };
}

/** A whole number from `min` to `max`, in plain digits. */
export function wholeNumber(min: number, max: number): Parse<number> {
  return (typed) => {
    const number = /^\d{1,15}$/.test(typed) ? Number(typed) : NaN;
    if (number >= min && number <= max) return number;
    throw invalid('number-form', `must be a whole number from ${min} to ${max}, not "${shown(typed)}".`);
  };
}

/** One of these words. */
export function oneOf<const W extends string>(...words: readonly W[]): Parse<W> {
  return (typed) => {
    const word = words.find((candidate) => candidate === typed);
    if (word !== undefined) return word;
    throw invalid('unknown-word', `must be one of ${words.join(', ')}, not "${shown(typed)}".`);
  };
}

/** The path of a file; whether it can be read or written shows when that is tried. */
export const filePath: Parse<string> = (typed) => {
  if (typed === '' || typed.includes('\0')) throw invalid('file-path', 'must name a file.');
  return typed;
};

/** Who looks or acts where nobody need be named. */
export const COMMAND_LINE = 'command line';

/** `--as NAME` where nobody need be named. */
export const optionalActor: Option<string> = option({
  placeholder: 'NAME',
  summary: 'who acts; kept with what is done',
  parse: text(ACTOR_CHARACTERS),
  default: COMMAND_LINE,
});

/** `--as NAME` for every command where it matters who acts. */
export const actor: Option<string> = option({
  placeholder: 'NAME',
  summary: 'who acts; kept with what is done',
  parse: text(ACTOR_CHARACTERS),
  required: true,
});

function shown(typed: string): string {
  return typed.length > 40 ? `${typed.slice(0, 40)}…` : typed;
}

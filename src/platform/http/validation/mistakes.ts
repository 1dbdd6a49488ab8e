import type { ValidationError } from 'class-validator';

/** One thing that is wrong with a request. `field` is a path like `lines.2.cv`. */
export interface Mistake {
  field: string;
  detail: string;
}

const MOST = 50;

/** Every bad field of a body or query, one sentence each; at most fifty. */
export function mistakesOf(errors: readonly ValidationError[], parent = ''): Mistake[] {
  return errors
    .flatMap((error) => {
      const field = `${parent}${error.property}`;
      const broken = firstBroken(error.constraints ?? {});
      return [
        ...(broken ? [{ field, detail: sentence(describe(field, error, broken)) }] : []),
        ...mistakesOf(error.children ?? [], `${field}.`),
      ];
    })
    .slice(0, MOST);
}

interface Broken {
  readonly rule: string;
  readonly message: string;
}

/** Rules on what kind of value it is: where one is broken, what the others say of it means nothing. */
const KINDS = ['whitelistValidation', 'isString', 'isInt'];

/** `abc` is above no maximum: its kind is what is wrong. class-validator names the rule that stands last first. */
function firstBroken(constraints: Readonly<Record<string, string>>): Broken | null {
  const [first] = Object.keys(constraints);
  const rule = KINDS.find((kind) => kind in constraints) ?? first;
  return rule === undefined ? null : { rule, message: constraints[rule]! };
}

/** The library's own words are replaced where they speak to its user instead of the caller. */
function describe(field: string, { property, value }: ValidationError, { rule, message }: Broken): string {
  if (rule === 'whitelistValidation') {
    return `${field} is not known here; check how it is written, or leave it out`;
  }
  if (message === `${property} must be a string`) {
    if (value === undefined || value === null) return `${field} is missing`;
    return Array.isArray(value) ? `${field} must be given once` : `${field} must be a text in quotes`;
  }
  return rule === 'minLength' && value === '' ? `${field} is empty` : message;
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

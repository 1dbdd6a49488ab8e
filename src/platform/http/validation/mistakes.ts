import type { ValidationError } from 'class-validator';

/** One thing that is wrong with a request. `field` is a path like `lines.2.cv`. */
export interface Mistake {
  field: string;
  detail: string;
}

const MOST = 50;

/** Every bad field of a body or query, the first sentence of each; at most fifty. */
export function mistakesOf(errors: readonly ValidationError[], parent = ''): Mistake[] {
  return errors
    .flatMap((error) => {
      const field = `${parent}${error.property}`;
      const [mistake] = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
        field,
        detail: sentence(rule === 'whitelistValidation' ? unknownField(field) : message),
      }));
      return [...(mistake ? [mistake] : []), ...mistakesOf(error.children ?? [], `${field}.`)];
    })
    .slice(0, MOST);
}

const unknownField = (field: string): string =>
  `${field} is not known here; check how it is written, or leave it out`;

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

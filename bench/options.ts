import { parseArgs } from 'node:util';

export type Options =
  | { readonly kind: 'plot'; readonly out: string; readonly files: readonly string[] }
  | {
      /** `pages`: in a browser, instead of all else. */
      readonly kind: 'measure' | 'pages';
      readonly distributors: number;
      readonly orders: number;
      readonly json: string | undefined;
      readonly closure: boolean;
      readonly http: boolean;
    };

export const USAGE = `npm run bench -- --distributors N --orders M [--json FILE] [--http]
npm run bench -- --distributors N --orders M --without-closure [--json FILE]
npm run bench -- --pages --distributors N --orders M [--json FILE]
npm run bench -- --plot FILE.svg RESULT.json …`;

const DEFAULT_DISTRIBUTORS = '100000';
const DEFAULT_ORDERS = '300000';
const LEAST_DISTRIBUTORS = 1_000;

/** @throws Error with a sentence for whoever typed the command. */
export function readOptions(words: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      distributors: { type: 'string', default: DEFAULT_DISTRIBUTORS },
      orders: { type: 'string', default: DEFAULT_ORDERS },
      json: { type: 'string' },
      'without-closure': { type: 'boolean', default: false },
      http: { type: 'boolean', default: false },
      pages: { type: 'boolean', default: false },
      plot: { type: 'string' },
    },
  });
  if (values.plot !== undefined) {
    if (positionals.length === 0) throw new Error('--plot needs the results, one JSON file or more.');
    return { kind: 'plot', out: values.plot, files: positionals };
  }
  if (positionals.length > 0) throw new Error(`"${positionals[0]!}" is not understood.`);
  const distributors = Number(values.distributors);
  const orders = Number(values.orders);
  if (!Number.isInteger(distributors) || distributors < LEAST_DISTRIBUTORS)
    throw new Error(`--distributors takes a whole number from ${LEAST_DISTRIBUTORS}.`);
  if (!Number.isInteger(orders) || orders < 1) throw new Error('--orders takes a whole number from 1.');
  const closure = !values['without-closure'];
  if (values.http && !closure) throw new Error('--http needs the closure: leave --without-closure out.');
  if (values.pages && !closure) throw new Error('--pages needs the closure: leave --without-closure out.');
  const kind = values.pages ? 'pages' : 'measure';
  return { kind, distributors, orders, json: values.json, closure, http: values.http };
}

import { codes } from 'currency-codes';

/** What has a code and is none: "no currency" and the code for tests; the unknown region, trials, unions. */
const NO_CURRENCIES: ReadonlySet<string> = new Set(['XXX', 'XTS']);
const NO_COUNTRIES: ReadonlySet<string> = new Set(['ZZ', 'XA', 'XB', 'EU', 'EZ', 'QO', 'UN']);

/** ISO 3166-1 alpha-2, those of the past too. */
export const isCountry = lookup(
  'region',
  /^[A-Z]{2}$/,
  (code, isNamed) => isNamed && !NO_COUNTRIES.has(code),
);

/** ISO 4217 as it stands, and the currencies of the past that the runtime knows, like RUR and HRK. */
const TODAY: ReadonlySet<string> = new Set(codes());
export const isCurrency = lookup(
  'currency',
  /^[A-Z]{3}$/,
  (code, isNamed) => (isNamed || TODAY.has(code)) && !NO_CURRENCIES.has(code),
);

/** Each code is looked up once: a file asks a million times for a few. */
function lookup(
  type: 'region' | 'currency',
  form: RegExp,
  isGood: (code: string, isNamed: boolean) => boolean,
): (text: string) => boolean {
  const names = new Intl.DisplayNames(['en'], { type, fallback: 'none' });
  const known = new Map<string, boolean>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      if (!form.test(text)) return false;
      answer = isGood(text, names.of(text) !== undefined);
      known.set(text, answer);
    }
    return answer;
  };
}

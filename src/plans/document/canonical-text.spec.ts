import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc, { type GeneratorValue } from 'fast-check';
import { stringify } from 'yaml';
import { DomainError } from '../../platform/errors';
import type { Mistake } from './mistakes';
import { canonicalText, readPlanDocument } from './read-plan-document';

const SHIPPED = readFileSync(join(__dirname, '../../../plans/green-wave-professional.yaml'), 'utf8');

type Value = string | Value[] | { [key: string]: Value };

const tree = (): Value => JSON.parse(canonicalText(SHIPPED, 'shipped.yaml')) as Value;

function pick<T>(gen: GeneratorValue, ...options: readonly T[]): T {
  return options[gen(fc.integer, { min: 0, max: options.length - 1 })]!;
}

/** The same document with its keys in another order and needless zeros in its decimals. */
function rewritten(value: Value, gen: GeneratorValue): Value {
  if (Array.isArray(value)) return value.map((item) => rewritten(item, gen));
  if (typeof value === 'string') return /^\d+%$/.test(value) ? pick(gen, ...spellings(value)) : value;
  const entries = Object.entries(value).map(([key, item]) => [key, rewritten(item, gen)] as const);
  const places = entries.map(() => gen(fc.nat));
  return Object.fromEntries(
    entries.toSorted((a, b) => places[entries.indexOf(a)]! - places[entries.indexOf(b)]!),
  );
}

function spellings(percent: string): string[] {
  const digits = percent.slice(0, -1);
  return [percent, `${digits}.0%`, `${digits}.0000%`, `0${digits}%`];
}

function laidOut(value: Value, gen: GeneratorValue): string {
  if (pick(gen, true, false)) return JSON.stringify(value, null, pick(gen, '', ' ', '\t', '      '));
  const text = stringify(value, {
    defaultStringType: pick(gen, 'PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
    collectionStyle: pick(gen, 'any' as const, 'block' as const, 'flow' as const),
    indent: gen(fc.integer, { min: 1, max: 8 }),
    schema: 'failsafe',
  });
  return text.replaceAll('\n', () => pick(gen, '\n', ' # why\n', '\n\n', '\r\n'));
}

describe('the canonical text', () => {
  const shipped = readPlanDocument(SHIPPED, 'shipped.yaml');

  it('is the fingerprint that versions of the shipped plan set are kept under', () => {
    expect(shipped.sha256).toBe('056c0a1859421ff34b6bb7a40cdcb1b54fdb7b6b9faf76a544ad11513d65535e');
  });

  it('does not change with comments, quoting, layout, key order or zeros', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const text = laidOut(rewritten(tree(), gen), gen);
        expect(readPlanDocument(text, 'rewritten.yaml')).toEqual(shipped);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['fromLevel: 7', 'fromLevel: 8'],
    ['"10%"]', '"10.5%"]'],
    ['"20%", "5%"', '"5%", "20%"'],
    ['months: 3', 'months: 30'],
    ['mode: every', 'mode: nearest'],
    ['pv: "190.00"', 'pv: "190.01"'],
    ['planSet: green', 'planSet: greener'],
  ])('changes with %s → %s', (before, after) => {
    expect(canonicalText(SHIPPED.replace(before, after), 'other.yaml')).not.toBe(shipped.canonicalText);
  });
});

/** Every map of a document with its path. */
function maps(value: Value, path = ''): { map: { [key: string]: Value }; path: string }[] {
  if (typeof value === 'string') return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => maps(item, `${path}[${index}]`));
  const inner = Object.entries(value).flatMap(([key, item]) =>
    maps(item, path === '' ? key : `${path}.${key}`),
  );
  return [{ map: value, path }, ...inner];
}

test('a document with an unknown key anywhere is refused at that key', () => {
  const key = fc.stringMatching(/^zz[a-zA-Z0-9-]{0,12}$/);
  fc.assert(
    fc.property(fc.gen(), key, fc.nat(), (gen, unknown, pick) => {
      const value = tree();
      const places = maps(value);
      const { map, path } = places[pick % places.length]!;
      map[unknown] = 'x';
      const text = laidOut(rewritten(value, gen), gen);
      let mistakes: Mistake[] = [];
      try {
        readPlanDocument(text, 'unknown.yaml');
      } catch (error) {
        mistakes = (error as DomainError).params['mistakes'] as Mistake[];
      }
      const at = mistakes.filter(
        (mistake) => mistake.path === (path === '' ? unknown : `${path}.${unknown}`),
      );
      expect(at.length).toBeGreaterThan(0);
      const line = text.split('\n')[at[0]!.line - 1] ?? '';
      expect(line.slice(at[0]!.column - 1)).toMatch(
        new RegExp(path === 'plans' ? `${unknown}|x` : `^["']?${unknown}`),
      );
    }),
    { numRuns: 100 },
  );
});

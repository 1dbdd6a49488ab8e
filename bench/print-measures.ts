import type { Measures } from './measures';
import { type Target, targetsOf } from './targets';

const NAME_WIDTH = 52;

/** Every figure by its name, then each target with what came out: reached or not, both are said. */
export function printMeasures(measures: Measures, say: (line: string) => void): void {
  for (const [name, value] of flat(measures)) say(`${name.padEnd(NAME_WIDTH)} ${value}`);
  say('');
  for (const target of targetsOf(measures)) say(verdict(target));
}

function* flat(values: object, prefix = ''): Generator<[string, string]> {
  for (const [name, value] of Object.entries(values) as [string, unknown][]) {
    if (typeof value === 'number') yield [prefix + name, value.toLocaleString('en-US')];
    else if (value === null) yield [prefix + name, 'not measured'];
    else if (typeof value === 'object') yield* flat(value, `${prefix}${name} `);
  }
}

function verdict({ what, value, atMost }: Target): string {
  if (value === null) return `${what.padEnd(NAME_WIDTH)} not measured`;
  const shown = value.toLocaleString('en-US', { maximumFractionDigits: 2 }).padStart(9);
  const limit = atMost.toLocaleString('en-US');
  return `${what.padEnd(NAME_WIDTH)} ${shown}  at most ${limit}: ${value <= atMost ? 'reached' : 'NOT REACHED'}`;
}

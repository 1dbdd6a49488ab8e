import type { RatePpm } from '../../platform/money';
import type { Bonus } from './bonus';

interface LevelRule {
  /** The rate of level 1 first. */
  readonly rates: readonly RatePpm[];
}

/** Pays a rate of its own on the volume of each of the first levels. */
export const bonus: Bonus<LevelRule> = {
  name: 'level',

  read: (fields) => ({ rates: fields.percents('rates') }),

  deepestLevel: (rule) => rule.rates.length,

  lineAt(rule, steps) {
    const ratePpm = rule.rates[steps - 1];
    return ratePpm === undefined ? null : { level: String(steps), ratePpm };
  },

  paysOncePerOrder: () => false,

  pay: (entries, volumes) =>
    entries.map(({ rule }) =>
      rule.rates.map((ratePpm, index) => ({
        level: String(index + 1),
        ratePpm,
        volumes: volumes.level(index + 1),
      })),
    ),
};

import type { RatePpm } from '../../platform/money';
import type { RuleReader } from '../bonuses/bonus';
import { RATE } from './amount-kinds';
import type { MapReader } from './map-reader';
import { choice, whole } from './scalar-kind';

/** As many levels as a bonus can pay one by one; each costs a pass over the network and a column of volumes. */
const LEVELS_LIMIT = 50;

const RATES = `a list of 1 to ${LEVELS_LIMIT} percentages such as ["20%", "5%"]`;

/** Lets a bonus read its keys from a document without knowing what a document is. */
export class YamlRuleReader implements RuleReader {
  constructor(private readonly map: MapReader) {}

  percent(key: string): RatePpm {
    return this.map.scalar(key, RATE);
  }

  percents(key: string): readonly RatePpm[] {
    const items = this.map.required(key, RATES)?.items(RATES, 1, LEVELS_LIMIT) ?? [];
    // A bonus may rely on a first rate also while the document is being refused.
    return items.length === 0 ? [RATE.placeholder] : items.map((item) => item.scalar(RATE));
  }

  whole(key: string, min: number, max: number): number {
    return this.map.scalar(key, whole(min, max));
  }

  choice<T extends string>(key: string, options: readonly T[]): T {
    return this.map.scalar(key, choice(options));
  }
}

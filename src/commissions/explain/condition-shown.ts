import { formatScaled } from '../../platform/money';
import type { Condition } from '../../plans';

/** One condition of a bonus: what it asks, what there is, what is missing. CV as decimals, people as whole numbers. */
export interface ConditionShown {
  readonly condition: Condition['condition'];
  readonly unit: 'cv' | 'people';
  readonly required: string;
  readonly actual: string;
  /** `0.00` or `0` when it is met. */
  readonly missing: string;
  readonly met: boolean;
}

export function conditionShown({ condition, unit, required, actual, met }: Condition): ConditionShown {
  const text = (value: number) => (unit === 'cv-cents' ? formatScaled(value) : String(value));
  return {
    condition,
    unit: unit === 'cv-cents' ? 'cv' : 'people',
    required: text(required),
    actual: text(actual),
    missing: text(met ? 0 : required - actual),
    met,
  };
}

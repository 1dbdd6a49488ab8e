import type { RatePpm } from '../../platform/money';
import type { Qualification } from './qualification';

/**
 * A bonus: one rule of a plan that pays. Each lives in a file of its own, `<name>.bonus.ts`, exports itself as
 * `bonus` and is found by the name that the plan uses; adding one touches no other file.
 */
export interface Bonus<Rule = unknown> {
  readonly name: string;

  /** Reads the rule's own keys; mistakes are told to the reader, never thrown. */
  read(fields: RuleReader): Rule;

  /** The deepest level that this rule pays by itself (0 when it pays none level by level). */
  deepestLevel(rule: Rule): number;

  /** In which line of the earner volume from `steps` below stands; null when the rule does not reach it. */
  lineAt(rule: Rule, steps: number): BonusLine | null;

  /** Whether each order pays this bonus once: to the nearest entitled earner and nobody above. */
  paysOncePerOrder(rule: Rule): boolean;

  /**
   * The lines' volumes, for every plan that has this bonus at once, because `nearest` looks across plans.
   * A line exists where the plan's `earns` is 1 and the volume is not zero.
   * Columns may share arrays with `volumes`: read only. Result in the order of `entries`.
   */
  pay(entries: readonly BonusEntry<Rule>[], volumes: NetworkVolumes): readonly (readonly LineColumn[])[];
}

export interface BonusLine {
  /** As exported: `1` … or `7+`. */
  readonly level: string;
  readonly ratePpm: RatePpm;
}

/** One plan's rule for a bonus and who is entitled under it: on that plan, active, qualified. */
export interface BonusEntry<Rule> {
  readonly rule: Rule;
  readonly earns: Uint8Array;
}

/** All lines of one bonus and level: the volume for each node, in CV cents. */
export interface LineColumn extends BonusLine {
  readonly volumes: Float64Array;
}

/**
 * A period's volumes over the sponsor tree. Nodes are numbered breadth first (a sponsor before the frontline).
 * Volumes are whole CV cents in doubles, proven exact because their sum is bounded before.
 */
export interface NetworkVolumes {
  readonly size: number;
  /** The sponsor's node, -1 for the root. */
  readonly sponsor: Int32Array;
  readonly depth: Int32Array;
  readonly personal: Float64Array;
  readonly group: Float64Array;
  /** The volume at level `k` ≥ 1 of each node. */
  level(k: number): Float64Array;
}

/** Reads a rule's keys; reading makes a key known, a key never read is reported as unknown. */
export interface RuleReader {
  percent(key: string): RatePpm;
  /** A list of at least one percentage. */
  percents(key: string): readonly RatePpm[];
  whole(key: string, min: number, max: number): number;
  choice<T extends string>(key: string, options: readonly T[]): T;
}

/** A bonus as a plan uses it. */
export interface PlanBonus {
  readonly bonus: Bonus;
  readonly rule: unknown;
  readonly qualification: Qualification;
}

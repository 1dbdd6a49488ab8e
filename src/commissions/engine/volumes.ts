import type { NetworkVolumes } from '../../plans/bonuses/bonus';
import { EXACT_LIMIT } from '../../platform/money';
import type { PeriodFacts } from './facts';
import type { Tree } from './tree';

/** Every sum that the engine makes of volumes is at most the sum of all; beyond this limit doubles are not exact. */
export class VolumeBeyondExactRange extends Error {
  constructor() {
    super(
      `The period's volume is above ${EXACT_LIMIT} hundredths of CV, more than is summed exactly. Split the period's orders over two companies, or scale CV down.`,
    );
    this.name = 'VolumeBeyondExactRange';
  }
}

/** Personal, level and group volumes of a period: one pass over the tree for each level, one for the group. */
export class PeriodVolumes implements NetworkVolumes {
  readonly size: number;
  readonly sponsor: Int32Array;
  readonly depth: Int32Array;
  readonly personal: Float64Array;
  readonly group: Float64Array;
  /** The sum over everybody, CV cents. */
  readonly total: number;
  private readonly levels: Float64Array[] = [];

  constructor(facts: PeriodFacts, tree: Tree) {
    this.size = tree.size;
    this.sponsor = tree.sponsor;
    this.depth = tree.depth;
    this.personal = new Float64Array(tree.size);
    for (let node = 0; node < tree.size; node++)
      this.personal[node] = facts.personalVolume[tree.rankOf[node]!]!;
    this.total = exactTotal(this.personal);
    this.group = Float64Array.from(this.personal);
    for (let node = tree.size - 1; node >= 0; node--) {
      if (tree.sponsor[node]! >= 0) this.group[tree.sponsor[node]!]! += this.group[node]!;
    }
  }

  level(k: number): Float64Array {
    while (this.levels.length < k) this.levels.push(this.oneLevelUp(this.levels.at(-1) ?? this.personal));
    return this.levels[k - 1]!;
  }

  private oneLevelUp(below: Float64Array): Float64Array {
    const above = new Float64Array(this.size);
    for (let node = this.size - 1; node >= 0; node--) {
      if (this.sponsor[node]! >= 0) above[this.sponsor[node]!]! += below[node]!;
    }
    return above;
  }
}

function exactTotal(volumes: Float64Array): number {
  let total = 0;
  for (const volume of volumes) {
    if (!(volume >= 0) || volume % 1 !== 0)
      throw new Error(`A personal volume of ${volume} cents is no volume.`);
    total += volume;
    if (total > EXACT_LIMIT) throw new VolumeBeyondExactRange();
  }
  return total;
}

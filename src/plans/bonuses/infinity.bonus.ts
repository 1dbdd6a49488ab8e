import type { RatePpm } from '../../platform/money';
import type { Bonus, BonusEntry, NetworkVolumes } from './bonus';

interface InfinityRule {
  readonly fromLevel: number;
  readonly ratePpm: RatePpm;
  /** `every` entitled distributor is paid, or only the `nearest` above each order. */
  readonly mode: 'every' | 'nearest';
}

/** Pays one rate on all volume from a level down to infinite depth, as one line. */
export const bonus: Bonus<InfinityRule> = {
  name: 'infinity',

  read: (fields) => ({
    fromLevel: fields.whole('fromLevel', 1, 51),
    ratePpm: fields.percent('rate'),
    mode: fields.choice('mode', ['every', 'nearest']),
  }),

  deepestLevel: () => 0,

  lineAt: (rule, steps) =>
    steps < rule.fromLevel ? null : { level: `${rule.fromLevel}+`, ratePpm: rule.ratePpm },

  paysOncePerOrder: (rule) => rule.mode === 'nearest',

  pay(entries, volumes) {
    const nearest = nearestVolumes(entries, volumes);
    return entries.map(({ rule }) => [
      {
        level: `${rule.fromLevel}+`,
        ratePpm: rule.ratePpm,
        volumes: rule.mode === 'every' ? everyVolumes(rule.fromLevel, volumes) : nearest,
      },
    ]);
  },
};

/** Group volume less own volume and the levels above `fromLevel`. */
function everyVolumes(fromLevel: number, volumes: NetworkVolumes): Float64Array {
  const rest = Float64Array.from(volumes.group);
  const shallower = [volumes.personal];
  for (let k = 1; k < fromLevel; k++) shallower.push(volumes.level(k));
  for (const level of shallower) {
    for (let i = 0; i < rest.length; i++) rest[i]! -= level[i]!;
  }
  return rest;
}

/** Each node's own volume, given to the nearest entitled distributor above it under any plan's `nearest` rule. */
function nearestVolumes(entries: readonly BonusEntry<InfinityRule>[], volumes: NetworkVolumes): Float64Array {
  const received = new Float64Array(volumes.size);
  const once = entries.filter(({ rule }) => rule.mode === 'nearest');
  if (once.length === 0) return received;

  const best = new Int32Array(volumes.size).fill(-1);
  for (const { rule, earns } of once) {
    const entitled = nearestEntitled(earns, volumes);
    const above = ancestorsAt(rule.fromLevel, volumes);
    for (let i = 0; i < volumes.size; i++) {
      const start = above[i]!;
      const candidate = start < 0 ? -1 : entitled[start]!;
      const current = best[i]!;
      // The deeper one of two ancestors is the nearer one.
      if (candidate >= 0 && (current < 0 || volumes.depth[candidate]! > volumes.depth[current]!))
        best[i] = candidate;
    }
  }
  for (let i = 0; i < volumes.size; i++) {
    if (best[i]! >= 0) received[best[i]!]! += volumes.personal[i]!;
  }
  return received;
}

/** For each node the entitled distributor nearest above it, itself included; -1 where there is none. */
function nearestEntitled(earns: Uint8Array, { size, sponsor }: NetworkVolumes): Int32Array {
  const nearest = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    nearest[i] = earns[i] === 1 ? i : sponsor[i]! < 0 ? -1 : nearest[sponsor[i]!]!;
  }
  return nearest;
}

/** For each node the ancestor exactly `steps` above; -1 where the tree ends before. */
function ancestorsAt(steps: number, { size, sponsor }: NetworkVolumes): Int32Array {
  let above = Int32Array.from(sponsor);
  for (let step = 1; step < steps; step++) {
    const next = new Int32Array(size);
    for (let i = 0; i < size; i++) next[i] = above[i]! < 0 ? -1 : sponsor[above[i]!]!;
    above = next;
  }
  return above;
}

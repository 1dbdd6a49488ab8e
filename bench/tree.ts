import { randomFrom } from './random';

/** Sponsors by index, -1 for the root at 0; a sponsor always has a lower index than the frontline. */
export type SponsorTree = Int32Array;

/** How deep and how broad the made-up network came out. */
export interface TreeShape {
  readonly depth_mean: number;
  readonly depth_max: number;
  /** The largest number of people below one sponsor, one step. */
  readonly frontline_max: number;
}

const STARS = 0.02;
const SPONSORS_SPONSOR = 0.35;
const STARS_STAND_EVERY = 500;

/**
 * The same tree every time for a size. Depth grows like the logarithm (mean about 25, maximum about 60 at a
 * million); half of a network has no frontline, most have one to four, a few stars hundreds and more.
 */
export function growTree(distributors: number): SponsorTree {
  const random = randomFrom(7);
  const sponsors = new Int32Array(distributors).fill(-1);
  for (let i = 1; i < distributors; i++) sponsors[i] = pickSponsor(i, sponsors, random);
  return sponsors;
}

/** Mostly somebody who came lately, so that lines grow long; now and then that one's sponsor, or a star. */
function pickSponsor(index: number, sponsors: SponsorTree, random: () => number): number {
  const dice = random();
  if (dice < STARS) {
    const early = Math.floor(index * random() ** 2);
    return early - (early % STARS_STAND_EVERY);
  }
  // The smaller the exponent, the later the one who is picked: two kinds of recruiting, broad and long.
  const candidate = Math.floor(index * random() ** (random() < 0.5 ? 0.04 : 0.5));
  return dice < STARS + SPONSORS_SPONSOR && candidate > 0 ? sponsors[candidate]! : candidate;
}

export function shapeOf(sponsors: SponsorTree): TreeShape {
  const depth = new Int32Array(sponsors.length);
  const frontline = new Int32Array(sponsors.length);
  let sum = 0;
  let deepest = 0;
  let broadest = 0;
  for (let i = 1; i < sponsors.length; i++) {
    const sponsor = sponsors[i]!;
    depth[i] = depth[sponsor]! + 1;
    sum += depth[i]!;
    deepest = Math.max(deepest, depth[i]!);
    broadest = Math.max(broadest, ++frontline[sponsor]!);
  }
  return {
    depth_mean: Math.round((sum / sponsors.length) * 10) / 10,
    depth_max: deepest,
    frontline_max: broadest,
  };
}

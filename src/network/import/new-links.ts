import type { Tx } from '../../platform/database';
import { placesByKey } from '../../platform/int-columns';
import { readIntColumns } from '../tree/int-columns';
import { SponsorForest } from '../tree/sponsor-forest';
import { copyNewLinksSql } from './links.sql';

/** The new rows of a file as a forest. A node is a row; its tops hang in the network, or are the root. */
export interface NewLinks {
  readonly forest: SponsorForest;
  /** By node. */
  readonly lines: Int32Array;
  /** By node: id of the sponsor who is in the network already; 0 for none. */
  readonly sponsorIds: Int32Array;
  /** How many stand above a top. */
  above(top: number): number;
}

export async function readNewLinks(tx: Tx): Promise<NewLinks> {
  const [lines, sponsorLines, sponsorIds, depths] = (await readIntColumns(tx, copyNewLinksSql, 4)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const placeOf = placesByKey(lines);
  return {
    forest: new SponsorForest(sponsorLines.map((line) => (line === 0 ? -1 : placeOf(line)))),
    lines,
    sponsorIds,
    above: (top) => (sponsorIds[top] === 0 ? 0 : depths[top]! + 1),
  };
}

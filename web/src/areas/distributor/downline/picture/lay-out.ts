import { hierarchy, tree } from 'd3-hierarchy';
import type { Person } from './use-around';

export interface Placed {
  readonly person: Person;
  readonly parentNo: string | null;
  readonly x: number;
  readonly y: number;
}

export const CARD = { width: 184, height: 76 } as const;
const GAP = { across: 56, down: 10 } as const;

/** Who stands where: from left to right, sponsors beside the middle of those below, so that names have room. */
export function layOut(root: Person): Placed[] {
  const placed = tree<Person>().nodeSize([CARD.height + GAP.down, CARD.width + GAP.across])(
    hierarchy(root, ({ below }) => [...below]),
  );
  return placed.descendants().map(({ data, parent, x, y }) => ({
    person: data,
    parentNo: parent?.data.member.distributorNo ?? null,
    x: y,
    y: x,
  }));
}

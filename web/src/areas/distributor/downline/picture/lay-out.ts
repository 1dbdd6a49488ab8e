import { hierarchy, tree } from 'd3-hierarchy';
import type { Person } from './use-around';

export interface Placed {
  readonly person: Person;
  readonly parentNo: string | null;
  readonly x: number;
  readonly y: number;
}

export const CARD = { width: 176, height: 96 } as const;
const GAP = { across: 20, down: 64 } as const;

/** Who stands where: sponsors above, in the middle of those below. */
export function layOut(root: Person): Placed[] {
  const placed = tree<Person>().nodeSize([CARD.width + GAP.across, CARD.height + GAP.down])(
    hierarchy(root, ({ below }) => [...below]),
  );
  return placed.descendants().map(({ data, parent, x, y }) => ({
    person: data,
    parentNo: parent?.data.member.distributorNo ?? null,
    x,
    y,
  }));
}

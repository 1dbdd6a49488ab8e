import fc from 'fast-check';
import { closureRows, countClosureRows, HEADER_BYTES, ROW_BYTES } from './closure-rows';
import { preorderOf } from './preorder';
import { SponsorForest } from './sponsor-forest';

/** Any links at all: parents before, behind, the node itself, none. */
const links = fc
  .integer({ min: 0, max: 30 })
  .chain((size) => fc.array(fc.integer({ min: -1, max: size - 1 }), { minLength: size, maxLength: size }));

/** Links without a cycle, the nodes in any order. */
const forests = fc
  .integer({ min: 1, max: 30 })
  .chain((size) =>
    fc.tuple(
      fc.tuple(...Array.from({ length: size }, (_, i) => fc.integer({ min: -1, max: i - 1 }))),
      fc.shuffledSubarray([...Array(size).keys()], { minLength: size }),
    ),
  )
  .map(([parents, places]) => {
    const placed = Array<number>(parents.length);
    parents.forEach((parent, node) => (placed[places[node]!] = parent === -1 ? -1 : places[parent]!));
    return placed;
  });

/** The node and all above; endless ones are cut. */
function walkUp(parents: readonly number[], node: number): number[] {
  const path: number[] = [];
  for (let at = node; at !== -1 && path.length <= parents.length; at = parents[at]!) path.push(at);
  return path;
}

const pairs = (forest: SponsorForest, ids: Int32Array): string[] => {
  const bytes = Buffer.concat([...closureRows(forest, ids, forest.order.keys())]);
  const found: string[] = [];
  for (let at = HEADER_BYTES; at + ROW_BYTES <= bytes.length; at += ROW_BYTES) {
    found.push(`${bytes.readInt32BE(at + 6)} ${bytes.readInt32BE(at + 14)} ${bytes.readInt32BE(at + 22)}`);
  }
  return found;
};

describe('a forest of sponsor links', () => {
  it('ranks parents before children, children together', () => {
    fc.assert(
      fc.property(forests, (parents) => {
        const { order, rank, depth, firstChild } = new SponsorForest(Int32Array.from(parents));
        expect([...order].sort((a, b) => a - b)).toEqual([...parents.keys()]);
        order.forEach((node, at) => {
          expect(rank[node]).toBe(at);
          expect(depth[at]).toBe(walkUp(parents, node).length - 1);
          const children = [...order.subarray(firstChild[at], firstChild[at + 1])];
          expect(children).toEqual([...parents.keys()].filter((child) => parents[child] === node));
        });
      }),
    );
  });

  it('finds every cycle once, and ranks nobody on or below one', () => {
    fc.assert(
      fc.property(links, (parents) => {
        const forest = new SponsorForest(Int32Array.from(parents));
        const cycles = forest.cycles();
        for (const cycle of cycles) {
          cycle.forEach((node, i) => expect(parents[node]).toBe(cycle[(i + 1) % cycle.length]));
        }
        const onCycle = [...parents.keys()].filter((node) => walkUp(parents, node).slice(1).includes(node));
        expect(cycles.flat().sort((a, b) => a - b)).toEqual(onCycle);
        parents.forEach((_, node) => {
          const ends = walkUp(parents, node).length <= parents.length;
          expect(forest.rank[node] !== -1).toBe(ends);
        });
      }),
    );
  });

  it('gives the closure in the order of its primary key', () => {
    fc.assert(
      fc.property(forests, (parents) => {
        const forest = new SponsorForest(Int32Array.from(parents));
        const idOf = (node: number): number => 100 + forest.rank[node]!;
        const found = pairs(forest, forest.order.map(idOf));
        const expected = [...parents.keys()].flatMap((node) =>
          walkUp(parents, node).map((above, depth): [number, number, number] => [
            idOf(above),
            depth,
            idOf(node),
          ]),
        );
        expected.sort(([a1, a2, a3], [b1, b2, b3]) => a1 - b1 || a2 - b2 || a3 - b3);
        expect(found).toEqual(expected.map(([above, depth, below]) => `${above} ${below} ${depth}`));
        expect(countClosureRows(forest)).toBe(expected.length);
      }),
    );
  });

  it('counts those above the tops', () => {
    const forest = new SponsorForest(Int32Array.from([-1, 0, -1]));
    expect(countClosureRows(forest, (top) => (top === 0 ? 10 : 0))).toBe(11 + 12 + 1);
  });

  it('writes blocks that hold whole rows however many there are', () => {
    const chain = new SponsorForest(Int32Array.from({ length: 200 }, (_, i) => i - 1));
    expect(
      pairs(
        chain,
        chain.order.map((node) => node + 1),
      ),
    ).toHaveLength((200 * 201) / 2);
  });

  it('knows whole downlines', () => {
    fc.assert(
      fc.property(forests, fc.infiniteStream(fc.boolean()), (parents, picks) => {
        const picked = [...parents.keys()].filter(() => picks.next().value);
        const below = new SponsorForest(Int32Array.from(parents)).below(picked);
        const expected = [...parents.keys()].filter((node) =>
          walkUp(parents, node).some((up) => picked.includes(up)),
        );
        expect(below.sort((a, b) => a - b)).toEqual(expected);
      }),
    );
  });

  it('places everybody below within the span of those above', () => {
    fc.assert(
      fc.property(forests, (parents) => {
        const forest = new SponsorForest(Int32Array.from(parents));
        const { start, end } = preorderOf(forest);
        expect([...start].sort((a, b) => a - b)).toEqual([...parents.keys()]);
        for (let above = 0; above < parents.length; above++) {
          for (let below = 0; below < parents.length; below++) {
            const [a, b] = [forest.rank[above]!, forest.rank[below]!];
            const isWithin = start[a]! <= start[b]! && start[b]! < end[a]!;
            expect(isWithin).toBe(walkUp(parents, below).includes(above));
          }
        }
      }),
    );
  });

  it('takes nobody at all', () => {
    const forest = new SponsorForest(new Int32Array(0));
    expect(forest.cycles()).toEqual([]);
    expect(pairs(forest, new Int32Array(0))).toEqual([]);
  });
});

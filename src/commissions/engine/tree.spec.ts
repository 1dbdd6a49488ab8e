import fc from 'fast-check';
import { numberTree, type Tree } from './tree';

/** Random links in random places: person i is sponsored by one before, then everybody is renamed. */
const links = fc
  .array(fc.nat(), { minLength: 1, maxLength: 120, size: 'max' })
  .chain((picks) =>
    fc.record({
      picks: fc.constant(picks),
      names: fc.shuffledSubarray([...picks.keys()], { minLength: picks.length }),
    }),
  )
  .map(({ picks, names }) => {
    const sponsor = new Int32Array(picks.length).fill(-1);
    picks.forEach((pick, index) => {
      if (index > 0) sponsor[names[index]!] = names[pick % index]!;
    });
    return sponsor;
  });

/** The nodes of the downline, found by climbing from everybody. */
function downlineByClimbing({ size, sponsor }: Tree, top: number): number[] {
  const below: number[] = [];
  for (let node = 0; node < size; node++) {
    let above = sponsor[node]!;
    while (above >= 0 && above !== top) above = sponsor[above]!;
    if (above === top) below.push(node);
  }
  return below;
}

describe('the numbering of the tree', () => {
  it('is breadth first: a sponsor before the frontline, frontlines in the canonical order', () => {
    // 0 sponsors 3 and 1; 3 sponsors 2; 1 sponsors 5 and 4.
    const tree = numberTree(Int32Array.of(-1, 0, 3, 0, 1, 1));
    expect([...tree.rankOf]).toEqual([0, 1, 3, 4, 5, 2]);
    expect([...tree.sponsor]).toEqual([-1, 0, 0, 1, 1, 2]);
    expect([...tree.depth]).toEqual([0, 1, 1, 2, 2, 2]);
    expect([...tree.subtreeSize]).toEqual([6, 3, 2, 1, 1, 1]);
    // In preorder: 0, 1, 4, 5, 3, 2.
    expect([...tree.position]).toEqual([0, 1, 4, 2, 3, 5]);
  });

  it('keeps all links', () => {
    fc.assert(
      fc.property(links, (sponsorByRank) => {
        const { rankOf, nodeOf, sponsor } = numberTree(sponsorByRank);
        sponsorByRank.forEach((above, rank) => {
          const node = nodeOf[rank]!;
          expect(rankOf[node]).toBe(rank);
          expect(sponsor[node]).toBe(above < 0 ? -1 : nodeOf[above]);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('puts sponsors first and counts the depth from them', () => {
    fc.assert(
      fc.property(links, (sponsorByRank) => {
        const { sponsor, depth } = numberTree(sponsorByRank);
        sponsor.forEach((above, node) => {
          expect(above).toBeLessThan(node);
          expect(depth[node]).toBe(above < 0 ? 0 : depth[above]! + 1);
        });
        // Breadth first: nobody stands after somebody deeper.
        expect([...depth]).toEqual([...depth].sort((a, b) => a - b));
      }),
      { numRuns: 100 },
    );
  });

  it('gives everybody a downline that is one range of preorder places', () => {
    fc.assert(
      fc.property(links, fc.nat(), (sponsorByRank, pick) => {
        const tree = numberTree(sponsorByRank);
        const top = pick % tree.size;
        const from = tree.position[top]!;
        const inRange = [...tree.position.keys()].filter((node) => {
          const place = tree.position[node]!;
          return place > from && place < from + tree.subtreeSize[top]!;
        });
        expect(inRange).toEqual(downlineByClimbing(tree, top));
        expect(new Set(tree.position).size).toBe(tree.size);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a person who is the own sponsor', [-1, 1]],
    ['two who sponsor each other', [-1, 2, 1]],
    ['three in a ring with others below', [-1, 3, 1, 2, 2]],
  ])('refuses %s', (_, sponsors) => {
    expect(() => numberTree(Int32Array.from(sponsors))).toThrow('lead round in a circle');
  });

  it('takes nobody at all', () => {
    expect(numberTree(new Int32Array(0)).size).toBe(0);
  });
});

import fc from 'fast-check';
import type { NetworkVolumes } from './bonus';
import { bonus as infinity } from './infinity.bonus';
import { bonus as level } from './level.bonus';

interface Network {
  /** The sponsor of each node, -1 for the root; breadth first. */
  readonly sponsors: number[];
  readonly personal: number[];
}

/** Sponsors that never step back are exactly a breadth-first numbering; refunds make some volumes negative. */
const network: fc.Arbitrary<Network> = fc
  .array(
    fc.record({
      reach: fc.double({ min: 0, max: 0.999, noNaN: true }),
      pv: fc.integer({ min: -500, max: 9_999 }),
    }),
    {
      minLength: 1,
      maxLength: 60,
      size: 'max',
    },
  )
  .map((nodes) => {
    const sponsors = [-1];
    for (let i = 1; i < nodes.length; i++) {
      sponsors.push(Math.max(sponsors[i - 1]!, Math.floor(nodes[i]!.reach ** 3 * i)));
    }
    return { sponsors, personal: nodes.map(({ pv }) => pv) };
  });

/** Everybody above a node, the sponsor first. */
function ancestors({ sponsors }: Network, node: number): number[] {
  const sponsor = sponsors[node]!;
  return sponsor < 0 ? [] : [sponsor, ...ancestors({ sponsors, personal: [] }, sponsor)];
}

/** Walks from every order up and gives its volume to the ancestors that `takers` picks. */
function walked(tree: Network, takers: (above: number[], node: number) => number[]): number[] {
  const received = tree.personal.map(() => 0);
  tree.personal.forEach((pv, node) => {
    for (const taker of takers(ancestors(tree, node), node)) received[taker]! += pv;
  });
  return received;
}

function volumesOf(tree: Network): NetworkVolumes {
  return {
    size: tree.personal.length,
    sponsor: Int32Array.from(tree.sponsors),
    depth: Int32Array.from(tree.sponsors.map((_, node) => ancestors(tree, node).length)),
    personal: Float64Array.from(tree.personal),
    group: Float64Array.from(walked(tree, (above, node) => [node, ...above])),
    level: (k) => Float64Array.from(walked(tree, (above) => above.slice(k - 1, k))),
  };
}

const everybody = (tree: Network) => new Uint8Array(tree.personal.length).fill(1);

describe('level', () => {
  it('pays each rate on the volume exactly so many steps below', () => {
    fc.assert(
      fc.property(
        network,
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 7 }),
        (tree, rates) => {
          const [columns] = level.pay([{ rule: { rates }, earns: everybody(tree) }], volumesOf(tree));
          expect(columns?.map(({ level: name, ratePpm }) => [name, ratePpm])).toEqual(
            rates.map((rate, index) => [String(index + 1), rate]),
          );
          columns?.forEach(({ volumes }, index) => {
            expect([...volumes]).toEqual(walked(tree, (above) => above.slice(index, index + 1)));
          });
        },
      ),
    );
  });
});

describe('infinity', () => {
  const rule = (fromLevel: number, mode: 'every' | 'nearest', ratePpm = 100_000) => ({
    fromLevel,
    mode,
    ratePpm,
  });

  it('every: pays each on all volume from the level down', () => {
    fc.assert(
      fc.property(network, fc.integer({ min: 1, max: 8 }), (tree, fromLevel) => {
        const entry = { rule: rule(fromLevel, 'every'), earns: everybody(tree) };
        const [columns] = infinity.pay([entry], volumesOf(tree));
        expect(columns).toHaveLength(1);
        expect(columns?.[0]).toMatchObject({ level: `${fromLevel}+`, ratePpm: 100_000 });
        expect([...columns![0]!.volumes]).toEqual(walked(tree, (above) => above.slice(fromLevel - 1)));
      }),
    );
  });

  /** Which plan each node is on; as many rules as plans; who is entitled under the own plan. */
  const mixed = network.chain((tree) => {
    const perNode = <T>(value: fc.Arbitrary<T>) =>
      fc.array(value, { minLength: tree.personal.length, maxLength: tree.personal.length });
    return fc.record({
      tree: fc.constant(tree),
      rules: fc.array(
        fc.record({
          fromLevel: fc.integer({ min: 1, max: 6 }),
          mode: fc.constantFrom('every' as const, 'nearest' as const, 'nearest' as const),
          ratePpm: fc.integer({ min: 0, max: 1_000_000 }),
        }),
        { minLength: 3, maxLength: 3 },
      ),
      plan: perNode(fc.integer({ min: 0, max: 2 })),
      entitled: perNode(fc.boolean()),
    });
  });

  it('nearest: gives each order to the nearest who is entitled so far up, across plans', () => {
    fc.assert(
      fc.property(mixed, ({ tree, rules, plan, entitled }) => {
        const entries = rules.map((rule, index) => ({
          rule,
          earns: Uint8Array.from(plan, (of, node) => (of === index && entitled[node] ? 1 : 0)),
        }));
        const paid = infinity.pay(entries, volumesOf(tree));
        const ruleOf = (node: number) => rules[plan[node]!]!;
        const reaches = (node: number, index: number) =>
          entitled[node]! && index + 1 >= ruleOf(node).fromLevel;
        const expected = walked(tree, (above) => {
          const isNearest = (node: number, index: number) =>
            ruleOf(node).mode === 'nearest' && reaches(node, index);
          const first = above.findIndex(isNearest);
          return above.filter((node, index) =>
            ruleOf(node).mode === 'every' ? reaches(node, index) : index === first,
          );
        });
        entries.forEach(({ earns }, index) => {
          const column = paid[index]![0]!;
          expect(column).toMatchObject({
            level: `${rules[index]!.fromLevel}+`,
            ratePpm: rules[index]!.ratePpm,
          });
          earns.forEach((earn, node) => {
            if (earn === 1) expect(column.volumes[node]).toBe(expected[node]);
          });
        });
      }),
      { numRuns: 500 },
    );
  });

  it('takes the plan with the smaller distance only where its earner is the nearer one', () => {
    // 0 > 1 > 2 > 3 > 4, one order of 4: plan x pays from step 3 (node 1), plan y from step 2 (node 2).
    const tree = { sponsors: [-1, 0, 1, 2, 3], personal: [0, 0, 0, 0, 1_000] };
    const x = { rule: rule(3, 'nearest'), earns: Uint8Array.of(0, 1, 0, 0, 0) };
    const y = { rule: rule(2, 'nearest', 50_000), earns: Uint8Array.of(0, 0, 1, 0, 0) };
    const nobody = { rule: rule(2, 'nearest', 50_000), earns: new Uint8Array(5) };
    const received = (...entries: (typeof x)[]) => [
      ...infinity.pay(entries, volumesOf(tree))[0]![0]!.volumes,
    ];
    expect(received(x, y)).toEqual([0, 0, 1_000, 0, 0]);
    expect(received(x, nobody)).toEqual([0, 1_000, 0, 0, 0]);
  });
});

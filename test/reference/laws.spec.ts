import { allLines, feeds } from './lines';
import { upline } from './network';
import { readPeriod } from './period-facts';
import { compare, formatFixed, sum } from './rational';
import { referenceClose } from './reference';
import { distributor, october, shippedPlanSet } from './shipped-plan';
import type { ReferenceInput } from './types';

/** The same random network for the same seed: sponsors lean towards late comers, so that it is deep. */
function randomNetwork(seed: bigint, mode: 'every' | 'nearest'): ReferenceInput {
  let state = seed;
  const below = (limit: number): number => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n;
    return Number((state >> 33n) % BigInt(limit));
  };
  const months = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];
  const statuses = ['active', 'active', 'suspended', 'terminated'] as const;
  const distributors = Array.from({ length: 120 }, (_, index) =>
    distributor(`${index}`, index === 0 ? null : `${index - 1 - below(Math.min(index, 4))}`, {
      enrolledOn: `${months[below(months.length)] ?? ''}-15`,
      status: statuses[below(statuses.length)] ?? 'active',
    }),
  );
  const volumes = distributors
    .filter((row) => row.enrolledOn < '2026-11-01' && below(3) > 0)
    .map((row) => ({
      distributorNo: row.no,
      cv: formatFixed({ numerator: BigInt(below(99_999)), denominator: 100n }, 2),
    }));
  const planSet = shippedPlanSet({}, { mode, qualification: { pv: '100.00', frontlineBuyers: '1' } });
  return october(distributors, {}, { planSet, volumes });
}

describe.each(['every', 'nearest'] as const)('over random networks, mode %s', (mode) => {
  const inputs = [1n, 2n, 3n, 4n, 5n].map((seed) => randomNetwork(seed, mode));

  it('a line is what its buyers bought, walked upwards as well as downwards', () => {
    for (const input of inputs) {
      const facts = readPeriod(input);
      const lines = allLines(facts);
      expect(lines.some((line) => line.bonus.bonus === 'infinity')).toBe(true);
      for (const line of lines) {
        const bought = [...facts.people.values()].flatMap((buyer) =>
          [...upline(buyer)]
            .filter(({ steps, ancestor }) => ancestor === line.earner && feeds(facts, buyer, steps, line))
            .map(() => buyer.pv),
        );
        expect(compare(sum(bought), line.volume)).toBe(0n);
      }
    }
  });

  it('the order of the input does not matter', () => {
    for (const input of inputs) {
      const reversed = {
        ...input,
        distributors: [...input.distributors].reverse(),
        volumes: [...input.volumes].reverse(),
      };
      expect(referenceClose(reversed)).toEqual(referenceClose(input));
    }
  });

  it('nearest pays on no volume twice', () => {
    if (mode === 'every') return;
    for (const input of inputs) {
      const facts = readPeriod(input);
      const paidOn = sum(
        allLines(facts)
          .filter((line) => line.bonus.bonus === 'infinity')
          .map((line) => line.volume),
      );
      expect(compare(paidOn, sum([...facts.people.values()].map((person) => person.pv)))).toBeLessThanOrEqual(
        0n,
      );
    }
  });
});

import { shippedPlans, smallNetwork } from '../../../test/engine/small-network';
import { calculate } from './calculate';
import { numberTree } from './tree';
import { PeriodVolumes, VolumeBeyondExactRange } from './volumes';

function volumesOf(chains: readonly string[], cents: Readonly<Record<string, number>>) {
  const { facts, rankOf } = smallNetwork(chains, cents);
  const tree = numberTree(facts.sponsor);
  const volumes = new PeriodVolumes(facts, tree);
  const at = (values: Float64Array, no: string) => values[tree.nodeOf[rankOf(no)]!];
  return { volumes, at };
}

describe('the volumes of a period', () => {
  const { volumes, at } = volumesOf(['A>B>C>D', 'B>E', 'A>F'], {
    A: 1,
    B: 20,
    C: 300,
    D: 4_000,
    E: 50_000,
    F: 600_000,
  });

  it('are counted level by level', () => {
    expect(at(volumes.level(1), 'A')).toBe(600_020);
    expect(at(volumes.level(2), 'A')).toBe(50_300);
    expect(at(volumes.level(3), 'A')).toBe(4_000);
    expect(at(volumes.level(4), 'A')).toBe(0);
    expect(at(volumes.level(1), 'B')).toBe(50_300);
    expect(at(volumes.level(1), 'D')).toBe(0);
  });

  it('come together in the group, the own one included', () => {
    expect(at(volumes.group, 'A')).toBe(654_321);
    expect(at(volumes.group, 'B')).toBe(54_320);
    expect(at(volumes.group, 'D')).toBe(4_000);
    expect(volumes.total).toBe(654_321);
  });

  it('may be all that doubles hold exactly, and not a cent more', () => {
    const limit = Number.MAX_SAFE_INTEGER;
    const half = (limit - 1) / 2;
    expect(volumesOf(['A>B>C'], { A: half, B: half, C: 1 }).volumes.total).toBe(limit);
    expect(() => volumesOf(['A>B>C'], { A: half, B: half, C: 2 })).toThrow(VolumeBeyondExactRange);
    expect(() => calculate(smallNetwork(['A>B'], { A: limit, B: limit }).facts, shippedPlans())).toThrow(
      VolumeBeyondExactRange,
    );
  });

  it.each([-1, 0.5, NaN, Infinity])('refuse %s cents', (cents) => {
    expect(() => volumesOf(['A>B'], { B: cents })).toThrow('is no volume');
  });
});

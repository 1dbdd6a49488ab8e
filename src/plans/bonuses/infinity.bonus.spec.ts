import { bonus } from './infinity.bonus';

describe('the infinity bonus', () => {
  const every = { fromLevel: 7, ratePpm: 100_000, mode: 'every' as const };
  const nearest = { ...every, mode: 'nearest' as const };

  it('has one line from its level to infinity', () => {
    expect(bonus.lineAt(every, 6)).toBeNull();
    expect(bonus.lineAt(every, 7)).toEqual({ level: '7+', ratePpm: 100_000 });
    expect(bonus.lineAt(nearest, 700)).toEqual({ level: '7+', ratePpm: 100_000 });
    expect(bonus.deepestLevel(every)).toBe(0);
  });

  it('pays an order once in the mode nearest alone', () => {
    expect(bonus.paysOncePerOrder(every)).toBe(false);
    expect(bonus.paysOncePerOrder(nearest)).toBe(true);
  });
});

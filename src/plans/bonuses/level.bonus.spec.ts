import { bonus } from './level.bonus';

describe('the level bonus', () => {
  const rule = { rates: [200_000, 50_000] };

  it('says in which line volume from so many steps below stands', () => {
    expect([0, 1, 2, 3].map((steps) => bonus.lineAt(rule, steps))).toEqual([
      null,
      { level: '1', ratePpm: 200_000 },
      { level: '2', ratePpm: 50_000 },
      null,
    ]);
  });

  it('pays level by level as deep as it has rates, each ancestor of an order', () => {
    expect(bonus.deepestLevel(rule)).toBe(2);
    expect(bonus.paysOncePerOrder(rule)).toBe(false);
  });
});

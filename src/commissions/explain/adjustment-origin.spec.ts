import { readOrigin } from './adjustment-origin';

describe('where an adjustment comes from', () => {
  it('is a refund of an order of a closed period', () => {
    expect(readOrigin('2026-09/infinity/7+/R-1.7_x')).toEqual({
      kind: 'clawback',
      closedPeriodId: 202609,
      bonus: 'infinity',
      level: '7+',
      refundNo: 'R-1.7_x',
    });
  });

  it('is a correction by hand', () => {
    expect(readOrigin('manual/4')).toEqual({ kind: 'manual', requestId: 4 });
  });

  it.each(['', 'manual/', 'manual/x', '2026-09/level/3', '2026-9/level/3/R'])(
    'is nothing else: %p',
    (origin) => {
      expect(() => readOrigin(origin)).toThrow(origin);
    },
  );
});

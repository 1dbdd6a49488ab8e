import type { Period, PeriodState } from '../../periods';
import { bookedPeriod, bookedPeriodOfRefund } from './booked-period';

const period = (id: number, fromOn: string, untilOn: string, state: PeriodState): Period =>
  ({ id, fromOn, untilOn, state }) as Period;

const calendar = (first: PeriodState, second: PeriodState): Period[] => [
  period(202601, '2026-01-01', '2026-02-01', first),
  period(202602, '2026-02-01', '2026-03-01', second),
  period(202603, '2026-03-01', '2026-04-01', 'open'),
];

describe('where an order is booked', () => {
  it.each([
    ['2026-01-01', 'open', 'open', 202601, false],
    ['2026-01-31', 'open', 'open', 202601, false],
    ['2026-02-01', 'open', 'open', 202602, false],
    ['2026-01-31', 'closed', 'open', 202602, true],
    ['2026-01-31', 'closed', 'closing', 202603, true],
    ['2026-02-28', 'closed', 'review', 202603, true],
    ['2026-03-31', 'closed', 'review', 202603, false],
  ] as const)('%s, with months %s and %s: in %i', (day, first, second, periodId, late) => {
    expect(bookedPeriod(calendar(first, second), day)).toMatchObject({ periodId, late });
  });

  it.each(['2025-12-31', '2026-04-01'])('%s: nowhere, no period holds it', (day) => {
    expect(bookedPeriod(calendar('open', 'open'), day)).toBeNull();
  });

  it('cannot be told when no period is open: freezing one opens the next', () => {
    expect(() => bookedPeriod([period(202601, '2026-01-01', '2026-02-01', 'closed')], '2026-01-01')).toThrow(
      'No period is open.',
    );
  });
});

describe('where a refund is booked', () => {
  it.each([
    [202601, '2026-03-15', 'open', 'open', 202601],
    [202602, '2026-02-15', 'closed', 'open', 202602],
    [202601, '2026-01-15', 'closed', 'open', 202602],
    [202601, '2026-02-15', 'closed', 'open', 202602],
    [202601, '2026-03-15', 'closed', 'open', 202603],
    [202602, '2026-02-15', 'closed', 'review', 202603],
    // An order booked late: its period is later than its day, and the refund may be of a day in between.
    [202602, '2026-01-31', 'closed', 'review', 202603],
  ] as const)(
    'of an order of %i, refunded on %s, with months %s and %s: in %i',
    (ordered, day, first, second, booked) => {
      expect(bookedPeriodOfRefund(calendar(first, second), ordered, day)).toBe(booked);
    },
  );
});

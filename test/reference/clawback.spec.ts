import { referenceClawback, referenceClose } from './reference';
import { chain, distributor, october, shippedPlanSet } from './shipped-plan';
import type { PlanSetDocument, ReferenceClaim } from './types';

/**
 * September is closed. S > B1 > C > D > E > F > G > H, and S has four more in the frontline, B2 … B5; all on Professional.
 * PV: S and B1 … B5 190.00 each, H 100.30. S is qualified for infinity to the cent: PV 190, five buyers, level 1 950.00.
 *
 * Paid then: of H's 100.30 G and F 5 % = 5.015 → 5.02 each; E, D, C and B1 10 % = 10.03 each; S from level 7 on 10.03.
 * Of the frontline's 950.00 S 5 % = 47.50.
 */
const people = [
  ...chain('S', 'B1', 'C', 'D', 'E', 'F', 'G', 'H'),
  ...['B2', 'B3', 'B4', 'B5'].map((no) => distributor(no, 'S')),
];
const volumes = {
  S: '190.00',
  B1: '190.00',
  B2: '190.00',
  B3: '190.00',
  B4: '190.00',
  B5: '190.00',
  H: '100.30',
};

type Booking = readonly [refundNo: string, buyerNo: string, cv: string];

/** `R1 G level 1 -2.51`, one an adjustment. */
function adjustments(bookings: readonly Booking[], planSet: PlanSetDocument = shippedPlanSet()): string[] {
  const claims = bookings.map(([refundNo, buyerNo, cv]): ReferenceClaim => ({
    refundNo,
    buyerNo,
    cv,
    bookedIn: '2026-10',
  }));
  const closed = october(people, volumes, { planSet, period: '2026-09' });
  return referenceClawback({ planSet, minorDigits: 2, closed, claims }).adjustments.map(
    (row) => `${row.refundNo} ${row.distributorNo} ${row.bonus} ${row.level} ${row.amount}`,
  );
}

describe('a refund of a closed period', () => {
  it('starts from what was paid', () => {
    const { lines } = referenceClose(october(people, volumes, { period: '2026-09' }));
    expect(lines.map((line) => `${line.distributorNo} ${line.level} ${line.amount}`)).toEqual([
      'B1 6 10.03',
      'C 5 10.03',
      'D 4 10.03',
      'E 3 10.03',
      'F 2 5.02',
      'G 1 5.02',
      'S 7+ 10.03',
      'S 1 47.50',
    ]);
  });

  it('posts differences that add up to what was paid when everything came back', () => {
    // R1, half of it: 5 % of the 50.15 left is 2.5075 → 2.51, so 2.51 − 5.02 = −2.51; 10 % is 5.015 → 5.02, so 5.02 − 10.03 = −5.01.
    // R2, the rest: 0.00 − 2.51 and 0.00 − 5.02. Together −5.02 and −10.03, to the cent what was paid.
    expect(
      adjustments([
        ['R1', 'H', '50.15'],
        ['R2', 'H', '50.15'],
      ]),
    ).toEqual([
      'R1 B1 level 6 -5.01',
      'R1 C level 5 -5.01',
      'R1 D level 4 -5.01',
      'R1 E level 3 -5.01',
      'R1 F level 2 -2.51',
      'R1 G level 1 -2.51',
      'R1 S infinity 7+ -5.01',
      'R2 B1 level 6 -5.02',
      'R2 C level 5 -5.02',
      'R2 D level 4 -5.02',
      'R2 E level 3 -5.02',
      'R2 F level 2 -2.51',
      'R2 G level 1 -2.51',
      'R2 S infinity 7+ -5.02',
    ]);
  });

  it('takes a line that hung on the refunded volume back whole, once', () => {
    // R1 leaves S 5.02 of infinity. R2 takes 0.01 off B1: level 1 is 949.99, S was not qualified, and what is left, 5.02, goes back.
    // 5 % of 949.99 is 47.4995 → 47.50: no difference, no adjustment. R3 finds nothing left of infinity; the level lines go on.
    const rows = adjustments([
      ['R1', 'H', '50.15'],
      ['R2', 'B1', '0.01'],
      ['R3', 'H', '50.15'],
      ['R4', 'B1', '189.99'],
    ]);
    expect(rows.filter((row) => row.includes(' S '))).toEqual([
      'R1 S infinity 7+ -5.01',
      'R2 S infinity 7+ -5.02',
      // 5 % of 760.00 is 38.00.
      'R4 S level 1 -9.50',
    ]);
    expect(rows.filter((row) => row.startsWith('R2'))).toHaveLength(1);
  });

  it('tests the buyer as well as the sponsor', () => {
    expect(
      adjustments([
        ['R1', 'S', '0.01'],
        ['R2', 'S', '189.99'],
      ]),
    ).toEqual(['R1 S infinity 7+ -10.03']);
  });

  it('counts all claims so far, of the whole frontline', () => {
    // The level 1 volume needed is 940.00: three claims of 4.00 by three buyers pass it with the third.
    const qualification = { pv: '190.00', frontlineBuyers: '5', frontlineVolume: '940.00' };
    const bookings: Booking[] = [
      ['R1', 'B2', '4.00'],
      ['R2', 'B3', '4.00'],
      ['R3', 'B4', '4.00'],
    ];
    expect(adjustments(bookings, shippedPlanSet({}, { qualification }))).toEqual([
      'R1 S level 1 -0.20',
      'R2 S level 1 -0.20',
      'R3 S infinity 7+ -10.03',
      'R3 S level 1 -0.20',
    ]);
    // A buyer who gave everything back is none.
    const fiveBuyers = shippedPlanSet({}, { qualification: { frontlineBuyers: '5' } });
    expect(
      adjustments(
        [
          ['R1', 'B5', '189.99'],
          ['R2', 'B5', '0.01'],
        ],
        fiveBuyers,
      ),
    ).toEqual(['R1 S level 1 -9.50', 'R2 S infinity 7+ -10.03']);
  });

  it('leaves qualifications alone when they are kept', () => {
    const kept = shippedPlanSet({ refundedQualification: 'kept' });
    expect(
      adjustments(
        [
          ['R1', 'S', '190.00'],
          ['R2', 'B1', '190.00'],
        ],
        kept,
      ),
    ).toEqual(['R2 S level 1 -9.50']);
  });

  it('gives a lost nearest bonus to nobody else', () => {
    // T sponsors S and would be paid next; T's conditions are S's, and hold.
    const planSet = shippedPlanSet({}, { mode: 'nearest', qualification: { pv: '1.00' } });
    const withT = [
      ...chain('T'),
      ...people.map((row) => (row.no === 'S' ? { ...row, sponsorNo: 'T' } : row)),
    ];
    const closed = october(withT, { ...volumes, T: '1.00' }, { planSet, period: '2026-09' });
    expect(referenceClose(closed).lines.filter((line) => line.bonus === 'infinity')).toMatchObject([
      { distributorNo: 'S' },
    ]);
    const claims = [{ refundNo: 'R1', buyerNo: 'S', cv: '190.00', bookedIn: '2026-11' }];
    expect(referenceClawback({ planSet, minorDigits: 2, closed, claims }).adjustments).toEqual([
      {
        bookedIn: '2026-11',
        distributorNo: 'S',
        bonus: 'infinity',
        level: '7+',
        refundNo: 'R1',
        amount: '-10.03',
      },
      {
        bookedIn: '2026-11',
        distributorNo: 'T',
        bonus: 'level',
        level: '1',
        refundNo: 'R1',
        amount: '-9.50',
      },
    ]);
  });

  it('refuses more than was bought, and rules that are not the frozen ones', () => {
    expect(() => adjustments([['R1', 'H', '100.31']])).toThrow('R1: more refunded than was bought');
    const closed = october(people, volumes);
    const other = shippedPlanSet({ pointValue: '2.00' });
    expect(() => referenceClawback({ planSet: other, minorDigits: 2, closed, claims: [] })).toThrow('frozen');
  });
});

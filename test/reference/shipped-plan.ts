import type { InfinityBonusDocument, PlanSetDocument, ReferenceDistributor, ReferenceInput } from './types';

const shippedInfinity: InfinityBonusDocument = {
  bonus: 'infinity',
  fromLevel: '7',
  rate: '10%',
  mode: 'every',
  qualification: { pv: '190.00', frontlineBuyers: '5', frontlineVolume: '950.00' },
};

/** "The plan set that ships", word for word, with whatever a test changes in it. */
export function shippedPlanSet(
  changes: Partial<PlanSetDocument> = {},
  infinity: Partial<InfinityBonusDocument> = {},
): PlanSetDocument {
  return {
    planSet: 'green-wave-professional',
    currency: 'USD',
    pointValue: '1.00',
    rounding: 'half-up',
    payoutCeiling: '60%',
    refundedQualification: 'lost',
    transition: { newcomer: 'green-wave', then: 'professional', months: '3', countFrom: 'enrolment' },
    plans: {
      'green-wave': { bonuses: [{ bonus: 'level', rates: ['20%', '5%', '5%', '5%', '5%'] }] },
      professional: {
        bonuses: [
          { bonus: 'level', rates: ['5%', '5%', '10%', '10%', '10%', '10%'] },
          { ...shippedInfinity, ...infinity },
        ],
      },
    },
    ...changes,
  };
}

/** `chain('A', 'B', 'C')`: A sponsors B, B sponsors C; all long enrolled, so on Professional in 2026-10. */
export function chain(...numbers: string[]): ReferenceDistributor[] {
  return numbers.map((no, index) => distributor(no, numbers[index - 1] ?? null));
}

export function distributor(
  no: string,
  sponsorNo: string | null,
  changes: Partial<ReferenceDistributor> = {},
): ReferenceDistributor {
  return { no, sponsorNo, enrolledOn: '2025-01-15', status: 'active', firstVolumePeriod: null, ...changes };
}

/** October 2026 with the shipped plan set; volumes as `{ I: '1000.00' }`. */
export function october(
  distributors: readonly ReferenceDistributor[],
  volumes: Readonly<Record<string, string>>,
  changes: Partial<ReferenceInput> = {},
): ReferenceInput {
  return {
    planSet: shippedPlanSet(),
    minorDigits: 2,
    period: '2026-10',
    distributors,
    volumes: Object.entries(volumes).map(([distributorNo, cv]) => ({ distributorNo, cv })),
    ...changes,
  };
}

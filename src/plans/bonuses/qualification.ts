/** Conditions that must hold in the period for a bonus to pay; an absent condition always holds. */
export interface Qualification {
  /** The earner's own personal volume, CV cents. */
  readonly pvCents?: number;
  /** Frontline distributors with PV > 0. */
  readonly frontlineBuyers?: number;
  /** Level-1 volume, CV cents. */
  readonly frontlineVolumeCents?: number;
}

/** The actual values that a qualification is held against. */
export interface QualificationFacts {
  readonly pvCents: number;
  readonly frontlineBuyers: number;
  readonly frontlineVolumeCents: number;
}

export type ConditionName = 'pv' | 'frontlineBuyers' | 'frontlineVolume';

/** One condition with what it asks and what there is: CV cents, or a count of people. */
export interface Condition {
  readonly condition: ConditionName;
  readonly unit: 'cv-cents' | 'people';
  readonly required: number;
  readonly actual: number;
  readonly met: boolean;
}

/** Every condition of the qualification, met or not, in the order of the document's words. */
export function testConditions(qualification: Qualification, facts: QualificationFacts): Condition[] {
  const conditions: Condition[] = [];
  const test = (
    condition: ConditionName,
    unit: Condition['unit'],
    required: number | undefined,
    actual: number,
  ) => {
    if (required !== undefined)
      conditions.push({ condition, unit, required, actual, met: actual >= required });
  };
  test('pv', 'cv-cents', qualification.pvCents, facts.pvCents);
  test('frontlineBuyers', 'people', qualification.frontlineBuyers, facts.frontlineBuyers);
  test('frontlineVolume', 'cv-cents', qualification.frontlineVolumeCents, facts.frontlineVolumeCents);
  return conditions;
}

export function isQualified(qualification: Qualification, facts: QualificationFacts): boolean {
  return testConditions(qualification, facts).every((condition) => condition.met);
}

export function isUnconditional(qualification: Qualification): boolean {
  return Object.keys(qualification).length === 0;
}

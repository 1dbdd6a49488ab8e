import { DomainError } from '../../platform/errors';
import type { Mistake } from './mistakes';
import { readPlanSet } from './read-plan-document';

/** The smallest document that holds. */
const valid = () => ({
  planSet: 'small',
  currency: 'USD',
  pointValue: '1',
  rounding: 'half-up',
  payoutCeiling: '60%',
  refundedQualification: 'kept',
  transition: { newcomer: 'a', then: 'a', months: '0', countFrom: 'first-volume' },
  plans: { a: { bonuses: [{ bonus: 'level', rates: ['1%'] }] } } as Record<string, unknown>,
});

const read = (document: object) => readPlanSet(JSON.stringify(document), 'small.json');

function mistakesOf(document: object): Mistake[] {
  try {
    read(document);
    return [];
  } catch (error) {
    if (error instanceof DomainError) return error.params['mistakes'] as Mistake[];
    throw error;
  }
}

const plan = (...bonuses: object[]) => ({ a: { bonuses } });
const level = (rates: string[]) => ({ bonus: 'level', rates });
const infinity = (fromLevel: number) => ({ bonus: 'infinity', fromLevel, rate: '0%', mode: 'nearest' });
const named = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`a${i === 0 ? '' : i}`, { bonuses: [level(['1%'])] }]),
  );

describe('what is just allowed', () => {
  it.each([
    ['one plan that is both plans of the transition', {}],
    ['ten plans', { plans: named(10) }],
    ['fifty levels, from 0 % to 100 %', { plans: plan(level([...Array<string>(49).fill('0%'), '100%'])) }],
    ['infinity from level 1', { plans: plan(infinity(1)) }],
    ['infinity from level 51', { plans: plan(infinity(51)) }],
    ['months', { transition: { ...valid().transition, months: 1200 } }],
    ['ceiling', { payoutCeiling: '999%' }],
    ['point value', { pointValue: '1000000.000000' }],
    ['the smallest point value', { pointValue: '0.000001' }],
    ['a name of 32 characters', { planSet: `a-${'1'.repeat(30)}` }],
    [
      'conditions on any bonus',
      {
        plans: plan({
          ...level(['1%']),
          qualification: { pv: '0.00', frontlineBuyers: 1_000_000, frontlineVolume: '9999999999.99' },
        }),
      },
    ],
  ])('%s', (_, change) => {
    expect(mistakesOf({ ...valid(), ...change })).toEqual([]);
  });

  it('takes a currency without minor unit, and keeps exact large and small values', () => {
    const planSet = read({ ...valid(), currency: 'JPY', pointValue: '0107.250' });
    expect(planSet).toMatchObject({ minorDigits: 0, pointValue: { numerator: 10_725n, denominator: 100n } });
  });
});

describe('what is just too much or too little', () => {
  it.each([
    ['no plan', { plans: {} }, 'plans', 'no plans stand here; expected 1 to 10 plans by name'],
    ['eleven plans', { plans: named(11) }, 'plans', '11 plans stand here'],
    ['a plan without bonuses', { plans: plan() }, 'plans.a.bonuses', 'the list has no items'],
    [
      'a bonus twice in a plan',
      { plans: plan(level(['1%']), infinity(2), level(['2%'])) },
      'plans.a.bonuses[2]',
      'the bonus "level" stands already at plans.a.bonuses[0]; expected it once in a plan',
    ],
    [
      'a bonus that is a text',
      { plans: { a: { bonuses: ['level'] } } },
      'plans.a.bonuses[0]',
      '"level" stands here',
    ],
    ['a plan that is a list', { plans: { a: [] } }, 'plans.a', 'a list stands here'],
    ['plans as a list', { plans: [] }, 'plans', 'a list stands here'],
  ])('%s', (_, change, path, message) => {
    const mistakes = mistakesOf({ ...valid(), ...change });
    expect(mistakes).toContainEqual(
      expect.objectContaining({ path, message: expect.stringContaining(message) }),
    );
  });

  it('misses every key of the document', () => {
    for (const key of Object.keys(valid())) {
      const rest = Object.fromEntries(Object.entries(valid()).filter(([other]) => other !== key));
      const mistakes = mistakesOf(rest);
      expect(mistakes).toHaveLength(1);
      expect(mistakes[0]).toMatchObject({
        path: key,
        message: expect.stringMatching(/^the key is missing; expected /),
      });
    }
  });

  it('refuses aliases wherever they stand, and so cannot be made to multiply a document', () => {
    const text = JSON.stringify(valid()).replace('"rates":["1%"]', '"rates": [&r 1%, *r]');
    expect(() => readPlanSet(text, 'alias.yaml')).toThrow(
      /rates\[1\]: aliases are not used in plan documents/,
    );
  });
});

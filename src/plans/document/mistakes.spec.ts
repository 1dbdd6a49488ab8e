import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../../platform/errors';
import type { Mistake } from './mistakes';
import { readPlanSet } from './read-plan-document';

const SHIPPED = readFileSync(join(__dirname, '../../../plans/green-wave-professional.yaml'), 'utf8');

function mistakesOf(text: string): readonly Mistake[] {
  try {
    readPlanSet(text, 'plan.yaml');
    return [];
  } catch (error) {
    if (error instanceof DomainError) return error.params['mistakes'] as Mistake[];
    throw error;
  }
}

function changed(before: string, after: string): string {
  expect(SHIPPED.split(before)).toHaveLength(2);
  return SHIPPED.replace(before, () => after);
}

const GREEN_WAVE = '["20%", "5%", "5%", "5%", "5%"]';
const QUALIFICATION = 'qualification: { pv: "190.00", frontlineBuyers: 5, frontlineVolume: "950.00" }';
const PRO = 'plans.professional.bonuses[1]';

/** The change to the shipped document; the path and words of the one mistake; what stands in its line. */
const CASES: [before: string, after: string, path: string, message: string, inLine: string][] = [
  ['planSet: green-wave-professional', 'planSet: Green', 'planSet', 'is no such name', 'Green'],
  ['planSet: green-wave-professional', 'planSet: 7up', 'planSet', 'is no such name', '7up'],
  ['planSet: green-wave-professional', `planSet: ${'a'.repeat(33)}`, 'planSet', 'has 33 characters', 'aaa'],
  ['planSet: green-wave-professional', 'planSet:', 'planSet', 'no value stands here', 'planSet:'],
  ['planSet: green-wave-professional', 'planSet: [a]', 'planSet', 'a list stands here', '[a]'],
  ['planSet: green-wave-professional', 'planSet: {a: b}', 'planSet', 'a map stands here', '{a'],
  ['currency: USD', 'currency: usd', 'currency', 'is no currency', 'usd'],
  ['currency: USD', 'currency: XXY', 'currency', 'is no currency', 'XXY'],
  ['currency: USD', 'currency: KWD', 'currency', 'has 3 decimals', 'KWD'],
  ['pointValue: "1.00"', 'pointValue: "0.00"', 'pointValue', 'is nothing', 'pointValue'],
  ['pointValue: "1.00"', 'pointValue: "-1"', 'pointValue', 'is no such amount', 'pointValue'],
  ['pointValue: "1.00"', 'pointValue: "1.0000000"', 'pointValue', 'is no such amount', 'pointValue'],
  ['pointValue: "1.00"', 'pointValue: 1e3', 'pointValue', 'is no such amount', 'pointValue'],
  ['pointValue: "1.00"', 'pointValue: "1000000.000001"', 'pointValue', 'is too much', 'pointValue'],
  ['rounding: half-up', 'rounding: half-even', 'rounding', 'expected half-up', 'rounding'],
  ['payoutCeiling: "60%"', 'payoutCeiling: "0%"', 'payoutCeiling', 'is nothing', 'payoutCeiling'],
  ['payoutCeiling: "60%"', 'payoutCeiling: "999.1%"', 'payoutCeiling', 'is more than 999%', 'payoutCeiling'],
  ['payoutCeiling: "60%"', 'payoutCeiling: 60', 'payoutCeiling', 'has no % sign', 'payoutCeiling'],
  ['payoutCeiling: "60%"', 'payoutCeiling: "-1%"', 'payoutCeiling', 'is no percentage', 'payoutCeiling'],
  [
    'refundedQualification: lost',
    'refundedQualification: gone',
    'refundedQualification',
    'lost, kept',
    'gone',
  ],
  ['newcomer: green-wave', 'newcomer: green', 'transition.newcomer', 'green-wave, professional', 'newcomer'],
  ['then: professional', 'then: pro', 'transition.then', 'one of: green-wave, professional', 'then'],
  ['months: 3', 'months: 1201', 'transition.months', 'is more than 1200', 'months'],
  ['months: 3', 'months: -1', 'transition.months', 'is less than 0', 'months'],
  ['months: 3', 'months: 1.5', 'transition.months', 'is no whole number', 'months'],
  ['countFrom: enrolment', 'countFrom: today', 'transition.countFrom', 'enrolment, first-volume', 'today'],
  ['countFrom: enrolment', 'countfrom: enrolment', 'transition.countfrom', 'mean "countFrom"?', 'countfrom'],
  ['transition: {', 'transition: soon # {', 'transition', 'expected a map', 'soon'],
  ['\n  professional:', '\n  Professional:', 'plans.Professional', 'is no such name', 'Professional:'],
  [GREEN_WAVE, '[]', 'plans.green-wave.bonuses[0].rates', 'the list has no items', 'rates: []'],
  [GREEN_WAVE, `[${'1%, '.repeat(51)}]`, 'plans.green-wave.bonuses[0].rates', 'has 51 items', '1%, 1%'],
  [GREEN_WAVE, '["20%", 5]', 'plans.green-wave.bonuses[0].rates[1]', 'has no % sign', '"20%", 5'],
  [GREEN_WAVE, '[101%]', 'plans.green-wave.bonuses[0].rates[0]', 'is more than 100%', '101%'],
  [GREEN_WAVE, '[-1%]', 'plans.green-wave.bonuses[0].rates[0]', 'is no percentage', '-1%'],
  [GREEN_WAVE, '[1.00001%]', 'plans.green-wave.bonuses[0].rates[0]', 'is no percentage', '1.00001%'],
  [GREEN_WAVE, '20%', 'plans.green-wave.bonuses[0].rates', 'expected a list', 'rates: 20%'],
  [`rates: ${GREEN_WAVE}`, 'rate: [1%]', 'plans.green-wave.bonuses[0].rate', 'mean "rates"?', 'rate: [1%]'],
  [`, rates: ${GREEN_WAVE}`, '', 'plans.green-wave.bonuses[0].rates', 'key is missing', 'bonus: level }'],
  ['bonus: infinity', 'bonus: infinty', `${PRO}.bonus`, 'did you mean "infinity"?', 'infinty'],
  ['bonus: infinity', 'bonus: binary', `${PRO}.bonus`, 'expected one of: infinity, level', 'binary'],
  ['bonus: infinity', 'bonus: ../plan-diff', `${PRO}.bonus`, 'is no known bonus', 'plan-diff'],
  ['fromLevel: 7', 'fromLevel: 0', `${PRO}.fromLevel`, 'is less than 1', 'fromLevel'],
  ['fromLevel: 7', 'fromLevel: 52', `${PRO}.fromLevel`, 'is more than 51', 'fromLevel'],
  ['fromLevel: 7', 'fromLevel: 07', `${PRO}.fromLevel`, 'is no whole number', 'fromLevel'],
  ['fromLevel: 7', 'fromLevel: 0x7', `${PRO}.fromLevel`, 'is no whole number', 'fromLevel'],
  ['rate: "10%"', 'rate: "100.0001%"', `${PRO}.rate`, 'is more than 100%', '100.0001%'],
  [
    '        mode: every\n',
    '',
    `${PRO}.mode`,
    'the key is missing; expected one of: every, nearest',
    'infinity',
  ],
  ['mode: every', 'mode: differential', `${PRO}.mode`, 'expected one of: every, nearest', 'differential'],
  [
    'mode: every',
    'mode: every\n        mode: nearest',
    `${PRO}.mode`,
    'twice; expected it once, see line 29',
    'nearest',
  ],
  [QUALIFICATION, 'qualification: {}', `${PRO}.qualification`, 'no condition stands here', 'qualification'],
  [QUALIFICATION, 'qualification: []', `${PRO}.qualification`, 'a list stands here', 'qualification'],
  [
    QUALIFICATION,
    'qualifications: { pv: 1 }',
    `${PRO}.qualifications`,
    'mean "qualification"?',
    'qualifications',
  ],
  ['pv: "190.00"', 'pv: "190.001"', `${PRO}.qualification.pv`, 'is no such volume', 'pv'],
  ['pv: "190.00"', 'pv: "-190"', `${PRO}.qualification.pv`, 'is negative', 'pv'],
  ['pv: "190.00"', 'pv: "10000000000"', `${PRO}.qualification.pv`, 'is too much', 'pv'],
  ['pv: "190.00"', 'PV: "190.00"', `${PRO}.qualification.PV`, 'mean "pv"?', 'PV'],
  [
    'frontlineBuyers: 5',
    'frontlineBuyers: "5.0"',
    `${PRO}.qualification.frontlineBuyers`,
    'no whole',
    'Buyers',
  ],
  [
    'frontlineBuyers: 5',
    'frontlineBuyers: 1000001',
    `${PRO}.qualification.frontlineBuyers`,
    'is more',
    'Buyers',
  ],
  [
    'frontlineVolume: "950.00"',
    'frontlineVolume: x',
    `${PRO}.qualification.frontlineVolume`,
    'no such',
    'x }',
  ],
  ['currency: USD', '? [currency]\n: USD\ncurrency: USD', '', 'a key is no text', '? [currency]'],
  ['currency: USD', 'currency: USD\ncolour: red', 'colour', 'known here: planSet, currency', 'colour'],
  ['currency: USD', 'currency: USD\n<<: { a: b }', '["<<"]', 'is not known here', '<<'],
  ['currency: USD', 'currency: !!float 1.5', '', 'unresolved tag', '!!float'],
  ['mode: every', '\tmode: every', '', 'tabs', '\tmode'],
];

describe('a mistake is refused in its place', () => {
  it.each(CASES)('%j → %j', (before, after, path, message, inLine) => {
    const text = changed(before, after);
    const mistakes = mistakesOf(text).filter((mistake) => mistake.path === path);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]?.message).toContain(message);
    expect(text.split('\n')[mistakes[0]!.line - 1]).toContain(inLine);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../../platform/errors';
import { readPlanDocument, readPlanSet } from './read-plan-document';

const SHIPPED = readFileSync(join(__dirname, '../../../plans/green-wave-professional.yaml'), 'utf8');

function refusal(text: string): DomainError {
  try {
    readPlanDocument(text, 'my plan.yaml');
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('The document was taken.');
}

describe('the plan set that ships', () => {
  const planSet = readPlanSet(SHIPPED, 'shipped.yaml');

  it('says what its document says', () => {
    expect(planSet).toMatchObject({
      key: 'green-wave-professional',
      currency: 'USD',
      minorDigits: 2,
      pointValue: { numerator: 1n, denominator: 1n },
      payoutCeilingPpm: 600_000,
      refundedQualification: 'lost',
      transition: { newcomer: 0, then: 1, months: 3, countFrom: 'enrolment' },
    });
    expect(planSet.plans.map(({ key }) => key)).toEqual(['green-wave', 'professional']);
    expect(planSet.plans.map(({ bonuses }) => bonuses.map(({ bonus, rule }) => [bonus.name, rule]))).toEqual([
      [['level', { rates: [200_000, 50_000, 50_000, 50_000, 50_000] }]],
      [
        ['level', { rates: [50_000, 50_000, 100_000, 100_000, 100_000, 100_000] }],
        ['infinity', { fromLevel: 7, ratePpm: 100_000, mode: 'every' }],
      ],
    ]);
    expect(planSet.plans[1]?.bonuses.map(({ qualification }) => qualification)).toEqual([
      {},
      { pvCents: 19_000, frontlineBuyers: 5, frontlineVolumeCents: 95_000 },
    ]);
  });

  it('reads the same from JSON, tabs and all, with a byte order mark or with CRLF', () => {
    const document = readPlanDocument(SHIPPED, 'shipped.yaml');
    const json = JSON.stringify(JSON.parse(document.canonicalText), null, '\t');
    expect(readPlanDocument(json, 'plan.json')).toEqual(document);
    expect(readPlanDocument(`\uFEFF${SHIPPED.replaceAll('\n', '\r\n')}`, 'bom.yaml')).toEqual(document);
  });

  it('does not depend on the order in which its plans stand', () => {
    const plans = SHIPPED.indexOf('  green-wave:\n');
    const second = SHIPPED.indexOf('  professional:\n');
    const swapped = SHIPPED.slice(0, plans) + SHIPPED.slice(second) + SHIPPED.slice(plans, second);
    expect(swapped).not.toBe(SHIPPED);
    expect(readPlanDocument(swapped, 'swapped.yaml')).toEqual(readPlanDocument(SHIPPED, 'shipped.yaml'));
  });
});

describe('a refusal', () => {
  it('names the file, the first mistake with its place and the number of the others', () => {
    const text = SHIPPED.replace('rates: ["5%"', 'rates: ["101%"').replace('mode: every', 'mode: evry');
    const error = refusal(text.replace('currency: USD\n', ''));
    expect(error.code).toBe('plan-document');
    expect(error.kind).toBe('invalid');
    expect(error.message).toBe(
      'my plan.yaml, line 3, column 1: currency: the key is missing; ' +
        'expected an ISO 4217 code with at most 2 decimals, such as USD (and 2 more mistakes).',
    );
    expect(error.params['mistakes']).toEqual([
      expect.objectContaining({ line: 3, column: 1, path: 'currency' }),
      {
        line: 21,
        column: 33,
        path: 'plans.professional.bonuses[0].rates[0]',
        message:
          '"101%" is more than 100%; expected a percentage from 0% to 100% with at most four decimals, such as "7.5%"',
      },
      {
        line: 28,
        column: 15,
        path: 'plans.professional.bonuses[1].mode',
        message: '"evry" is not known here; expected one of: every, nearest',
      },
    ]);
  });

  it('reports the first two hundred mistakes and counts the rest', () => {
    const error = refusal(SHIPPED + Array.from({ length: 1_000 }, (_, index) => `x${index}: y\n`).join(''));
    expect(error.params['mistakes']).toHaveLength(200);
    expect(error.params['total']).toBe(1_000);
  });

  it.each([
    ['deep flow nesting', '['.repeat(60_000), 'the document is nested too deeply'],
    ['deep block nesting', '- '.repeat(30_000), 'the document is nested too deeply'],
    ['a file beyond the limit', `${SHIPPED}#${'x'.repeat(64 * 1024)}`, 'expected at most 65536'],
  ])('answers %s with one mistake', (_, text, message) => {
    const error = refusal(text);
    expect(error.params['total']).toBe(1);
    expect(error.message).toContain(message);
  });

  it('stays short when the document is not', () => {
    const error = refusal(SHIPPED.replace('mode: every', `mode: ${'e'.repeat(50_000)}`));
    expect(error.message.length).toBeLessThan(300);
  });
});

describe('a mistake of the whole', () => {
  it.each([
    ['an empty file', '', 1, 'no value stands here'],
    ['comments alone', '# nothing\n', 1, 'no value stands here'],
    ['a list', '# a list\n- a\n', 2, 'a list stands here'],
    ['a text', 'hello', 1, '"hello" stands here'],
    [
      'a second document',
      `${SHIPPED}---\na: b\n`,
      SHIPPED.split('\n').length,
      'a second document begins here',
    ],
    ['a broken text', 'currency: USD\nplanSet: "x', 2, 'missing closing'],
  ])('%s', (_, text, line, message) => {
    const { mistakes } = refusal(text).params;
    expect(mistakes).toEqual([expect.objectContaining({ line, path: '' })]);
    expect(mistakes).toMatchObject([{ message: expect.stringContaining(message) }]);
  });
});

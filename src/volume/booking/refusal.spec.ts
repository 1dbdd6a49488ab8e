import { orderRefusals } from './order-refusals';
import { problemSql, refusal, refuse } from './refusal';
import { refundRefusals } from './refund-refusals';

describe('a refusal', () => {
  const late = refusal('invalid', 'too-late', 'ordered_at', "It's {day}, {person}; {day} is too late.");

  it('of a single booking names its field and has its facts in place', () => {
    expect(refuse(late, { day: 'Friday', person: 'Ann {day} $1' })).toMatchObject({
      kind: 'invalid',
      code: 'too-late',
      field: 'orderedAt',
      message: "It's Friday, Ann {day} $1; Friday is too late.",
      params: { day: 'Friday', person: 'Ann {day} $1' },
    });
  });

  it('of a row of a file is made by SQL', () => {
    expect(problemSql(late, { day: 'o.day', person: 'o.who' }, { line: 'o.line', value: 'o.day' })).toBe(
      `o.line, 'ordered_at', o.day, 'too-late', concat('It''s ', o.day, ', ', o.who, '; ', o.day, ' is too late.')`,
    );
  });

  it('is one sentence or two, with a code of its own', () => {
    for (const refusals of [Object.values(orderRefusals), Object.values(refundRefusals)]) {
      expect(new Set(refusals.map(({ code }) => code)).size).toBe(refusals.length);
      for (const { code, sentence } of refusals) {
        expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(sentence).toMatch(/^[A-Z].*\.$/);
      }
    }
  });
});

import { readFileSync } from 'node:fs';
import { readPlanSet } from '../../plans';
import { DomainError } from '../../platform/errors';
import { levelAsked } from './level-asked';

const SHIPPED = readPlanSet(readFileSync('plans/green-wave-professional.yaml', 'utf8'), 'shipped');
const professional = SHIPPED.plans.findIndex(({ key }) => key === 'professional');
const ask = (level: string) => levelAsked(SHIPPED, professional, level);
const answered = (level: string) => ask(level).lines.map((line) => `${line.bonus}/${line.level}`);

describe('a level asked about', () => {
  it('is answered for each bonus, by the line that it stands in', () => {
    expect(answered('3')).toEqual(['infinity/3', 'level/3']);
    expect(answered('9')).toEqual(['infinity/7+', 'level/9']);
    expect(ask('3').line).toMatchObject({ bonus: 'level', level: '3' });
    expect(ask('9').line).toMatchObject({ bonus: 'infinity', level: '7+' });
    expect(ask('9')).toMatchObject({ fromSteps: 9, toSteps: 9 });
  });

  it('may be a whole line to infinite depth', () => {
    expect(answered('7+')).toEqual(['infinity/7+']);
    expect(ask('7+')).toMatchObject({ fromSteps: 7, toSteps: null });
  });

  it.each(['', '0', '-1', '1.5', '07', '7++', 'x', '9999999', '+'])('is not %p', (level) => {
    expect(refusal(level)).toMatchObject({ code: 'level-form', field: 'level' });
  });

  it.each(['5+', '8+'])('is not a line that no plan has: %s', (level) => {
    expect(refusal(level).code).toBe('level-unknown');
    expect(refusal(level).message).toContain('7+');
  });
});

function refusal(level: string): DomainError {
  try {
    ask(level);
  } catch (error) {
    return error as DomainError;
  }
  throw new Error(`"${level}" was taken`);
}

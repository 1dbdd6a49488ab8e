import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlanDocument } from './document/read-plan-document';
import { diffPlans } from './plan-diff';

const SHIPPED = readFileSync(join(__dirname, '../../plans/green-wave-professional.yaml'), 'utf8');
const shipped = readPlanDocument(SHIPPED, 'shipped.yaml');

function diff(...changes: [before: string, after: string][]) {
  let text = SHIPPED;
  for (const [before, after] of changes) {
    expect(text).toContain(before);
    text = text.replace(before, after);
  }
  return diffPlans(shipped, readPlanDocument(text, 'changed.yaml'));
}

describe('the difference of two plan sets', () => {
  it('is empty for two spellings of the same', () => {
    expect(diff(['pointValue: "1.00"', 'pointValue: 1 # dollar'])).toEqual([]);
  });

  it('names each changed value, a bonus by its name', () => {
    expect(diff(['mode: every', 'mode: nearest'], ['"20%", "5%"', '"25%"'], ['"60%"', '"62.50%"'])).toEqual([
      { path: 'payoutCeiling', before: '60%', after: '62.5%' },
      { path: 'plans.green-wave.level.rates', before: '20%, 5%, 5%, 5%, 5%', after: '25%, 5%, 5%, 5%' },
      { path: 'plans.professional.infinity.mode', before: 'every', after: 'nearest' },
    ]);
  });

  it('shows what is new or gone as a whole', () => {
    const qualification = 'qualification: { pv: "190.00", frontlineBuyers: 5, frontlineVolume: "950.00" }';
    const changes = diff(
      [qualification, 'qualification: { pv: "190.00" }'],
      ['  professional:\n', '  club: { bonuses: [{ bonus: level, rates: [1%] }] }\n  professional:\n'],
    );
    expect(changes).toEqual([
      { path: 'plans.club.level.bonus', before: null, after: 'level' },
      { path: 'plans.club.level.rates', before: null, after: '1%' },
      { path: 'plans.professional.infinity.qualification.frontlineBuyers', before: '5', after: null },
      { path: 'plans.professional.infinity.qualification.frontlineVolume', before: '950', after: null },
    ]);
  });

  it('reads the other way round with before and after exchanged', () => {
    const changed = readPlanDocument(SHIPPED.replace('months: 3', 'months: 6'), 'changed.yaml');
    expect(diffPlans(changed, shipped)).toEqual([{ path: 'transition.months', before: '6', after: '3' }]);
  });

  it('does not show a bonus that only moved within its plan', () => {
    const level = '      - { bonus: level, rates: ["5%", "5%", "10%", "10%", "10%", "10%"] }\n';
    expect(SHIPPED).toContain(level);
    const moved = SHIPPED.replace(level, '') + level;
    expect(diffPlans(shipped, readPlanDocument(moved, 'moved.yaml'))).toEqual([]);
  });
});

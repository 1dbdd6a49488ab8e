import { bonusNames, findBonus } from '../bonus-registry';
import type { Bonus, PlanBonus } from '../bonuses/bonus';
import type { Plan } from '../bonuses/plan-set';
import type { Field } from './field';
import { readMap, type MapReader } from './map-reader';
import { nearKey } from './near-key';
import { quoted } from './quoted';
import { readQualification } from './read-qualification';
import { Cause, type ScalarKind } from './scalar-kind';
import { YamlRuleReader } from './yaml-rule-reader';

const BONUSES = 'a list of at least one bonus';

/** Far above what a plan can hold, because each bonus stands once. */
const BONUSES_LIMIT = 100;

export function readPlan(key: string, field: Field): Plan {
  const bonuses = readMap(field, 'a plan with the key bonuses', (map) => {
    const items = map.required('bonuses', BONUSES)?.items(BONUSES, 1, BONUSES_LIMIT) ?? [];
    return readBonuses(items);
  });
  return { key, bonuses: bonuses ?? [] };
}

function readBonuses(items: readonly Field[]): PlanBonus[] {
  const read: PlanBonus[] = [];
  const places = new Map<string, string>();
  for (const item of items) {
    const planBonus = readMap(item, 'a bonus with its keys', readBonus);
    if (!planBonus) continue;
    const { name } = planBonus.bonus;
    const first = places.get(name);
    if (first === undefined) places.set(name, item.path);
    else item.refuse(`the bonus ${quoted(name)} stands already at ${first}; expected it once in a plan`);
    read.push(planBonus);
  }
  return read;
}

/** Null when it names no known bonus: which other keys belong to it is then open. */
function readBonus(map: MapReader): PlanBonus | null {
  const bonus = map.scalar('bonus', KNOWN_BONUS);
  const qualificationField = map.optional('qualification');
  const qualification = qualificationField === null ? {} : readQualification(qualificationField);
  if (bonus === null) {
    map.allowAnyKey();
    return null;
  }
  return { bonus, rule: bonus.read(new YamlRuleReader(map)), qualification };
}

const KNOWN_BONUS: ScalarKind<Bonus | null> = {
  get expected() {
    return `one of: ${bonusNames().join(', ')}`;
  },
  placeholder: null,
  parse(text) {
    const bonus = findBonus(text);
    if (bonus !== null) return bonus;
    const near = nearKey(text, bonusNames());
    return new Cause(`is no known bonus${near === null ? '' : `, did you mean ${quoted(near)}?`}`);
  },
};

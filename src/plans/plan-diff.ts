import type { PlanDocument } from './document/read-plan-document';

/** One value that two plan documents do not share; null where a document has none. */
export interface PlanChange {
  /** Such as `plans.professional.infinity.mode`; a bonus is named, not numbered. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Value = string | readonly Value[] | { readonly [key: string]: Value };

/**
 * What a person has to look at before a version replaces another, in the order of the paths.
 * Empty exactly when both mean the same: a bonus moved within its list changes the fingerprint but pays the same.
 */
export function diffPlans(before: PlanDocument, after: PlanDocument): PlanChange[] {
  const [old, now] = [leaves(before), leaves(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort();
  return paths
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
    .filter((change) => change.before !== change.after);
}

function leaves({ canonicalText }: PlanDocument): Map<string, string> {
  const found = new Map<string, string>();
  collect('', JSON.parse(canonicalText) as Value, found);
  return found;
}

function collect(path: string, value: Value, into: Map<string, string>): void {
  if (typeof value === 'string') {
    into.set(path, value);
  } else if (isList(value)) {
    // A list of rates reads best as a whole; an index from 0 would be mistaken for a level.
    if (value.every((item) => typeof item === 'string')) into.set(path, value.join(', '));
    else value.forEach((item, index) => collect(...bonusAt(path, item, index), into));
  } else {
    for (const [key, item] of Object.entries(value))
      collect(path === '' ? key : `${path}.${key}`, item, into);
  }
}

/** `plans.x.bonuses` and the bonus `level` → `plans.x.level`. */
function bonusAt(path: string, item: Value, index: number): [string, Value] {
  if (typeof item === 'string' || isList(item) || typeof item['bonus'] !== 'string')
    return [`${path}[${index}]`, item];
  return [path.replace(/bonuses$/, item['bonus']), item];
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

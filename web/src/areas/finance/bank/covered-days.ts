import type { Schemas } from '../../../api/client';

type Covered = Schemas['ShownAnswer']['covers'][number];

const DAY_MS = 86_400_000;
const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** The days that statements cover, those without a gap between them as one stretch, the latest first. */
export function coveredDays(covers: readonly Covered[]): Covered[] {
  const sorted = [...covers].sort(
    (one, other) =>
      (one.account ?? '').localeCompare(other.account ?? '') || one.from.localeCompare(other.from),
  );
  const stretches: Covered[] = [];
  for (const one of sorted) {
    const last = stretches.at(-1);
    if (last && last.account === one.account && one.from <= dayAfter(last.until))
      stretches[stretches.length - 1] = { ...last, until: one.until > last.until ? one.until : last.until };
    else stretches.push(one);
  }
  return stretches.reverse();
}

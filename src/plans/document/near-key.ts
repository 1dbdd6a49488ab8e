/** The candidate that a mistyped key most likely meant; null when none is near. */
export function nearKey(typed: string, candidates: readonly string[]): string | null {
  const plain = simplified(typed);
  let best: string | null = null;
  let least = Math.min(2, Math.floor(plain.length / 2));
  for (const candidate of candidates) {
    // The length alone tells that a garbled key is far from everything.
    if (Math.abs(candidate.length - plain.length) > 2 * least + 4) continue;
    const distance = editDistance(plain, simplified(candidate));
    if (distance < least || (distance === least && best === null)) [best, least] = [candidate, distance];
  }
  return best;
}

/** `frontline_Volume` and `frontlineVolume` differ in nothing that matters to a reader. */
function simplified(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, '');
}

/** Letters to insert, delete or replace (Levenshtein), in the row-by-row form. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** People by level below somebody. */
export type Levels = Map<number, number>;

/** Counted from the links, everybody walked up step by step. @param links sponsor's number by number */
export function walkedLevels(links: ReadonlyMap<string, string | null>, head: string): Levels {
  const levels: Levels = new Map();
  for (const no of links.keys()) {
    let above: string | null = no;
    for (let level = 0; above !== null; level++) {
      if (above === head && level > 0) levels.set(level, (levels.get(level) ?? 0) + 1);
      above = links.get(above) ?? null;
    }
  }
  return levels;
}

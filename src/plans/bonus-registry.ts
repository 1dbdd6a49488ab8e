import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import type { Bonus } from './bonuses/bonus';

const FOLDER = join(__dirname, 'bonuses');

let loaded: ReadonlyMap<string, Bonus> | undefined;

/** The bonus that a plan names; null when there is none. */
export function findBonus(name: string): Bonus | null {
  return bonuses().get(name) ?? null;
}

/** Every bonus that a plan can name, sorted. */
export function bonusNames(): readonly string[] {
  return [...bonuses().keys()];
}

/** Whatever stands in the folder as `<name>.bonus.ts` (as built: `.js`) is a bonus; there is no list to extend. */
function bonuses(): ReadonlyMap<string, Bonus> {
  loaded ??= new Map(bonusFiles(readdirSync(FOLDER), extname(__filename)).map(loadBonus));
  return loaded;
}

/** Only files that run the way this one does: no specs, type declarations, source maps, nor a build beside the source. */
export function bonusFiles(files: readonly string[], extension: string): string[] {
  return files
    .filter((file) => /^[a-z][a-z0-9-]*\.bonus\.[a-z]+$/.test(file) && extname(file) === extension)
    .sort();
}

/** A bonus that does not keep to the convention is a bug of ours, found at the first start. */
function loadBonus(file: string): [string, Bonus] {
  const { bonus } = createRequire(__filename)(join(FOLDER, file)) as { bonus?: Bonus };
  const name = file.slice(0, file.indexOf('.'));
  if (bonus?.name !== name) throw new Error(`${file} must export a "bonus" whose name is "${name}".`);
  return [name, bonus];
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const shipped = readFileSync(join(__dirname, '../../plans/green-wave-professional.yaml'), 'utf8');

/** The plan set that ships, with whatever a story puts in the place of some of its text. */
export function shippedPlanText(...replacements: readonly (readonly [text: string, by: string])[]): string {
  return replacements.reduce((text, [old, by]) => {
    if (!text.includes(old)) throw new Error(`the shipped plan set does not say ${old}`);
    return text.replace(old, by);
  }, shipped);
}

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

/** Parts of it that stories replace, as they stand there. */
export const GREEN_WAVE = '["20%", "5%", "5%", "5%", "5%"]';
export const PROFESSIONAL = '["5%", "5%", "10%", "10%", "10%", "10%"]';
export const QUALIFICATION = 'pv: "190.00", frontlineBuyers: 5, frontlineVolume: "950.00"';

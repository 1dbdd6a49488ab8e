import { z } from 'zod';
import { parsePercent, PPM, type RatePpm } from '../money';

/** What is kept back of a payout for the tax office. `*` is any country, any status. */
export interface WithholdingRule {
  readonly country: string;
  readonly status: string;
  /** Below 100 %. */
  readonly ratePpm: RatePpm;
}

const RULE = /^([A-Z]{2}|\*)\/([a-z][a-z0-9-]{0,39}|\*)\s+(\S+)$/;

/** `RU/individual 13%, RU/self-employed 0%`; in the file a list of such texts as well. */
export const withholdingRules = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(','))])
  .transform((texts, context): readonly WithholdingRule[] =>
    texts.flatMap((text) => {
      const rule = ruleOf(text.trim());
      if (rule === null) context.addIssue({ code: 'custom', message: text });
      return rule ?? [];
    }),
  );

function ruleOf(text: string): WithholdingRule | null {
  const [, country, status, percent] = RULE.exec(text) ?? [];
  if (country === undefined || status === undefined || percent === undefined) return null;
  const ratePpm = parsePercent(percent);
  return ratePpm === null || ratePpm >= PPM ? null : { country, status, ratePpm };
}

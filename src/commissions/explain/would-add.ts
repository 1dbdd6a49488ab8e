import type { PlanBonus } from '../../plans';
import type { Tx } from '../../platform/database';
import { answerLine } from './answer-line';
import { type CalculatedPeriod, money } from './calculated-periods.view';
import { explained } from './explained';
import { linesOfBonus } from './line-ranges';
import type { Standing } from './standing';

/** What a bonus that somebody is not qualified for would have added, all its lines; null where they are. A decimal. */
export async function wouldAdd(
  tx: Tx,
  calculated: CalculatedPeriod,
  standing: Standing,
  use: PlanBonus,
): Promise<string | null> {
  if (standing.qualified.includes(use.bonus.name)) return null;
  const whom = await explained(tx, calculated, standing);
  let minor = 0;
  for (const line of linesOfBonus(use)) minor += (await answerLine(tx, whom, line)).wouldAddMinor ?? 0;
  return money(calculated, minor);
}

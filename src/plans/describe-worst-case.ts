import type { WorstCase } from './worst-case';

/** The worst case as one English sentence for the person who saves a plan. */
export function describeWorstCase(worstCase: WorstCase): string {
  if (worstCase.kind === 'bounded') {
    return `At most ${worstCase.percent} % of an order's volume × point value is paid out.`;
  }
  const { levels, levelsPercent, oncePercent, percentPerAncestorAbove, passesHundredAtAncestor } = worstCase;
  const base =
    levels === 0
      ? 'each qualified ancestor'
      : `with the dearest plan at each level the first ${cost(levels)} ${levelsPercent} % of an order, and each qualified ancestor above`;
  const once = oncePercent === '0' ? '' : `; bonuses paid once per order add up to ${oncePercent} %`;
  const ancestor = ordinal(passesHundredAtAncestor);
  return (
    `Unbounded: ${base} adds up to ${percentPerAncestorAbove} %${once}; ` +
    `100 % is passed with the ${ancestor} ancestor.`
  );
}

function cost(levels: number): string {
  return levels === 1 ? 'level costs' : `${levels} levels cost`;
}

const WORDS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

function ordinal(n: number): string {
  const lastTwo = n % 100;
  const suffix = lastTwo >= 11 && lastTwo <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return WORDS[n - 1] ?? `${n}${suffix}`;
}

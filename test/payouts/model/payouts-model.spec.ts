import fc from 'fast-check';
import { budgetOf, roundsOf, timeLimitMs } from '../../fuzz/budget';
import { live, livesOf, tally } from './life';
import { ROUBLES, SEPA, type Terms } from './terms';

const budget = budgetOf();
/** Lives of a round. */
const LIVES = 2;

describe(`finance and the bank, whatever they do (seed ${budget.seed})`, () => {
  afterAll(() => process.stderr.write(`${tally.lives} lives of ${tally.acts} acts\n`));

  it.each<[string, Terms]>([
    ['euros by SEPA', SEPA],
    ['roubles from dollars, with tax and a fee, by 1C', ROUBLES],
  ])(
    'keep the books that a careful person would keep by hand: %s',
    async (_, terms) => {
      for (const seed of roundsOf(budget, 1, 1 / 2)) {
        const parameters = { seed, numRuns: LIVES, unbiased: true, endOnFailure: true };
        await fc.assert(fc.asyncProperty(livesOf(terms), live), parameters);
      }
    },
    timeLimitMs(budget),
  );
});

import fc from 'fast-check';
import { upline } from '../reference/network';
import { readPeriod } from '../reference/period-facts';
import { personalCents } from './arbitrary/claims';
import { period } from './arbitrary/periods';
import { linesOf, runEngine } from './engine-adapter';
import { engineWhy } from './engine-why';
import { unitsOf } from './exact-amount';
import { expectSame } from './expect-same';

it('the volume that is explained as paid, buyer by buyer, is the volume of the lines', () => {
  fc.assert(
    fc.property(period({ maxSize: 25 }), (input) => {
      const run = runEngine(input);
      const { people } = readPeriod(input);
      const explained = new Map<string, bigint>();
      for (const [buyerNo, cents] of personalCents(input)) {
        for (const { ancestor } of upline(people.get(buyerNo)!)) {
          for (const { bonus, level, reason } of engineWhy(run, buyerNo, ancestor.fact.no)) {
            if (reason !== null) continue;
            const line = `${ancestor.fact.no} ${bonus} ${level!}`;
            explained.set(line, (explained.get(line) ?? 0n) + BigInt(cents));
          }
        }
      }
      const lines = linesOf(run).map(
        ({ distributorNo, bonus, level, volume }) =>
          [`${distributorNo} ${bonus} ${level}`, unitsOf(volume)] as const,
      );
      expectSame(explained, new Map(lines));
    }),
    { numRuns: 300 },
  );
});

import fc from 'fast-check';
import { type Operation, operationsOf, resourceOf } from '../openapi/operations';
import { type DrawnRequest, hostileRequest, validRequest } from './arbitrary/requests';
import { budgetOf, roundsOf, timeLimitMs } from './budget';
import { concreteRequest, replayable } from './concrete-request';
import { expectGoodAnswer } from './expect-answer';
import { FuzzCompany } from './fuzz-company';
import { heapInUse } from './heap';
import { Wire } from './send';
import { Tally } from './tally';

const budget = budgetOf();
const ROUNDS = 3;
const RUNS_A_ROUTE = 24;
/** Passwords, codes and links that nobody guesses: here the refusal is what is tried. */
const ASKS_FOR_A_SECRET = /\/(sessions|step-up|password|second-factor|confirm|accept)$/;
/** Acts that may shut out who tries the next ones. */
const TAKES_ACCESS = /\/(users|me|sessions)\b/;
/** What the rounds after the first may keep together: noise, and caches with a bound. */
const MOST_GROWTH_BYTES = 48 * 1024 * 1024;

describe(`any request at all (seed ${budget.seed})`, () => {
  let company: FuzzCompany;
  let wire: Wire;
  let operations: Operation[];
  const tally = new Tally();
  const stray: unknown[] = [];
  const keep = (cause: unknown): void => void stray.push(cause);

  beforeAll(async () => {
    company = await FuzzCompany.found();
    wire = new Wire(company.app.url);
    operations = await operationsOf(company.app);
    process.on('unhandledRejection', keep);
  });
  afterAll(async () => {
    process.off('unhandledRejection', keep);
    if (budget.minutes !== null) process.stdout.write(`${tally.toString()}\n`);
    wire.close();
    await company.app.close();
  });

  async function tryOne(operation: Operation, drawn: DrawnRequest): Promise<void> {
    const credential = await company.credentialOf(drawn.sender, operation);
    const request = concreteRequest(operation, drawn, company.known, credential);
    try {
      const answer = await wire.send(request);
      tally.count(operation.name, answer.status);
      expectGoodAnswer(operation, request, answer);
      if (answer.status < 300 && answer.headers['content-type']?.includes('json'))
        company.known.learn(JSON.parse(answer.text), resourceOf(operation.path));
    } catch (cause) {
      const told = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${told}\n  ${drawn.sender}: ${replayable(request)}`, { cause });
    }
  }

  /** Half of them as the document says, half of them not. */
  async function tryRoute(operation: Operation, seed: number): Promise<void> {
    const request = fc.oneof(validRequest(operation), hostileRequest(operation));
    await fc.assert(
      fc.asyncProperty(request, (drawn) => tryOne(operation, drawn)),
      { seed, numRuns: RUNS_A_ROUTE, endOnFailure: false },
    );
  }

  it(
    'is answered or refused in good form, and leaves memory and books as they should be',
    async () => {
      const heaps: number[] = [];
      for (const seed of roundsOf(budget, ROUNDS, 0.8)) {
        for (const operation of operations) {
          await tryRoute(operation, seed);
          // Whoever is shut out here would reach nothing of what comes after.
          if (TAKES_ACCESS.test(operation.path)) await company.renewTokens();
        }
        await company.untilRunsEnd();
        await company.renewTokens();
        heaps.push(await heapInUse());
      }
      await company.expectRight();
      // The first round fills caches and compiles; what leaks, leaks with each round.
      expect(Math.min(...heaps.slice(1)) - heaps[0]!).toBeLessThan(MOST_GROWTH_BYTES);
      expect(stray).toEqual([]);
    },
    timeLimitMs(budget),
  );

  it('reaches the work of nearly every route', () => {
    // Where a route takes more luck than a round has, that is no mistake; where many do, what is drawn is of no use.
    const never = tally.neverDone().filter((route) => !ASKS_FOR_A_SECRET.test(route));
    expect(never.length <= operations.length / 5 ? [] : never).toEqual([]);
  });
});

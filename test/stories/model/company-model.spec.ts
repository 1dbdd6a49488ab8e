import fc from 'fast-check';
import { live, lives } from './life';

/** More of them for a long search. */
const numRuns = Number(process.env['UPLINE_MODEL_RUNS'] ?? 5);

it(
  'a company of any life closes its months as the reference does, byte for byte',
  () => fc.assert(fc.asyncProperty(lives, live), { numRuns, endOnFailure: true }),
  numRuns * 30_000,
);

import { createHash } from 'node:crypto';
import type { Look } from '../../access';

/** How a look at a simulation is recorded, which tells what people earn: under which plan, and of how many. */
export const lookAtSimulation = (
  { period, differences }: { period: string; differences: readonly unknown[] },
  document: string,
): Look => ({
  subject: { kind: 'period', no: period },
  details: {
    documentSha256: createHash('sha256').update(document).digest('hex'),
    people: differences.length,
  },
});

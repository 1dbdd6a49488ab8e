import { createHash } from 'node:crypto';
import type { Look } from '../../access';

/** How a look at a simulation is recorded, which tells what people earn: under which plan, and of how many. */
export const lookAtSimulation = (
  { period, changed }: { period: string; changed: number },
  document: string,
): Look => ({
  subject: { kind: 'period', no: period },
  details: {
    documentSha256: createHash('sha256').update(document).digest('hex'),
    people: changed,
  },
});

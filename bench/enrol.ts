import { EnrolDistributor } from '../src/network';
import { inTransaction } from '../src/platform/database';
import type { Bench } from './context';
import { percentiles, type Percentiles, timeEach } from './timing';

const SAMPLES = 100;
const DEPTH = 25;

/** People so deep that somebody below them stands at the depth that is measured, or the deepest there are. */
const sponsorsSql = `
WITH place AS (
  SELECT c.descendant_id, c.depth FROM sponsor_closure AS c
   WHERE c.ancestor_id = (SELECT id FROM distributor WHERE sponsor_id IS NULL)
)
SELECT d.distributor_no AS no
  FROM place JOIN distributor AS d ON d.id = place.descendant_id
 WHERE place.depth = least($1::integer, (SELECT max(depth) FROM place))
 ORDER BY md5(d.distributor_no) LIMIT $2`;

/** Milliseconds of one enrolment with its closure rows, commit included. It adds people: to be measured at the end. */
export async function measureEnrolment({ app, dataSource }: Bench): Promise<Percentiles> {
  const service = app.get(EnrolDistributor, { strict: false });
  const found = await dataSource.query<{ no: string }[]>(sponsorsSql, [DEPTH - 1, SAMPLES]);
  const sponsors = Array.from({ length: SAMPLES }, (_, index) => found[index % found.length]!.no);
  const requests = sponsors.map((sponsorNo, index) => ({
    distributorNo: `E${index}`,
    name: 'Somebody New',
    sponsorNo,
    by: 'bench',
  }));
  const times = await timeEach(requests, (request) =>
    inTransaction(dataSource, (tx) => service.enrol(tx, request)),
  );
  return percentiles(times);
}

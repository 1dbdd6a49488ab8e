import { ExplainAncestor, ExplainLine, ExplainStatement } from '../src/commissions';
import { inSnapshot, type Tx } from '../src/platform/database';
import type { Bench } from './context';
import { percentiles, type Percentiles, timeEach } from './timing';

export interface ExplainMeasures {
  readonly leader: Percentiles;
  readonly leaf: Percentiles;
}

const SAMPLES = 200;
/** Lines that a leader looks into, in turn; the first page of their members. */
const LEVELS = ['7+', '1', '6', '3'];

const leadersSql = `
SELECT d.distributor_no AS no FROM standing AS s JOIN distributor AS d ON d.id = s.distributor_id
 WHERE s.run_id = $1 ORDER BY s.subtree_size DESC, d.id LIMIT $2`;

/** Spread over the whole network, each with somebody among the first below the root who stands above. */
const leavesSql = `
SELECT d.distributor_no AS no, a.distributor_no AS "ancestorNo"
  FROM (SELECT distributor_id FROM standing
         WHERE run_id = $1 AND subtree_size = 1 AND depth > 2 ORDER BY md5(distributor_id::text) LIMIT $2) AS leaf
  JOIN distributor AS d ON d.id = leaf.distributor_id
  CROSS JOIN LATERAL (
    SELECT c.ancestor_id FROM sponsor_closure AS c WHERE c.descendant_id = leaf.distributor_id
     ORDER BY c.depth DESC OFFSET 1 LIMIT 1) AS top
  JOIN distributor AS a ON a.id = top.ancestor_id`;

/** One answer as a page of the product asks for it. */
type Question = (tx: Tx) => Promise<unknown>;

/**
 * Milliseconds for why a line was paid: leaders at the top with their statement and the members of a line in turn,
 * leaves with their statement and what became of their volume near the top.
 */
export async function measureExplain(bench: Bench, runId: number): Promise<ExplainMeasures> {
  const { app, dataSource, periodId } = bench;
  const statements = app.get(ExplainStatement, { strict: false });
  const lines = app.get(ExplainLine, { strict: false });
  const ancestors = app.get(ExplainAncestor, { strict: false });
  const leaders = await dataSource.query<{ no: string }[]>(leadersSql, [runId, SAMPLES]);
  const leaves = await dataSource.query<{ no: string; ancestorNo: string }[]>(leavesSql, [runId, SAMPLES]);

  const ofLeaders = leaders.map(({ no }, index): Question => {
    if (index % 2 === 0) return (tx) => statements.explain(tx, periodId, no, 'staff');
    const level = LEVELS[(index >> 1) % LEVELS.length]!;
    return (tx) => lines.explain(tx, { periodId, distributorNo: no, level }, 'staff');
  });
  const ofLeaves = leaves.map(({ no, ancestorNo }, index): Question => {
    if (index % 2 === 0) return (tx) => statements.explain(tx, periodId, no, 'staff');
    return (tx) => ancestors.explain(tx, { periodId, buyerNo: no, ancestorNo }, 'staff');
  });
  const time = async (questions: readonly Question[]): Promise<Percentiles> =>
    percentiles(await timeEach(questions, (question) => inSnapshot(dataSource, question)));
  return { leader: await time(ofLeaders), leaf: await time(ofLeaves) };
}

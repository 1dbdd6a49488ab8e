import { rows, type Tx } from '../../src/platform/database';
import type { TestApp } from '../support/test-app';

/** A statement as the product sent it. */
interface Sent {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What the planner does for one statement. */
export interface QueryPlan {
  readonly sql: string;
  readonly indexes: readonly string[];
  /** Big tables read from end to end. */
  readonly scanned: readonly string[];
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** Whatever grows with the network or its orders. */
const BIG =
  /^(distributor|distributor_profile|sponsor_closure|order_key|(sales_order|standing|commission_line)_\d+)$/;

/**
 * Does some work through the product's services and gives the plan of every statement that it sent, with the values
 * that it sent: the driver prepares nothing under a name, so that each is planned for its values.
 */
export async function plansOf(app: TestApp, work: (tx: Tx) => Promise<unknown>): Promise<QueryPlan[]> {
  return app.tx(async (tx) => {
    const sent = await recorded(tx, work);
    const plans: QueryPlan[] = [];
    for (const one of sent) plans.push(await planOf(tx, one));
    return plans;
  });
}

async function recorded(tx: Tx, work: (tx: Tx) => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const query = tx.query.bind(tx);
  tx.query = (sql: string, parameters: unknown[] = []) => {
    sent.push({ sql, parameters });
    return query(sql, parameters);
  };
  try {
    await work(tx);
  } finally {
    tx.query = query;
  }
  return sent;
}

async function planOf(tx: Tx, { sql, parameters }: Sent): Promise<QueryPlan> {
  const [found] = await rows<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    tx,
    `EXPLAIN (FORMAT JSON) ${sql}`,
    parameters,
  );
  const nodes = nodesOf(found!['QUERY PLAN'][0].Plan);
  return {
    sql,
    indexes: nodes.flatMap((node) => node['Index Name'] ?? []),
    scanned: nodes
      .filter((node) => node['Node Type'] === 'Seq Scan' && BIG.test(node['Relation Name'] ?? ''))
      .map((node) => node['Relation Name']!),
  };
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

import { AccessTokens } from '../../src/access';
import { inTransaction } from '../../src/platform/database';
import type { Bench } from '../context';

/** Somebody with a downline, who looks at it with a token of the own. */
export interface Leader {
  readonly id: number;
  readonly no: string;
  readonly token: string;
  /** People at each level. */
  readonly levels: readonly { readonly level: number; readonly people: number }[];
}

/** Anybody, deep down. */
export interface Somebody {
  readonly no: string;
  readonly name: string;
}

const LEADERS_OF_A_SIZE = 40;
const OTHERS = 500;

/** As many leaders of fifty people as of hundreds, thousands and so on up to the top. $1 run, $2 of each size. */
const leadersSql = `
SELECT distributor_id AS id, no FROM (
  SELECT s.distributor_id, d.distributor_no AS no,
         row_number() OVER (PARTITION BY trunc(log(s.subtree_size)) ORDER BY md5(d.distributor_no)) AS place
    FROM standing AS s JOIN distributor AS d ON d.id = s.distributor_id
   WHERE s.run_id = $1 AND s.subtree_size > 50) AS ranked
 WHERE place <= $2`;

const levelsSql = `
SELECT ancestor_id AS id, depth AS level, count(*)::integer AS people
  FROM sponsor_closure WHERE ancestor_id = ANY ($1::integer[]) AND depth > 0 GROUP BY ancestor_id, depth`;

const othersSql = `
SELECT d.distributor_no AS no, p.name
  FROM (SELECT distributor_id FROM standing WHERE run_id = $1 ORDER BY md5(distributor_id::text) LIMIT $2) AS s
  JOIN distributor AS d ON d.id = s.distributor_id
  JOIN distributor_profile AS p ON p.distributor_id = s.distributor_id`;

export async function findLeaders({ app, dataSource }: Bench, runId: number): Promise<Leader[]> {
  const found = await dataSource.query<{ id: number; no: string }[]>(leadersSql, [runId, LEADERS_OF_A_SIZE]);
  const levels = await dataSource.query<{ id: number; level: number; people: number }[]>(levelsSql, [
    found.map(({ id }) => id),
  ]);
  const tokens = app.get(AccessTokens, { strict: false });
  return inTransaction(dataSource, async (tx) => {
    const leaders: Leader[] = [];
    for (const { id, no } of found) {
      const { token } = await tokens.issue(tx, { role: 'distributor', distributorId: id, issuedTo: no });
      leaders.push({ id, no, token, levels: levels.filter((level) => level.id === id) });
    }
    return leaders;
  });
}

export function findOthers({ dataSource }: Bench, runId: number): Promise<Somebody[]> {
  return dataSource.query<Somebody[]>(othersSql, [runId, OTHERS]);
}

export async function adminToken({ app, dataSource }: Bench): Promise<string> {
  const tokens = app.get(AccessTokens, { strict: false });
  const { token } = await inTransaction(dataSource, (tx) =>
    tokens.issue(tx, { role: 'admin', issuedTo: 'bench' }),
  );
  return token;
}

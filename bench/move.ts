import { setTimeout as sleep } from 'node:timers/promises';
import { DistributorView, MoveDistributor } from '../src/network';
import { inSnapshot, inTransaction } from '../src/platform/database';
import type { Bench } from './context';
import { percentiles, type Percentiles, seconds, timeEach } from './timing';
import { whetherEnded } from './whether-ended';

export interface MoveMeasures {
  readonly move_10000_seconds: number;
  /** How many people really were in the leg. */
  readonly move_people: number;
  /** Looking up somebody's upline while the move is made: readers do not wait for it. */
  readonly read_during_move_ms: Percentiles;
}

const WANTED_PEOPLE = 10_000;
const READ_EVERY_MS = 20;

/** $1 run, $2 wanted size: the leg nearest to it, and somebody as deep as its sponsor outside of it. */
const legSql = `
SELECT d.distributor_no AS no, t.distributor_no AS "toNo"
  FROM (SELECT * FROM standing WHERE run_id = $1 AND depth > 1
         ORDER BY abs(subtree_size - $2::integer), distributor_id LIMIT 1) AS leg
  JOIN distributor AS d ON d.id = leg.distributor_id
  CROSS JOIN LATERAL (
    SELECT s.distributor_id FROM standing AS s
     WHERE s.run_id = $1 AND s.depth = leg.depth - 1 AND s.distributor_id <> d.sponsor_id
     ORDER BY s.subtree_size DESC, s.distributor_id LIMIT 1) AS target
  JOIN distributor AS t ON t.id = target.distributor_id`;

/** Seconds of one move of a leg of about ten thousand people. It changes the tree: to be measured at the end. */
export async function measureMove(bench: Bench, runId: number): Promise<MoveMeasures> {
  const { app, dataSource, network } = bench;
  const wanted = Math.min(WANTED_PEOPLE, Math.floor(network.sponsors.length / 10));
  const [leg] = await dataSource.query<{ no: string; toNo: string }[]>(legSql, [runId, wanted]);
  let people = 0;
  const moving = seconds(async () => {
    const request = { distributorNo: leg!.no, toSponsorNo: leg!.toNo, by: 'bench', reason: 'measured' };
    const service = app.get(MoveDistributor, { strict: false });
    people = (await inTransaction(dataSource, (tx) => service.move(tx, request))).people;
  });
  const reads = await readUntil(bench, leg!.no, moving);
  return { move_10000_seconds: await moving, move_people: people, read_during_move_ms: percentiles(reads) };
}

async function readUntil({ app, dataSource }: Bench, no: string, end: Promise<unknown>): Promise<number[]> {
  const view = app.get(DistributorView, { strict: false });
  const state = whetherEnded(end);
  const times: number[] = [];
  do {
    times.push(...(await timeEach([no], (one) => inSnapshot(dataSource, (tx) => view.upline(tx, one)))));
    await sleep(READ_EVERY_MS);
  } while (!state.isOver);
  return times;
}

import type { Client } from 'pg';
import { deepestLevel, type PlanSet, PlanVersions } from '../../src/plans';
import { inTransaction } from '../../src/platform/database';
import type { Bench } from '../context';
import { settle, withClient } from '../database/clients';
import { resultPartitions } from '../database/result-partitions';
import { dropSchema, makeSchema, type TwinTable, twinOf } from '../database/twin-table';
import { seconds } from '../timing';
import { requireSameResults } from './compare';
import { peopleSql } from './people.sql';
import { paidLines } from './rates';
import { insertLinesSql, insertStandingsSql, lineTotalsSql } from './results.sql';
import { groupVolumesSql, personalVolumesSql, working } from './volumes.sql';

/** As whoever writes such a job would set it: the hash tables stay in memory. */
const ROOM_TO_WORK = "SET LOCAL work_mem = '256MB'";

/**
 * Seconds that the same standings and lines take as set-based SQL over the closure, written and indexed like the
 * product's: what a good SQL developer would do instead of an engine.
 * @throws Error when it does not come to the same, to the cent
 */
export async function measureClosureSql(bench: Bench, runId: number): Promise<number> {
  const { databaseUrl, dataSource, app, periodId } = bench;
  const { planSet } = await inTransaction(dataSource, (tx) =>
    app.get(PlanVersions, { strict: false }).forPeriod(tx, periodId),
  );
  await settle(databaseUrl);
  return withClient(databaseUrl, async (client) => {
    await makeSchema(client);
    const product = await resultPartitions(client, runId);
    const standing = await twinOf(client, product.standing);
    const lines = await twinOf(client, product.commission_line);
    const elapsed = await seconds(() => calculate(client, { bench, runId, planSet, standing, lines }));
    const ours = { standing: standing.name, commission_line: lines.name };
    await requireSameResults(client, product, ours, deepestLevel(planSet));
    await dropSchema(client);
    return elapsed;
  });
}

interface Calculation {
  readonly bench: Bench;
  readonly runId: number;
  readonly planSet: PlanSet;
  readonly standing: TwinTable;
  readonly lines: TwinTable;
}

async function calculate(client: Client, what: Calculation): Promise<void> {
  const { planSet, standing, lines, runId } = what;
  const { periodId } = what.bench;
  const levels = deepestLevel(planSet);
  const steps = [
    'BEGIN',
    ROOM_TO_WORK,
    personalVolumesSql(periodId),
    `ANALYZE ${working('personal')}`,
    groupVolumesSql(levels),
    `ANALYZE ${working('group')}`,
    peopleSql(periodId, planSet, levels),
    `ANALYZE ${working('person')}`,
    lines.create,
    insertLinesSql(lines.name, runId, paidLines(planSet, levels)),
    lineTotalsSql(lines.name),
    standing.create,
    insertStandingsSql(standing.name, { runId, periodId, levels }),
    ...[standing, lines].flatMap(({ indexes, finish }) => [...indexes, ...finish]),
    'COMMIT',
  ];
  for (const sql of steps) await client.query(sql);
}

import { ClosePeriod, ReviewRun, RunView, VerifyPeriod } from '../src/commissions';
import { inSnapshot, inTransaction } from '../src/platform/database';
import type { Bench } from './context';
import { settle } from './database/clients';
import { PeakMemory } from './peak-memory';
import { PhaseTimes } from './phase-times';
import { seconds } from './timing';

export interface CloseMeasures {
  readonly close_seconds: number;
  readonly close_phases: Readonly<Record<string, number>>;
  /** The engine alone, within the close. */
  readonly engine_seconds: number;
  readonly standings: number;
  readonly lines: number;
  readonly infinity_qualified: number;
  readonly peak_rss_mb: number;
}

/** From the freeze to the review, everything written and committed, by the product's own close. */
export async function measureClose(bench: Bench): Promise<{ runId: number; measures: CloseMeasures }> {
  const { app, dataSource, databaseUrl, periodId, say } = bench;
  say(`Closing ${bench.network.month} …`);
  await settle(databaseUrl);
  const phases = new PhaseTimes();
  const memory = new PeakMemory();
  let runId = 0;
  const elapsed = await seconds(async () => {
    runId = await app.get(ClosePeriod, { strict: false }).close({
      periodId,
      by: 'bench',
      onProgress: ({ phase }) => phases.enter(phase),
    });
  });
  const peak = memory.stop();
  phases.enter('done');
  const run = await inTransaction(dataSource, (tx) => app.get(RunView, { strict: false }).get(tx, runId));
  const [infinity] = await dataSource.query<{ count: number }[]>(
    "SELECT count(*)::integer AS count FROM standing WHERE run_id = $1 AND 'infinity' = ANY (qualified)",
    [runId],
  );
  return {
    runId,
    measures: {
      close_seconds: elapsed,
      close_phases: phases.seconds(),
      engine_seconds: phases.seconds()['calculating'] ?? 0,
      standings: run.distributors ?? 0,
      lines: run.lineCount ?? 0,
      infinity_qualified: infinity!.count,
      peak_rss_mb: peak,
    },
  };
}

/** Seconds of the approval, which closes the period for ever. */
export async function measureApproval({ app, dataSource, databaseUrl, periodId }: Bench): Promise<number> {
  const review = app.get(ReviewRun, { strict: false });
  await settle(databaseUrl);
  return seconds(() =>
    inTransaction(dataSource, (tx) =>
      review.approve(tx, { periodId, by: 'another', overCeilingReason: 'a made-up network' }),
    ),
  );
}

/** Seconds in which the closed period is calculated again from what is frozen, and compared line by line. */
export async function measureVerification({ app, dataSource, periodId }: Bench): Promise<number> {
  const verify = app.get(VerifyPeriod, { strict: false });
  return seconds(async () => {
    const { verified } = await inSnapshot(dataSource, (tx) => verify.verify(tx, periodId));
    if (!verified) throw new Error('The closed period does not recompute to what was kept.');
  });
}

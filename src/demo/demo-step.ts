import { AuditTrail } from '../access';
import { Calendar, fromMonthIndex, monthIndex } from '../periods';
import type { CliContext } from '../platform/cli';
import { firstRow, type Tx } from '../platform/database';
import { Secrets } from '../platform/secrets';
import { DEMO_MONTHS } from './demo-company';
import { CALCULATES } from './demo-months';
import { fillDemo } from './fill-demo';

/** $1 the demo's first month, $2 the current one, $3 who acts in the demo. */
const demoStateSql = `
SELECT NOT EXISTS (SELECT FROM distributor) AND NOT EXISTS (SELECT FROM period) AS "isEmpty",
       EXISTS (SELECT FROM distributor WHERE sponsor_id IS NULL AND recorded_by = $3)
         AND coalesce((SELECT min(id) FROM period) = $1, true)
         AND (EXISTS (SELECT FROM period WHERE id < $2 AND state <> 'closed')
              OR NOT EXISTS (SELECT FROM sales_order WHERE period_id = $2)) AS "isUnfinished"`;

/** $1 who acts in the demo. */
const isDemoSql = `
SELECT EXISTS (SELECT FROM distributor WHERE sponsor_id IS NULL AND recorded_by = $1) AS "isDemo"`;

/** Whom it is worth looking in as: most people below. */
const leaderSql = `
SELECT d.distributor_no AS no FROM distributor AS d JOIN sponsor_closure AS c ON c.ancestor_id = d.id
 WHERE d.sponsor_id IS NOT NULL GROUP BY d.id ORDER BY count(*) DESC, d.id LIMIT 1`;

/** Whether the company in the database is the made-up one. */
export async function isDemoCompany(tx: Tx): Promise<boolean> {
  return (await firstRow<{ isDemo: boolean }>(tx, isDemoSql, [CALCULATES]))!.isDemo;
}

/** Number of a distributor with a large downline. */
export async function demoLeader(tx: Tx): Promise<string | null> {
  return (await firstRow<{ no: string }>(tx, leaderSql))?.no ?? null;
}

/** Fills an empty database with the demo company, and goes on where that was cut short. Null where there is nothing to do. */
export const demoStep = {
  name: 'the demo company',
  async run({ get, config, clock, dataSource, progress, transaction }: CliContext): Promise<string | null> {
    const current = get(Calendar).currentPeriod();
    const first = fromMonthIndex(monthIndex(current) - DEMO_MONTHS + 1);
    const state = await transaction((tx) =>
      firstRow<{ isEmpty: boolean; isUnfinished: boolean }>(tx, demoStateSql, [first, current, CALCULATES]),
    );
    if (!state?.isEmpty && !state?.isUnfinished) return null;
    // Payout methods are encrypted: with the demo's own secret, or with that of whoever has switched the demo off.
    if (!config.demo) await get(Secrets).require();
    const { url } = dataSource.options as { url: string };
    progress.phase('the demo company, month by month', DEMO_MONTHS);
    const filled = await fillDemo(config, clock, url, (done) => progress.done(done));
    await transaction((tx) =>
      get(AuditTrail).record(tx, { action: 'demo.filled', by: CALCULATES, after: { ...filled } }),
    );
    return `A demo company was made up: ${filled.distributors} distributors, ${filled.orders} orders, ${filled.closedPeriods} periods closed`;
  },
};

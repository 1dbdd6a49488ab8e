import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access';
import { ClosePeriod, ReviewRun } from '../commissions';
import { ChangeStatus, DistributorImport, MoveDistributor } from '../network';
import { DEMO_BEGUN, MethodImport, RateImport, TaxStatusImport } from '../payouts';
import { Calendar } from '../periods';
import type { Config } from '../platform/config';
import { firstRow, inTransaction, type Tx } from '../platform/database';
import { type ImportDefinition, runImport } from '../platform/imports';
import { Secrets } from '../platform/secrets';
import { VolumeImports } from '../volume';
import type { DemoMonth } from './demo-company';
import { methodsFile, taxStatusesFile } from './demo-payees';
import { demoRates } from './demo-rates';

/** Who acts in the demo; also what the demo company is recognised by. */
export const CALCULATES = 'Demo Administrator';
const APPROVES = 'Demo Finance';

/** $1 the instant at which a month's changes are made. */
const changesDoneSql = 'SELECT EXISTS (SELECT FROM status_change WHERE changed_at = $1) AS "isDone"';

/** What happens in a month, done with the product's own services; done again, it changes nothing. */
export class DemoMonths {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly config: Config,
    private readonly directory: string,
  ) {}

  async isClosed({ period }: DemoMonth): Promise<boolean> {
    const periods = await this.tx((tx) => this.get(Calendar).list(tx));
    return periods.some(({ id, state }) => id === period && state === 'closed');
  }

  /** People come before orders: a demo that has orders of the current month is filled. */
  async live(month: DemoMonth, isCurrent: boolean): Promise<void> {
    await this.take(month.distributors, this.people());
    if (isCurrent) await this.takePayees([month]);
    await this.take(month.orders, this.get(VolumeImports).orders({ by: CALCULATES }));
    await this.take(month.refunds, this.get(VolumeImports).refunds({ by: CALCULATES }));
    await this.tx((tx) => this.change(tx, month));
  }

  async close({ period }: DemoMonth): Promise<void> {
    await this.get(ClosePeriod).close({ periodId: period, by: CALCULATES });
    await this.tx((tx) => this.get(ReviewRun).approve(tx, { periodId: period, by: APPROVES }));
  }

  /** What payouts need, of several closed months at once, as each file takes its time. */
  async prepare(months: readonly DemoMonth[]): Promise<void> {
    await this.takePayees(months);
    const rates = demoRates(months.map(({ period }) => period));
    await this.take(rates, this.get(RateImport).definition(CALCULATES));
  }

  private async takePayees(months: readonly DemoMonth[]): Promise<void> {
    // The database holds the demo by now, and could not become another company's: what is encrypted is the demo's.
    if (this.config.demo) await this.get(Secrets).allowDemoSecret();
    const payees = months.flatMap((month) => month.payees);
    // Who has left meanwhile is given no method by a file.
    await this.take(methodsFile(payees), this.get(MethodImport).definition(CALCULATES), true);
    await this.take(taxStatusesFile(payees), this.get(TaxStatusImport).definition(CALCULATES));
  }

  private async change(tx: Tx, { moves, statuses }: DemoMonth): Promise<void> {
    // All of a month's changes stand together; some are there when the demo was cut short after them.
    const found = await firstRow<{ isDone: boolean }>(tx, changesDoneSql, [this.get(Calendar).now()]);
    if (found?.isDone) return;
    for (const move of moves) await this.get(MoveDistributor).move(tx, { ...move, by: CALCULATES });
    for (const { distributorNo, status, reason } of statuses) {
      await this.get(ChangeStatus).change(tx, { distributorNo, toStatus: status, reason, by: CALCULATES });
    }
  }

  /** The trail tells together with the first people of all that the company is made up. */
  private people(): ImportDefinition {
    const definition = this.get(DistributorImport).definition(CALCULATES);
    return {
      ...definition,
      record: async (tx, report) => {
        await definition.record(tx, report);
        const isBegun = await firstRow(tx, 'SELECT FROM audit_entry WHERE action = $1 LIMIT 1', [DEMO_BEGUN]);
        if (isBegun === null) await this.get(AuditTrail).record(tx, { action: DEMO_BEGUN, by: CALCULATES });
      },
    };
  }

  private async take(csv: string, definition: ImportDefinition, skipBad = false): Promise<void> {
    const path = join(this.directory, `${definition.kind}.csv`);
    await writeFile(path, csv);
    await runImport(this.get(DataSource), path, definition, { skipBad });
  }

  private get<T>(service: new (...args: never[]) => T): T {
    return this.app.get(service, { strict: false });
  }

  private tx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return inTransaction(this.get(DataSource), work);
  }
}

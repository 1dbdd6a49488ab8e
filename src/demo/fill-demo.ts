import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module';
import { ClosePeriod, ReviewRun } from '../commissions';
import { ChangeStatus, DistributorImport, MoveDistributor } from '../network';
import { Calendar, formatPeriod } from '../periods';
import { type Clock, FixedClock } from '../platform/clock';
import type { Config } from '../platform/config';
import { firstRow, inTransaction } from '../platform/database';
import { type ImportDefinition, runImport } from '../platform/imports';
import { VolumeImports } from '../volume';
import { DemoCompany, type DemoMonth } from './demo-company';

/** Who acts in the demo; also what the demo company is recognised by. */
export const CALCULATES = 'Demo Administrator';
const APPROVES = 'Demo Finance';

export interface FilledDemo {
  readonly distributors: number;
  readonly orders: number;
  readonly closedPeriods: number;
}

const countSql = `
SELECT (SELECT count(*) FROM distributor)::integer AS distributors,
       (SELECT count(*) FROM sales_order)::integer AS orders,
       (SELECT count(*) FROM period WHERE state = 'closed')::integer AS "closedPeriods"`;

/** $1 the instant at which a month's changes are made. */
const changesDoneSql = 'SELECT EXISTS (SELECT FROM status_change WHERE changed_at = $1) AS "isDone"';

/**
 * Lives through the demo company's months with the product's own services and a clock that is moved: imports, moves,
 * leavers, and each finished month calculated by one made-up person and approved by another. What is there already
 * is left as it is, so that a demo cut short goes on.
 */
export async function fillDemo(
  config: Config,
  clock: Clock,
  databaseUrl: string,
  onMonth: (done: number) => void,
): Promise<FilledDemo> {
  const now = clock.now();
  const moved = new FixedClock(now);
  const app = await NestFactory.createApplicationContext(
    AppModule.forRoot({ config: { ...config, firstPeriod: undefined }, clock: moved, databaseUrl }),
    { logger: false, abortOnError: false },
  );
  const directory = await mkdtemp(join(tmpdir(), 'upline-demo-'));
  try {
    const months = [...new DemoCompany(app.get(Calendar, { strict: false }).today()).months()];
    for (const [index, month] of months.entries()) {
      const next = months[index + 1];
      if (await isClosed(app, month)) continue;
      moved.moveTo(next ? `${formatPeriod(month.period)}-28T18:00:00Z` : now);
      await live(app, month, directory);
      if (next) {
        moved.moveTo(earlier(new Date(`${formatPeriod(next.period)}-02T09:00:00Z`), now));
        await close(app, month);
      }
      onMonth(index + 1);
    }
    return await count(app);
  } finally {
    await rm(directory, { recursive: true, force: true });
    await app.close();
  }
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

async function isClosed(app: INestApplicationContext, { period }: DemoMonth): Promise<boolean> {
  const periods = await inTransaction(app.get(DataSource, { strict: false }), (tx) =>
    app.get(Calendar, { strict: false }).list(tx),
  );
  return periods.some(({ id, state }) => id === period && state === 'closed');
}

async function count(app: INestApplicationContext): Promise<FilledDemo> {
  const counted = await inTransaction(app.get(DataSource, { strict: false }), (tx) =>
    firstRow<FilledDemo>(tx, countSql),
  );
  return counted!;
}

async function live(app: INestApplicationContext, month: DemoMonth, directory: string): Promise<void> {
  const dataSource = app.get(DataSource, { strict: false });
  const calendar = app.get(Calendar, { strict: false });
  const take = async (csv: string, definition: ImportDefinition): Promise<void> => {
    const path = join(directory, `${definition.kind}.csv`);
    await writeFile(path, csv);
    await runImport(dataSource, path, definition, { skipBad: false });
  };
  await take(month.distributors, app.get(DistributorImport, { strict: false }).definition(CALCULATES));
  await take(month.orders, app.get(VolumeImports, { strict: false }).orders({ by: CALCULATES }));
  await take(month.refunds, app.get(VolumeImports, { strict: false }).refunds({ by: CALCULATES }));
  await inTransaction(dataSource, async (tx) => {
    // All of a month's changes stand together; some are there when the demo was cut short after them.
    const found = await firstRow<{ isDone: boolean }>(tx, changesDoneSql, [calendar.now()]);
    if (found?.isDone) return;
    for (const move of month.moves) {
      await app.get(MoveDistributor, { strict: false }).move(tx, { ...move, by: CALCULATES });
    }
    for (const { distributorNo, status, reason } of month.statuses) {
      await app
        .get(ChangeStatus, { strict: false })
        .change(tx, { distributorNo, toStatus: status, reason, by: CALCULATES });
    }
  });
}

async function close(app: INestApplicationContext, { period }: DemoMonth): Promise<void> {
  await app.get(ClosePeriod, { strict: false }).close({ periodId: period, by: CALCULATES });
  await inTransaction(app.get(DataSource, { strict: false }), (tx) =>
    app.get(ReviewRun, { strict: false }).approve(tx, { periodId: period, by: APPROVES }),
  );
}

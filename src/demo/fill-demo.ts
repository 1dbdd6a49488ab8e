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
import { inTransaction } from '../platform/database';
import { type ImportDefinition, runImport } from '../platform/imports';
import { orderImport, refundImport } from '../volume';
import { DEMO_MONTHS, DemoCompany, type DemoMonth } from './demo-company';

const CALCULATES = 'Demo Administrator';
const APPROVES = 'Demo Finance';

export interface FilledDemo {
  readonly distributors: number;
  readonly orders: number;
  readonly closedPeriods: number;
}

/**
 * Lives through the demo company's months with the product's own services and a clock that is moved: imports, moves,
 * leavers, and each finished month calculated by one made-up person and approved by another.
 */
export async function fillDemo(
  config: Config,
  clock: Clock,
  databaseUrl: string,
  onMonth: (done: number, total: number) => void,
): Promise<FilledDemo> {
  const now = clock.now();
  const moved = new FixedClock(now);
  const app = await NestFactory.createApplicationContext(
    AppModule.forRoot({ config: { ...config, firstPeriod: undefined }, clock: moved, databaseUrl }),
    { logger: false, abortOnError: false },
  );
  const directory = await mkdtemp(join(tmpdir(), 'upline-demo-'));
  try {
    const filled = { distributors: 0, orders: 0, closedPeriods: 0 };
    const months = [...new DemoCompany(app.get(Calendar, { strict: false }).today()).months()];
    for (const [index, month] of months.entries()) {
      const isCurrent = index === months.length - 1;
      moved.moveTo(isCurrent ? now : `${formatPeriod(month.period)}-28T18:00:00Z`);
      await live(app, month, directory, filled);
      if (!isCurrent) {
        moved.moveTo(`${formatPeriod(months[index + 1]!.period)}-02T09:00:00Z`);
        if (moved.now() <= now) {
          await close(app, month);
          filled.closedPeriods++;
        }
      }
      onMonth(index + 1, DEMO_MONTHS);
    }
    return filled;
  } finally {
    await rm(directory, { recursive: true, force: true });
    await app.close();
  }
}

async function live(
  app: INestApplicationContext,
  month: DemoMonth,
  directory: string,
  filled: { distributors: number; orders: number },
): Promise<void> {
  const dataSource = app.get(DataSource, { strict: false });
  const calendar = app.get(Calendar, { strict: false });
  const take = async (csv: string, definition: ImportDefinition): Promise<number> => {
    const path = join(directory, `${definition.kind}.csv`);
    await writeFile(path, csv);
    return (await runImport(dataSource, path, definition, { skipBad: false })).added;
  };
  filled.distributors += await take(month.distributors, app.get(DistributorImport, { strict: false }).definition(CALCULATES));
  filled.orders += await take(month.orders, orderImport(calendar, { late: 'next' }));
  await take(month.refunds, refundImport(calendar));
  await inTransaction(dataSource, async (tx) => {
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

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module';
import { Calendar, formatPeriod } from '../periods';
import { type Clock, FixedClock } from '../platform/clock';
import type { Config } from '../platform/config';
import { firstRow, inTransaction } from '../platform/database';
import { DemoCompany, type DemoMonth } from './demo-company';
import { configOfDemo, taxStatusesOf } from './demo-config';
import { DemoMonths } from './demo-months';
import { DemoPayouts } from './demo-payouts';

/** Months whose end was followed by a payout, those before in the first one; none of the last, which waits for people. */
const PAYOUTS = 2;

export interface FilledDemo {
  readonly distributors: number;
  readonly orders: number;
  readonly closedPeriods: number;
}

const countSql = `
SELECT (SELECT count(*) FROM distributor)::integer AS distributors,
       (SELECT count(*) FROM sales_order)::integer AS orders,
       (SELECT count(*) FROM period WHERE state = 'closed')::integer AS "closedPeriods"`;

/**
 * Lives through the demo company's months with the product's own services and a clock that is moved: imports, moves,
 * leavers, each finished month calculated by one made-up person and approved by another, and the last ones paid out.
 * What is there already is left as it is, so that a demo cut short goes on.
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
    AppModule.forRoot({ config: configOfDemo(config), clock: moved, databaseUrl }),
    { logger: false, abortOnError: false },
  );
  const directory = await mkdtemp(join(tmpdir(), 'upline-demo-'));
  try {
    const company = new DemoCompany(app.get(Calendar, { strict: false }).today(), taxStatusesOf(config));
    const demo = new DemoMonths(app, config, directory);
    const payouts = new DemoPayouts(app, moved);
    const months = [...company.months()];
    const unprepared: DemoMonth[] = [];
    for (const [index, month] of months.entries()) {
      const next = months[index + 1];
      if (!(await demo.isClosed(month))) {
        moved.moveTo(next ? `${formatPeriod(month.period)}-28T18:00:00Z` : now);
        await demo.live(month, next === undefined);
        if (next) {
          moved.moveTo(earlier(new Date(`${formatPeriod(next.period)}-02T09:00:00Z`), now));
          await demo.close(month);
        }
      }
      unprepared.push(month);
      const closedLater = months.length - 2 - index;
      if (next && closedLater <= PAYOUTS) {
        moved.moveTo(earlier(new Date(`${formatPeriod(next.period)}-02T09:30:00Z`), now));
        await demo.prepare(unprepared.splice(0));
        if (closedLater > 0) await payouts.pay(formatPeriod(next.period), closedLater === 1);
      }
      onMonth(index + 1);
    }
    const counted = await inTransaction(app.get(DataSource, { strict: false }), (tx) =>
      firstRow<FilledDemo>(tx, countSql),
    );
    return counted!;
  } finally {
    await rm(directory, { recursive: true, force: true });
    await app.close();
  }
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

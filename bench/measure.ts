import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ClosePeriod, ReviewRun, RunView, VerifyPeriod } from '../src/commissions';
import { DistributorImport } from '../src/network';
import { Calendar, formatPeriod, previousPeriod } from '../src/periods';
import { inSnapshot, inTransaction, migrate } from '../src/platform/database';
import { dataSourceOptions } from '../src/platform/database';
import { type ImportDefinition, runImport } from '../src/platform/imports';
import type { PlatformOptions } from '../src/platform/platform.module';
import { startApplication } from '../src/start/start-application';
import { orderImport } from '../src/volume';
import { distributorsCsv, ordersCsv } from './network';

/** Seconds, counts and megabytes, by the names under which they are kept. */
export interface Measures {
  distributors: number;
  orders: number;
  import_distributors_seconds: number;
  import_distributors_rows_per_second: number;
  import_orders_seconds: number;
  import_orders_rows_per_second: number;
  close_seconds: number;
  close_phases: Readonly<Record<string, number>>;
  standings: number;
  lines: number;
  close_rows_per_second: number;
  approve_seconds: number;
  verify_seconds: number;
  peak_rss_mb: number;
}

interface Bench extends PlatformOptions {
  readonly directory: string;
  readonly distributors: number;
  readonly orders: number;
  say(line: string): void;
}

/** A made-up month of that size, taken in and closed by the product's own services. */
export async function measure(bench: Bench): Promise<Measures> {
  const schema = await new DataSource(dataSourceOptions(bench.databaseUrl)).initialize();
  await migrate(schema);
  await schema.destroy();
  const app = await startApplication(bench);
  try {
    return await measureIn(app, bench);
  } finally {
    await app.close();
  }
}

async function measureIn(app: INestApplicationContext, bench: Bench): Promise<Measures> {
  const dataSource = app.get(DataSource, { strict: false });
  const calendar = app.get(Calendar, { strict: false });
  const periodId = previousPeriod(calendar.currentPeriod());
  const size = { distributors: bench.distributors, orders: bench.orders, month: formatPeriod(periodId) };
  const take = async (
    name: string,
    rows: Iterable<string>,
    definition: ImportDefinition,
  ): Promise<number> => {
    const path = join(bench.directory, `${name}.csv`);
    await writeFile(path, Readable.from(rows));
    bench.say(`Importing ${name} …`);
    return seconds(() => runImport(dataSource, path, definition, { skipBad: false }));
  };

  const people = await take(
    'distributors',
    distributorsCsv(size),
    app.get(DistributorImport, { strict: false }).definition('bench'),
  );
  const orders = await take('orders', ordersCsv(size), orderImport(calendar, { late: 'next' }));

  bench.say(`Closing ${size.month} …`);
  const phases = new PhaseTimes();
  const memory = new PeakMemory();
  const close = await seconds(() =>
    app
      .get(ClosePeriod, { strict: false })
      .close({ periodId, by: 'bench', onProgress: ({ phase }) => phases.enter(phase) }),
  );
  const peak = memory.stop();
  phases.enter('done');
  const approve = await seconds(() =>
    inTransaction(dataSource, (tx) =>
      app
        .get(ReviewRun, { strict: false })
        .approve(tx, { periodId, by: 'another', overCeilingReason: 'a made-up network' }),
    ),
  );
  const verify = await seconds(() =>
    inSnapshot(dataSource, (tx) => app.get(VerifyPeriod, { strict: false }).verify(tx, periodId)),
  );
  const [run] = await inTransaction(dataSource, (tx) =>
    app.get(RunView, { strict: false }).ofPeriod(tx, periodId),
  );
  const [standings, lines] = [run?.distributors ?? 0, run?.lineCount ?? 0];

  return {
    distributors: bench.distributors,
    orders: bench.orders,
    import_distributors_seconds: people,
    import_distributors_rows_per_second: Math.round(bench.distributors / people),
    import_orders_seconds: orders,
    import_orders_rows_per_second: Math.round(bench.orders / orders),
    close_seconds: close,
    close_phases: phases.seconds(),
    standings,
    lines,
    close_rows_per_second: Math.round((bench.distributors + bench.orders + standings + lines) / close),
    approve_seconds: approve,
    verify_seconds: verify,
    peak_rss_mb: peak,
  };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const startedAtMs = performance.now();
  await work();
  return round(performance.now() - startedAtMs);
}

function round(elapsedMs: number): number {
  return Math.round(elapsedMs / 10) / 100;
}

/** How long each phase of the run took. */
class PhaseTimes {
  private readonly times = new Map<string, number>();
  private current: string | null = null;
  private since = 0;

  enter(phase: string): void {
    if (phase === this.current) return;
    const now = performance.now();
    if (this.current !== null)
      this.times.set(this.current, (this.times.get(this.current) ?? 0) + now - this.since);
    this.current = phase;
    this.since = now;
  }

  seconds(): Record<string, number> {
    return Object.fromEntries([...this.times].map(([phase, elapsedMs]) => [phase, round(elapsedMs)]));
  }
}

/** The largest resident memory of this process while it is watched. */
class PeakMemory {
  private peak = 0;
  private readonly timer = setInterval(() => this.look(), 50);

  stop(): number {
    clearInterval(this.timer);
    this.look();
    return Math.round(this.peak / 1024 / 1024);
  }

  private look(): void {
    this.peak = Math.max(this.peak, process.memoryUsage.rss());
  }
}

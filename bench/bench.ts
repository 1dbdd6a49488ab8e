import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../src/platform/clock';
import { loadConfig } from '../src/platform/config';
import { openDatabase } from '../src/platform/database/open-database';
import { measure, type Measures } from './measure';

const DEFAULT_DISTRIBUTORS = '100000';
const DEFAULT_ORDERS = '300000';

/** `npm run bench -- --distributors N --orders M [--json FILE]`: import, close, approve and verify of one month. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      distributors: { type: 'string', default: DEFAULT_DISTRIBUTORS },
      orders: { type: 'string', default: DEFAULT_ORDERS },
      json: { type: 'string' },
    },
  });
  const [distributors, orders] = [Number(values.distributors), Number(values.orders)];
  if (!Number.isInteger(distributors) || distributors < 10 || !Number.isInteger(orders) || orders < 1) {
    throw new Error('--distributors takes a whole number from 10, --orders one from 1.');
  }
  const directory = await mkdtemp(join(tmpdir(), 'upline-bench-'));
  // As root the database runs as another user, who has to reach its data in here.
  await chmod(directory, 0o755);
  const config = { ...loadConfig(), dataDir: join(directory, 'data'), firstPeriod: undefined };
  const database = await openDatabase(config, say);
  try {
    const measures = await measure({
      config,
      clock: systemClock,
      databaseUrl: database.url,
      directory,
      distributors,
      orders,
      say,
    });
    print(measures);
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(measures, null, 2)}\n`);
  } finally {
    await database.release();
    await rm(directory, { recursive: true, force: true });
  }
}

function print({ close_phases: phases, ...figures }: Measures): void {
  for (const [name, value] of Object.entries<number>(figures)) {
    say(`${name.padEnd(36)} ${value.toLocaleString('en-US')}`);
  }
  for (const [phase, elapsed] of Object.entries(phases)) {
    say(`${`close phase ${phase}`.padEnd(36)} ${elapsed.toLocaleString('en-US')}`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((cause: unknown) => {
  process.stderr.write(`The benchmark failed: ${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
});

import type { INestApplicationContext } from '@nestjs/common';
import { systemClock } from '../clock';
import { loadConfig } from '../config';
import { refuseDatabaseError } from '../database';
import { withOrigin } from '../origin';
import type { PlatformOptions } from '../platform.module';
import type { CliCommand } from './command';
import type { BareContext, CliContext } from './context';
import { overApplication } from './over-application';
import { ownVersion } from './own-version';
import { barProgress, noProgress } from './progress';
import type { Report } from './report';
import { typedOrigin } from './typed-origin';
import { type UsedDatabase, useDatabase } from './used-database';

/** Starts the application's services over a database: no HTTP, nothing on a schedule. */
export type StartApplication = (platform: PlatformOptions) => Promise<INestApplicationContext>;

interface Surroundings {
  readonly report: Report;
  readonly signal: AbortSignal;
  /** Where a bar may be drawn. */
  readonly terminal: NodeJS.WriteStream | null;
  readonly startApplication: StartApplication;
}

/** Runs a command with all that it needs, and lets go of that again, however it ends. */
export async function runCommand(
  command: CliCommand,
  input: Readonly<Record<string, unknown>>,
  { report, signal, terminal, startApplication }: Surroundings,
): Promise<void> {
  const config = loadConfig();
  const progress = terminal === null ? noProgress : barProgress(terminal);
  const say = (line: string): void => {
    progress.stop();
    report.say(line);
  };
  let database: UsedDatabase | undefined;
  const bare: BareContext = {
    config,
    clock: systemClock,
    version: ownVersion(),
    signal,
    progress,
    say,
    present(value, print) {
      progress.stop();
      report.present(value, print);
    },
    openDatabase: async () => (database ??= await useDatabase(config, signal, say)),
  };
  try {
    if (command.needs === 'nothing') await command.execute(bare, input);
    else await withApplication(bare, startApplication, (context) => command.execute(context, input));
  } catch (error) {
    throw (database && refuseDatabaseError(error, database.url)) ?? error;
  } finally {
    progress.stop();
    await database?.release();
  }
}

async function withApplication(
  bare: BareContext,
  startApplication: StartApplication,
  work: (context: CliContext) => Promise<void>,
): Promise<void> {
  const database = await bare.openDatabase();
  bare.signal.throwIfAborted();
  await database.prepare();
  bare.signal.throwIfAborted();
  const app = await startApplication({ config: bare.config, clock: bare.clock, databaseUrl: database.url });
  try {
    await withOrigin(typedOrigin(), () => work(overApplication(bare, app)));
  } finally {
    await app.close();
  }
}

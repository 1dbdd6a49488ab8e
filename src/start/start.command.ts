import { once } from 'node:events';
import { AppModule } from '../app.module';
import { AuditSealingModule, RetentionScheduleModule } from '../access';
import { ImportScheduleModule } from '../imports';
import { ScheduledWorkModule } from '../commissions';
import { bareCommand, type BareContext, overApplication } from '../platform/cli';
import { API_PREFIX, createHttpApp } from '../platform/http';
import { requireWholeMail } from '../platform/mail';
import { notesOn, printAnnouncement, urlOf } from './announcement';
import { bootstrap, seconds } from './bootstrap';
import { CalculationThreadModule } from './calculation-thread/calculation-thread.module';
import { refuseListenError, refuseUnusablePort } from './listen-refusal';
import { startApplication } from './start-application';

/** Requests have ten seconds to finish; what then still runs in the database has nobody left to tell. */
const LONGEST_STATEMENT_MS = 12_000;

/** The application, and what only a serving process has: work by the clock. */
class Serving {}

/** Serves until Ctrl-C or SIGTERM: requests under way are finished, then everything is let go of. */
export const startCommand = bareCommand({
  name: 'start',
  summary: 'serves the API; ends with Ctrl-C',
  details: ['PORT, HOST, DATABASE_URL and all other settings are named in the README.'],
  run: serve,
});

async function serve(context: BareContext): Promise<void> {
  const startedAtMs = performance.now();
  const { config, clock, signal } = context;
  requireWholeMail(config);
  await refuseUnusablePort(config);
  const database = await context.openDatabase();
  signal.throwIfAborted();
  const prepared = await database.prepare();
  const count = prepared.migrated.length;
  const schema = count === 0 ? 'its schema is current' : `${count} migration${count === 1 ? '' : 's'} run`;
  context.say(`The database is ready, ${schema} (${seconds(performance.now() - startedAtMs)})`);
  signal.throwIfAborted();

  const platform = { config, clock, databaseUrl: database.url };
  const preparing = await startApplication(platform);
  let made: string[];
  try {
    made = await bootstrap(overApplication(context, preparing));
  } finally {
    await preparing.close();
  }
  signal.throwIfAborted();

  const served = {
    module: Serving,
    imports: [
      AppModule.forHttp(platform),
      CalculationThreadModule.forRoot(platform),
      ScheduledWorkModule,
      AuditSealingModule,
      RetentionScheduleModule,
      ImportScheduleModule,
    ],
  };
  const app = await createHttpApp(served, config);
  try {
    await app.init();
    database.finishWhenInterrupted();
    await app.listen(config.port, config.host).catch((error: unknown) => {
      throw refuseListenError(error, config) ?? error;
    });
    const url = urlOf(app.getHttpServer().address(), config.host);
    context.present(
      {
        version: context.version,
        url,
        apiUrl: url + API_PREFIX,
        apiDocsUrl: `${url}/api/docs`,
        database: database.where,
        startedInMs: Math.round(performance.now() - startedAtMs),
        made,
        notes: notesOn(config, prepared),
      },
      printAnnouncement,
    );
    if (!signal.aborted) await once(signal, 'abort');
    context.say('Ending: finishing the requests under way …');
    setTimeout(() => void database.endStatements(), LONGEST_STATEMENT_MS).unref();
  } finally {
    await app.close();
  }
}

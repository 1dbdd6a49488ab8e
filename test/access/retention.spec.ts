import { NestFactory } from '@nestjs/core';
import { ScheduleModule, SchedulerRegistry } from '@nestjs/schedule';
import { Retention, RetentionScheduleModule } from '../../src/access';
import { AppModule } from '../../src/app.module';
import { CONFIG, type Config } from '../../src/platform/config';
import { type NetworkApp, startNetworkApp } from '../network/network-app';
import { ChangeStatus } from '../../src/network';

const DAY_MS = 86_400_000;

describe('retention', () => {
  let app: NetworkApp;
  const carryOut = () => app.tx((tx) => app.get(Retention).carryOut(tx, 'night'));
  const later = (days: number) => app.clock.moveTo(new Date(app.clock.now().getTime() + days * DAY_MS));
  const names = async () =>
    (await app.dataSource.query<{ name: string }[]>('SELECT name FROM distributor_profile ORDER BY 1')).map(
      ({ name }) => name,
    );

  beforeEach(async () => {
    app = await startNetworkApp({ config: { keepSessionsDays: 30, eraseTerminatedAfterDays: 365 } });
    await app.enrolAll({ A: null, B: 'A', C: 'B' });
  });
  afterEach(() => app.close());

  it('makes people nameless who left long ago, and nobody else', async () => {
    const terminated = { distributorNo: 'B', toStatus: 'terminated', by: 'Anna' };
    await app.tx((tx) => app.get(ChangeStatus).change(tx, terminated));
    later(364);
    expect(await carryOut()).toMatchObject({ people: 0 });
    later(2);
    expect(await carryOut()).toMatchObject({ people: 1 });
    expect(await names()).toEqual(['Name of A', 'Name of C', '—'].sort());
    expect(await carryOut()).toMatchObject({ people: 0 });
  });

  it('counts from the last time that somebody left', async () => {
    for (const toStatus of ['terminated', 'active'] as const) {
      await app.tx((tx) => app.get(ChangeStatus).change(tx, { distributorNo: 'B', toStatus, by: 'Anna' }));
    }
    later(400);
    await app.tx((tx) =>
      app.get(ChangeStatus).change(tx, { distributorNo: 'B', toStatus: 'terminated', by: 'Anna' }),
    );
    later(1);
    expect(await carryOut()).toMatchObject({ people: 0 });
  });

  it('forgets ended sessions, used links and ended tokens after the days configured, and says so in the trail', async () => {
    const now = app.clock.now();
    await app.dataSource.query(
      `INSERT INTO person (user_name, name, created_at, created_by) VALUES ('anna', 'Anna', $1, 'test')`,
      [now],
    );
    await app.dataSource.query(
      `INSERT INTO session (secret_sha256, person_id, created_at, last_seen_at, ends_at, idle_minutes, ended_at, ended_by)
       VALUES ('a', 1, $1::timestamptz, $1, $1::timestamptz + interval '1 day', 30, NULL, NULL),
              ('b', 1, $1, $1, $1::timestamptz + interval '1 day', 30, $1, 'anna'),
              ('c', 1, $1, $1::timestamptz + interval '20 days', $1::timestamptz + interval '90 days', 60, NULL, NULL)`,
      [now],
    );
    await app.dataSource.query(
      `INSERT INTO access_link (person_id, purpose, secret_sha256, made_at, made_by, ends_at)
       VALUES (1, 'reset', 'a', $1::timestamptz, 'test', $1::timestamptz + interval '1 hour')`,
      [now],
    );
    await app.dataSource.query(
      `INSERT INTO access_token (token_sha256, role, issued_to, issued_at, revoked_at)
       VALUES ('a', 'admin', 'x', $1, $1), ('b', 'admin', 'y', $1, NULL)`,
      [now],
    );
    later(29);
    expect(await carryOut()).toMatchObject({ sessions: 0, links: 0, tokens: 0 });
    later(2);
    expect(await carryOut()).toMatchObject({ sessions: 2, links: 1, tokens: 1 });
    const [entry] = await app.dataSource.query<{ by: string; details: unknown }[]>(
      `SELECT by_name AS by, details FROM audit_entry WHERE action = 'retention.carried-out'`,
    );
    expect(entry).toMatchObject({ by: 'night', details: { after: { sessions: 2, links: 1, tokens: 1 } } });
    expect(await app.dataSource.query('SELECT issued_to FROM access_token')).toEqual([{ issued_to: 'y' }]);
  });

  it('is carried out by a serving process by itself, every night', async () => {
    const terminated = { distributorNo: 'B', toStatus: 'terminated', by: 'Anna' };
    await app.tx((tx) => app.get(ChangeStatus).change(tx, terminated));
    later(366);
    const { databaseUrl, clock } = app;
    const platform = { config: app.app.get<Config>(CONFIG, { strict: false }), clock, databaseUrl };
    const serving = await NestFactory.createApplicationContext(
      {
        module: Serving,
        imports: [AppModule.forRoot(platform), ScheduleModule.forRoot(), RetentionScheduleModule],
      },
      { logger: ['error'] },
    );
    try {
      const jobs = [...serving.get(SchedulerRegistry).getCronJobs().values()];
      expect(jobs.map((job) => String(job.cronTime.source))).toEqual(['0 03 * * *']);
      await jobs[0]!.fireOnTick();
      expect(await names()).toContain('—');
    } finally {
      await serving.close();
    }
  });
});

class Serving {}

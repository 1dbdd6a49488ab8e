import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module';
import { SCHEDULE, ScheduledWork, ScheduledWorkModule } from '../../src/commissions';
import { FixedClock } from '../../src/platform/clock';
import { aCompany, type Company } from '../support/company';

class Serving {}

describe('work by the clock, in two processes', () => {
  let company: Company;
  let serving: INestApplicationContext[];
  const clock = new FixedClock(new Date('2025-10-31T23:59:00Z'));

  beforeAll(async () => {
    company = await aCompany()
      .at('2025-10-20T12:00:00Z')
      .with({ calculateFinishedMonth: true })
      .enrolled('2025-01-10', 'A>B')
      .ordered(['O-1', 'B', '2025-10-05', '100.00'])
      .start();
    serving = await Promise.all(
      [1, 2].map(() => {
        const { config, databaseUrl } = company;
        const application = AppModule.forRoot({ config, clock, databaseUrl });
        return NestFactory.createApplicationContext(
          { module: Serving, imports: [application, ScheduledWorkModule] },
          { logger: false },
        );
      }),
    );
  });
  afterAll(async () => {
    for (const app of serving) await app.close();
    await company.stop();
  });

  const tick = () => Promise.all(serving.map((app) => app.get(ScheduledWork, { strict: false }).tick()));
  const periods = () => company.sql('SELECT id, state FROM period ORDER BY id');

  it('does nothing while the month lasts', async () => {
    await tick();
    expect(await periods()).toEqual([{ id: 202510, state: 'open' }]);
  });

  it('opens the next month once and calculates the finished one once, into review and no further', async () => {
    clock.moveTo('2025-11-01T00:00:00Z');
    await tick();
    await tick();
    expect(await periods()).toEqual([
      { id: 202510, state: 'review' },
      { id: 202511, state: 'open' },
    ]);
    expect(await company.sql('SELECT state, started_by AS by FROM run')).toEqual([
      { state: 'done', by: SCHEDULE },
    ]);
    await company.expectRight();
  });

  it('goes on with the month after only when somebody approved', async () => {
    clock.moveTo('2025-12-01T00:00:00Z');
    await tick();
    expect(await periods()).toEqual([
      { id: 202510, state: 'review' },
      { id: 202511, state: 'open' },
      { id: 202512, state: 'open' },
    ]);
    await company.approve(202510);
    await tick();
    expect(await periods()).toMatchObject([{ state: 'closed' }, { state: 'review' }, { state: 'open' }]);
  });

  it('leaves a month that somebody discarded to people', async () => {
    await company.discard(202511);
    await tick();
    expect(await periods()).toMatchObject([{ state: 'closed' }, { state: 'open' }, { state: 'open' }]);
    company.clock.moveTo('2025-12-01T00:00:00Z');
    await company.close(202511);
  });

  it('clears up after a process that died, and calculates the month itself', async () => {
    clock.moveTo('2026-01-01T00:00:00Z');
    await company.sql(`UPDATE period SET state = 'closing', frozen_at = now() WHERE id = 202512`);
    await company.sql(
      `INSERT INTO run (period_id, kind, state, plan_version, started_by, started_at)
       VALUES (202512, 'close', 'running', 1, 'Eva', now())`,
    );
    await tick();
    expect(
      await company.sql('SELECT state, started_by AS by FROM run WHERE period_id = 202512 ORDER BY id'),
    ).toEqual([
      { state: 'failed', by: 'Eva' },
      { state: 'done', by: SCHEDULE },
    ]);
    await company.expectRight();
  });
});

import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module';
import { EstimatePeriod, ExplainStatement, ScheduledWork, ScheduledWorkModule } from '../../src/commissions';
import { ChangeStatus } from '../../src/network';
import { FixedClock } from '../../src/platform/clock';
import { aCompany, type Company } from '../support/company';
import { resultTables } from './result-tables';

class Serving {}

const OCTOBER = 202510;
const MINUTE = 60_000;

describe('estimates of open months, in two processes', () => {
  let company: Company;
  let serving: INestApplicationContext[];
  const clock = new FixedClock(new Date('2025-10-20T12:00:00Z'));

  beforeAll(async () => {
    company = await aCompany()
      .at('2025-10-20T12:00:00Z')
      .enrolled('2025-01-10', 'A>B>C')
      .ordered(['O-1', 'C', '2025-10-05', '100.00'])
      .start();
    serving = await Promise.all(
      [1, 2].map(() => {
        const application = AppModule.forRoot({
          config: company.config,
          clock,
          databaseUrl: company.databaseUrl,
        });
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

  /** PostgreSQL tells what was written a little later; this session's own is told at once when asked to. */
  const look = async () => {
    await company.sql('SELECT pg_stat_force_next_flush()');
    await Promise.all(serving.map((app) => app.get(ScheduledWork, { strict: false }).estimate()));
  };
  const estimates = () =>
    company.sql<{ id: number; volume: string }>(
      `SELECT id, volume_cents::text AS volume FROM run WHERE kind = 'estimate' AND period_id = ${OCTOBER} ORDER BY id`,
    );
  const later = (minutes: number) =>
    clock.moveTo(new Date(clock.now().getTime() + minutes * MINUTE).toISOString());

  it('are made once, where there is none', async () => {
    await look();
    await look();
    expect(await estimates()).toEqual([{ id: expect.any(Number) as number, volume: '10000' }]);
  });

  it('are made anew at once after a file, and take the place of the one before whole', async () => {
    const [before] = await estimates();
    await company.order(['O-2', 'B', '2025-10-06', '50.00']);
    await look();
    const [after, ...more] = await estimates();
    expect(after).toMatchObject({ volume: '15000' });
    expect(after!.id).not.toBe(before!.id);
    expect(more).toEqual([]);
    expect(await resultTables(company)).toEqual([
      `adjustment_${after!.id}`,
      `commission_line_${after!.id}`,
      `standing_${after!.id}`,
    ]);
  });

  it('are left alone after a file that brought nothing', async () => {
    const before = await estimates();
    await company.order(['O-2', 'B', '2025-10-06', '50.00']);
    await look();
    expect(await estimates()).toEqual(before);
  });

  it('wait a quarter of an hour for what is booked singly', async () => {
    const before = await estimates();
    await company.tx((tx) =>
      company.get(ChangeStatus).change(tx, { distributorNo: 'C', toStatus: 'terminated', by: 'Ada' }),
    );
    later(14);
    await look();
    expect(await estimates()).toEqual(before);
    later(1);
    // What another session wrote is told within seconds.
    for (let tries = 0; (await estimates())[0]!.id === before[0]!.id && tries < 60; tries++) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    expect((await estimates())[0]!.id).not.toBe(before[0]!.id);
  });

  it('are not made anew while nothing changes', async () => {
    later(16);
    await look();
    const before = await estimates();
    later(60);
    await look();
    expect(await estimates()).toEqual(before);
  });

  it('say how old they are and that they promise nothing', async () => {
    const runId = await company.get(EstimatePeriod).estimate(OCTOBER, 'Anna');
    company.clock.moveTo('2025-10-20T12:07:00Z');
    const explained = await company.snapshot((tx) =>
      company.get(ExplainStatement).explain(tx, OCTOBER, 'B', 'staff'),
    );
    expect(explained).toMatchObject({
      basis: 'estimate',
      estimate: { ageSeconds: 420, note: expect.stringMatching(/no promise/) as string },
    });
    expect((await estimates()).map(({ id }) => id)).toEqual([runId]);
  });

  it('end with the month: a closed one has none', async () => {
    company.clock.moveTo('2025-11-02T00:00:00Z');
    clock.moveTo('2025-11-02T00:00:00Z');
    await company.close(OCTOBER);
    await look();
    expect(await estimates()).toEqual([]);
    await company.expectRight();
  });
});

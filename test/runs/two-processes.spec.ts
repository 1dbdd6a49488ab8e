import type { INestApplicationContext } from '@nestjs/common';
import { ClosePeriod, EstimatePeriod, ReviewRun, RunRecovery } from '../../src/commissions';
import { inTransaction } from '../../src/platform/database';
import { DataSource } from 'typeorm';
import { aCompany, type Company } from '../support/company';
import type { Ended } from '../support/upline-process';
import { HeldLock, until } from './held-lock';
import { refusalOf } from './refusal';
import { resultTables } from './result-tables';

const OCTOBER = 202510;
/** Freezing, approving and discarding need it alone. */
const CALENDAR_LOCK = 'SELECT pg_advisory_xact_lock_shared(7696492, 2)';
/** A run reads it when all is calculated and nothing is written yet. */
const ADJUSTMENT_REQUESTS = 'LOCK TABLE adjustment_request IN ACCESS EXCLUSIVE MODE';

const founded = () =>
  aCompany()
    .enrolled('2025-01-10', 'A>B>C', 'A>D')
    .ordered(['O-1', 'C', '2025-10-05', '100.00'], ['O-2', 'D', '2025-11-02', '50.00'])
    .start();

/** One sentence for a person, and no word of what the database said. */
function expectRefusedInASentence({ exitCode, stdout, stderr }: Ended, sentence: RegExp): void {
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(stderr).toMatch(sentence);
  expect(stderr.trimEnd()).not.toContain('\n');
}

describe('two processes', () => {
  let company: Company;
  beforeEach(async () => {
    company = await founded();
  });
  afterEach(async () => {
    await company.expectRight();
    await company.stop();
  });

  const close = (as: string) => company.spawn('period', 'close', '2025-10', '--as', as);
  const approve = (as: string) => company.spawn('period', 'approve', '2025-10', '--as', as);
  const discard = (as: string) => company.spawn('period', 'discard', '2025-10', '--as', as);
  const runs = () =>
    company.sql<{ state: string; by: string }>('SELECT state, started_by AS by FROM run ORDER BY id');

  it('closing the same month: one calculates it, the other is told so', async () => {
    const held = await HeldLock.take(company.ownerUrl, CALENDAR_LOCK);
    const both = await Promise.all([close('Anna'), close('Eva')]);
    const first = await Promise.race(both.map(async ({ ended }) => ended));
    await held.untilWaitedFor(1);
    await held.release();
    expectRefusedInASentence(first, /^Period 2025-10 is being calculated already/);
    const codes = (await Promise.all(both.map(({ ended }) => ended))).map(({ exitCode }) => exitCode);
    expect(codes.sort()).toEqual([0, 1]);
    expect(await runs()).toEqual([{ state: 'done', by: expect.stringMatching(/^(Anna|Eva)$/) }]);
    expect(await company.state(OCTOBER)).toBe('review');
  });

  it('closing at the same moment, whatever comes between', async () => {
    const both = await Promise.all([close('Anna'), close('Eva')]);
    const ended = await Promise.all(both.map((one) => one.ended));
    expect(ended.map(({ exitCode }) => exitCode).sort()).toEqual([0, 1]);
    expectRefusedInASentence(
      ended.find(({ exitCode }) => exitCode === 1)!,
      /^Period 2025-10 is (being calculated already|calculated and in review)/,
    );
    expect(await runs()).toHaveLength(1);
  });

  it('approving the same run: it is approved once, by one of them', async () => {
    await company.calculate(OCTOBER);
    const held = await HeldLock.take(company.ownerUrl, CALENDAR_LOCK);
    const both = await Promise.all([approve('Boris'), approve('Clara')]);
    await held.untilWaitedFor(2);
    await held.release();
    const ended = await Promise.all(both.map((one) => one.ended));
    const loser = ended.findIndex(({ exitCode }) => exitCode !== 0);
    expectRefusedInASentence(ended[loser]!, /^Period 2025-10 is closed already/);
    const approvedBy = loser === 0 ? 'Clara' : 'Boris';
    expect(await company.sql('SELECT state, approved_by FROM run')).toEqual([
      { state: 'approved', approved_by: approvedBy },
    ]);
  });

  it('approving and discarding the same run: it is one or the other', async () => {
    await company.calculate(OCTOBER);
    const held = await HeldLock.take(company.ownerUrl, CALENDAR_LOCK);
    const both = await Promise.all([approve('Boris'), discard('Anna')]);
    await held.untilWaitedFor(2);
    await held.release();
    const [approved, discarded] = await Promise.all(both.map((one) => one.ended));
    expect([approved!.exitCode, discarded!.exitCode].sort()).toEqual([0, 1]);
    const isApproved = approved!.exitCode === 0;
    expectRefusedInASentence(
      isApproved ? discarded! : approved!,
      isApproved ? /^Period 2025-10 is closed already/ : /^Period 2025-10 is open and has no run in review/,
    );
    expect(await company.state(OCTOBER)).toBe(isApproved ? 'closed' : 'open');
    expect(await resultTables(company)).toHaveLength(isApproved ? 3 : 0);
  });

  it('a close cancels an estimate under way, and is not disturbed by it', async () => {
    const serving = await company.another();
    const held = await HeldLock.take(company.ownerUrl, ADJUSTMENT_REQUESTS);
    const estimate = refusalOf(serving.get(EstimatePeriod, { strict: false }).estimate(OCTOBER, 'Eva'));
    await held.untilWaitedFor(1);
    const closing = await close('Anna');
    await held.untilWaitedFor(2);
    await held.release();
    expect(await estimate).toBe('run-given-up');
    expect(await closing.ended).toMatchObject({ exitCode: 0 });
    expect(await runs()).toEqual([{ state: 'done', by: 'Anna' }]);
    expect(await resultTables(company)).toHaveLength(3);
  });
});

describe('two applications', () => {
  let company: Company;
  let other: INestApplicationContext;
  beforeEach(async () => {
    company = await founded();
    other = await company.another();
  });
  afterEach(async () => {
    await company.expectRight();
    await company.stop();
  });

  const service = <T>(token: abstract new (...args: never[]) => T): T =>
    other.get<T>(token, { strict: false });
  const elsewhere = {
    close: () => service(ClosePeriod).close({ periodId: OCTOBER, by: 'Eva' }),
    estimate: (periodId: number) => service(EstimatePeriod).estimate(periodId, 'Eva'),
    approve: (by: string) =>
      inTransaction(other.get(DataSource), (tx) => service(ReviewRun).approve(tx, { periodId: OCTOBER, by })),
    discard: () =>
      inTransaction(other.get(DataSource), (tx) => service(ReviewRun).discard(tx, OCTOBER, 'Eva')),
    recover: () => service(RunRecovery).recover(),
  };

  /** What becomes of somebody whose connection is cut: the lock is free, the process goes on. */
  const cutRunLock = () =>
    company.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_locks
        WHERE locktype = 'advisory' AND classid = 7696493 AND objid = $1
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      OCTOBER,
    );
  const runs = () => company.sql('SELECT kind, state, started_by AS by FROM run ORDER BY id');

  it('an estimate is refused while another or a close is under way, and of a month that is not open', async () => {
    const held = await HeldLock.take(company.ownerUrl, ADJUSTMENT_REQUESTS);
    const first = elsewhere.estimate(OCTOBER);
    await held.untilWaitedFor(1);
    expect(await refusalOf(company.get(EstimatePeriod).estimate(OCTOBER, 'Anna'))).toBe('run-in-progress');
    await held.release();
    await first;

    const again = await HeldLock.take(company.ownerUrl, ADJUSTMENT_REQUESTS);
    const closing = company.calculate(OCTOBER);
    await again.untilWaitedFor(1);
    expect(await refusalOf(elsewhere.estimate(OCTOBER))).toBe('period-not-open');
    expect(await refusalOf(elsewhere.close())).toBe('run-in-progress');
    await again.release();
    await closing;
    expect(await refusalOf(elsewhere.estimate(OCTOBER))).toBe('period-not-open');
    // What the estimate had found out went when the real run came.
    expect(await runs()).toEqual([{ kind: 'close', state: 'done', by: 'Anna' }]);
    expect(await resultTables(company)).toHaveLength(3);
  });

  it('a run that lost its lock gives up, and the one that took its place is not disturbed', async () => {
    const firstHeld = await HeldLock.take(company.ownerUrl, ADJUSTMENT_REQUESTS);
    const first = refusalOf(elsewhere.close());
    await firstHeld.untilWaitedFor(1);
    await cutRunLock();
    // The lock is handed from one holder to the next, so that the second run is stopped when the first has ended.
    const next = HeldLock.take(company.ownerUrl, ADJUSTMENT_REQUESTS);
    await firstHeld.untilWaitedFor(2);
    const second = company.calculate(OCTOBER);
    await firstHeld.untilWaitedFor(3);
    await firstHeld.release();
    expect(await first).toBe('run-given-up');
    expect(await company.state(OCTOBER)).toBe('closing');
    await (await next).release();
    await second;
    expect(await runs()).toEqual([
      { kind: 'close', state: 'failed', by: 'Eva' },
      { kind: 'close', state: 'done', by: 'Anna' },
    ]);
    expect(await resultTables(company)).toHaveLength(3);
  });

  it('a run that lost its lock and was found dead before it wrote, gives up without another one', async () => {
    const held = await HeldLock.take(company.ownerUrl, ADJUSTMENT_REQUESTS);
    const first = refusalOf(elsewhere.close());
    await held.untilWaitedFor(1);
    await cutRunLock();
    await until(async () => (await company.get(RunRecovery).recover()).length === 1, 'the run is found dead');
    expect(await company.state(OCTOBER)).toBe('open');
    await held.release();
    expect(await first).toBe('run-given-up');
    expect(await company.state(OCTOBER)).toBe('open');
    expect(await resultTables(company)).toEqual([]);
  });

  it('who looks for dead runs takes nobody’s place', async () => {
    // What a killed process leaves: a frozen month and a run that nobody works on.
    await company.sql(`UPDATE period SET state = 'closing', frozen_at = now() WHERE id = $1`, OCTOBER);
    await company.sql(
      `INSERT INTO run (period_id, kind, state, plan_version, started_by, started_at) VALUES ($1, 'close', 'running', 1, 'Eva', now())`,
      OCTOBER,
    );
    const [, , , runId] = await Promise.all([
      elsewhere.recover(),
      company.get(RunRecovery).recover(),
      elsewhere.recover(),
      company.calculate(OCTOBER),
    ]);
    expect(runId).toBe(2);
    expect(await company.state(OCTOBER)).toBe('review');
  });

  it('one approves, one discards, again and again: always exactly one of them', async () => {
    for (let round = 0; round < 12; round++) {
      await company.calculate(OCTOBER);
      const outcomes = await Promise.allSettled([
        elsewhere.discard(),
        company.discard(OCTOBER),
        elsewhere.discard(),
      ]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await company.state(OCTOBER)).toBe('open');
    }
    await company.calculate(OCTOBER);
    const outcomes = await Promise.allSettled([
      elsewhere.approve('Clara'),
      company.approve(OCTOBER),
      elsewhere.discard(),
      company.discard(OCTOBER),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(['closed', 'open']).toContain(await company.state(OCTOBER));
  });

  it('one closes a month while the other estimates the next, and neither waits in a circle', async () => {
    for (let round = 0; round < 3; round++) {
      // What both are going to replace.
      await elsewhere.estimate(OCTOBER);
      await elsewhere.estimate(202511);
      const held = await HeldLock.take(
        company.ownerUrl,
        'LOCK TABLE commission_line IN ACCESS EXCLUSIVE MODE',
      );
      const both = Promise.allSettled([company.calculate(OCTOBER), elsewhere.estimate(202511)]);
      await held.untilWaitedFor(2);
      await held.release();
      expect(await both).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }]);
      await company.discard(OCTOBER);
    }
  });
});

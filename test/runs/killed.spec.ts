import { setTimeout as sleep } from 'node:timers/promises';
import { RunRecovery } from '../../src/commissions';
import { builtUpline } from '../support/built-upline';
import { aCompany, type Company, type PersonRow } from '../support/company';
import type { UplineProcess } from '../support/upline-process';
import { HeldLock, until } from './held-lock';
import { resultTables } from './result-tables';

const OCTOBER = 202510;
const RUN_ROW = `SELECT FROM run WHERE state = 'running' FOR UPDATE`;
const PERIOD_ROW = 'SELECT FROM period WHERE id = 202510 FOR UPDATE';

beforeAll(async () => {
  await builtUpline();
}, 300_000);

/** SIGKILL: nothing of the process gets a word in. */
async function kill({ child, ended }: UplineProcess): Promise<void> {
  child.kill('SIGKILL');
  expect((await ended).exitCode).toBeNull();
}

/** Until no connection of a killed process is left. */
async function untilGone(company: Company): Promise<void> {
  await until(async () => {
    const left = await company.sql(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'upline-%'`,
    );
    return left.length === 0;
  }, 'the connections of the killed process are gone');
}

/** All that a close reads or writes of the period, but for the record of runs. */
async function contents(company: Company): Promise<unknown> {
  return [
    await company.sql('SELECT * FROM period ORDER BY id'),
    await company.sql('SELECT * FROM distributor ORDER BY id'),
    await company.sql('SELECT * FROM sales_order ORDER BY order_no'),
    await resultTables(company),
  ];
}

describe('a close killed', () => {
  let company: Company;
  let hash: string | null;
  let before: unknown;
  beforeAll(async () => {
    company = await aCompany()
      .enrolled('2025-01-10', 'A>B>C', 'A>D')
      .ordered(['O-1', 'C', '2025-10-05', '100.00'], ['O-2', 'D', '2025-11-02', '50.00'])
      .start();
    await company.calculate(OCTOBER);
    hash = await company.hash(OCTOBER);
    await company.discard(OCTOBER);
    before = await contents(company);
  });
  afterAll(() => company.stop());

  // Where a lock holds it up; the second lock of two is taken while it waits for the first.
  it.each([
    ['before it freezes', ['SELECT pg_advisory_xact_lock_shared(7696492, 2)']],
    ['while it freezes the month', [PERIOD_ROW]],
    ['frozen, before the freeze is certain', ['LOCK TABLE run IN SHARE MODE']],
    ['reading the tree', ['LOCK TABLE distributor IN ACCESS EXCLUSIVE MODE']],
    ['reading the volume', ['LOCK TABLE sales_order IN ACCESS EXCLUSIVE MODE']],
    ['calculated, nothing written', ['LOCK TABLE adjustment_request IN ACCESS EXCLUSIVE MODE']],
    ['writing the first table', ['LOCK TABLE standing IN ACCESS EXCLUSIVE MODE']],
    ['writing the second table', ['LOCK TABLE commission_line IN ACCESS EXCLUSIVE MODE']],
    ['written, before it can be seen', ['LOCK TABLE commission_line IN SHARE UPDATE EXCLUSIVE MODE']],
    ['finishing the run', ['LOCK TABLE adjustment IN ACCESS EXCLUSIVE MODE', RUN_ROW]],
    ['bringing the month into review', ['LOCK TABLE adjustment IN ACCESS EXCLUSIVE MODE', PERIOD_ROW]],
  ])('%s leaves the month as it was', async (_, [first, second]) => {
    const closing = await company.spawn('period', 'close', '2025-10', '--as', 'Eva');
    let held = await HeldLock.take(company.ownerUrl, first!);
    await held.untilWaitedFor(1);
    if (second !== undefined) {
      const next = await HeldLock.take(company.ownerUrl, second);
      await held.release();
      await next.untilWaitedFor(1);
      held = next;
    }
    const [run] = await company.sql<{ id: number }>(`SELECT id FROM run WHERE state = 'running'`);
    await kill(closing);
    await held.release();
    await untilGone(company);

    expect(await company.get(RunRecovery).recover()).toEqual(run ? [run.id] : []);
    expect(await contents(company)).toEqual(before);
    if (run) {
      expect(await company.sql('SELECT state, failure, hash FROM run WHERE id = $1', run.id)).toEqual([
        { state: 'failed', failure: 'The process that ran it ended before it was done.', hash: null },
      ]);
    }
    await company.calculate(OCTOBER);
    expect(await company.hash(OCTOBER)).toBe(hash);
    expect(await resultTables(company)).toHaveLength(3);
    await company.expectRight();
    await company.discard(OCTOBER);
  });

  it('is cleared up by the next process by itself, whatever that is asked for', async () => {
    const held = await HeldLock.take(company.ownerUrl, 'LOCK TABLE standing IN ACCESS EXCLUSIVE MODE');
    const closing = await company.spawn('period', 'close', '2025-10', '--as', 'Eva');
    await held.untilWaitedFor(1);
    await kill(closing);
    expect(await company.state(OCTOBER)).toBe('closing');
    // The server still works for the killed one; its lock is free all the same.
    const next = await company.spawn('period', 'close', '2025-10', '--as', 'Anna');
    await until(
      async () =>
        (await company.sql(`SELECT FROM run WHERE state = 'running' AND started_by = 'Anna'`)).length === 1,
      'the next one runs',
    );
    await held.release();
    expect(await next.ended).toMatchObject({ exitCode: 0 });
    expect(await company.hash(OCTOBER)).toBe(hash);
    expect(await resultTables(company)).toHaveLength(3);
  });

  it('while it approves: still in review, and another one approves', async () => {
    const held = await HeldLock.take(company.ownerUrl, PERIOD_ROW);
    const approving = await company.spawn('period', 'approve', '2025-10', '--as', 'Boris');
    await held.untilWaitedFor(1);
    await kill(approving);
    await held.release();
    await untilGone(company);
    expect(await company.state(OCTOBER)).toBe('review');
    expect(await company.sql(`SELECT approved_by FROM run WHERE state IN ('done', 'approved')`)).toEqual([
      { approved_by: null },
    ]);
    expect(await company.upline('period', 'approve', '2025-10', '--as', 'Clara')).toMatchObject({
      exitCode: 0,
    });
    await company.expectRight();
  });
});

describe('an import killed', () => {
  const people = Array.from({ length: 300 }, (_, index): PersonRow => [
    `P${index}`,
    index === 0 ? '' : `P${Math.floor((index - 1) / 3)}`,
    '2025-01-10',
  ]);
  const indexes = (company: Company) =>
    company.sql(`SELECT indexname FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname`);
  const counts = (company: Company) =>
    company.sql(`SELECT (SELECT count(*) FROM distributor)::integer AS people, (SELECT count(*) FROM sponsor_closure)::integer AS pairs,
                        (SELECT count(*) FROM sales_order)::integer AS orders, (SELECT count(*) FROM order_key)::integer AS keys,
                        (SELECT count(*) FROM period)::integer AS periods`);

  it('of people or of orders takes nothing in, and the file goes in the next time', async () => {
    const company = await aCompany().start();
    const empty = [await indexes(company), await counts(company)];
    const peopleFile = company.file(
      'people.csv',
      `distributor_no,name,sponsor_no,enrolled_on\n${people.map(([no, sponsor, on]) => `${no},Name,${sponsor},${on}\n`).join('')}`,
    );
    const ordersFile = company.file(
      'orders.csv',
      `order_no,distributor_no,ordered_at,cv,client_no\n${people.map(([no], index) => `O-${index},${no},2025-10-05,10.00,C-${index}\n`).join('')}`,
    );

    const closure = await HeldLock.take(company.ownerUrl, 'LOCK TABLE sponsor_closure IN ACCESS SHARE MODE');
    const importingPeople = await company.spawn('import', 'distributors', peopleFile, '--as', 'Anna');
    await closure.untilWaitedFor(1);
    await kill(importingPeople);
    await closure.release();
    await untilGone(company);
    expect([await indexes(company), await counts(company)]).toEqual(empty);

    expect(await company.upline('import', 'distributors', peopleFile, '--as', 'Anna')).toMatchObject({
      exitCode: 0,
    });
    const peopled = [await indexes(company), await counts(company)];
    const client = await HeldLock.take(company.ownerUrl, 'LOCK TABLE client IN SHARE MODE');
    const importingOrders = await company.spawn('import', 'orders', ordersFile);
    await client.untilWaitedFor(1);
    await kill(importingOrders);
    await client.release();
    await untilGone(company);
    expect([await indexes(company), await counts(company)]).toEqual(peopled);

    expect(await company.upline('import', 'orders', ordersFile)).toMatchObject({ exitCode: 0 });
    expect(await counts(company)).toMatchObject([{ people: 300, orders: 300, keys: 300 }]);
    await company.close(OCTOBER);
    await company.expectRight();
    await company.stop();
  });
});

describe('a close of a larger network killed at any moment', () => {
  it('leaves the month open, or in review and whole', async () => {
    const size = 8_000;
    const company = await aCompany()
      .enrolledRows(
        ...Array.from({ length: size }, (_, index): PersonRow => [
          `P${index}`,
          index === 0 ? '' : `P${Math.floor((index - 1) / 3)}`,
          '2025-01-10',
        ]),
      )
      .ordered(
        ...Array.from(
          { length: size },
          (_, index) => [`O${index}`, `P${(index * 7) % size}`, '2025-10-05', '33.33'] as const,
        ),
      )
      .start();
    const startedMs = performance.now();
    await company.calculate(OCTOBER);
    const undisturbedMs = performance.now() - startedMs;
    const hash = await company.hash(OCTOBER);
    await company.discard(OCTOBER);

    for (const part of [0.05, 0.25, 0.45, 0.65, 0.85]) {
      const [last] = await company.sql<{ id: number }>('SELECT max(id) AS id FROM run');
      const closing = await company.spawn('period', 'close', '2025-10', '--as', 'Eva');
      await until(
        async () => (await company.sql('SELECT FROM run WHERE id > $1', last!.id)).length === 1,
        'the run has begun',
      );
      await sleep((part + Math.random() / 10) * undisturbedMs);
      // It may have been quick enough.
      closing.child.kill('SIGKILL');
      await closing.ended;
      await untilGone(company);
      await company.get(RunRecovery).recover();
      const state = await company.state(OCTOBER);
      expect(['open', 'review']).toContain(state);
      if (state === 'review') {
        expect(await company.hash(OCTOBER)).toBe(hash);
        await company.discard(OCTOBER);
      }
      expect(await resultTables(company)).toEqual([]);
    }
    await company.calculate(OCTOBER);
    expect(await company.hash(OCTOBER)).toBe(hash);
    await company.expectRight();
    await company.stop();
  }, 120_000);
});

import { RunRecovery } from '../../src/commissions';
import { aCompany, type Company } from '../support/company';
import { HeldLock } from './held-lock';

const OCTOBER = 202510;

/** Where the process stands when it is killed: what it waits for is held by the test. */
const points: readonly (readonly [where: string, lock: string])[] = [
  ['before the freeze', 'SELECT pg_advisory_xact_lock_shared(7696492, 2)'],
  ['after the freeze, before it reads the tree', 'LOCK TABLE distributor IN ACCESS EXCLUSIVE MODE'],
  ['while it reads the orders', 'LOCK TABLE sales_order IN ACCESS EXCLUSIVE MODE'],
  ['when all is calculated', 'LOCK TABLE adjustment_request IN ACCESS EXCLUSIVE MODE'],
  [
    'when the standings are written and about to be attached',
    'LOCK TABLE standing IN SHARE UPDATE EXCLUSIVE MODE',
  ],
  ['when all but the adjustments is attached', 'LOCK TABLE adjustment IN SHARE UPDATE EXCLUSIVE MODE'],
];

describe('a process killed in the middle of a run', () => {
  let company: Company;
  let undisturbed: string;

  const founded = () =>
    aCompany()
      .enrolled('2025-01-10', 'A>B>C>D>E>F>G>H>I', 'A>J', 'A>K')
      .ordered(['O-1', 'I', '2025-10-05', '1000.00'], ['O-2', 'J', '2025-10-06', '99.90', 'C-1'])
      .start();

  beforeAll(async () => {
    const twin = await founded();
    await twin.calculate(OCTOBER);
    undisturbed = (await twin.hash(OCTOBER))!;
    await twin.stop();
    company = await founded();
  });
  afterAll(() => company.stop());

  const resultTables = () =>
    company.sql(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relname ~ '^(standing|commission_line|adjustment)_\\d+$'`,
    );

  it.each(points)('%s leaves the period as before', async (_where, lock) => {
    const held = await HeldLock.take(company.databaseUrl, lock);
    const process = await company.spawn('period', 'close', '2025-10', '--as', 'Anna');
    await held.untilWaitedFor();
    process.child.kill('SIGKILL');
    await process.ended;
    await held.release();
    // What the dead process had asked for may still be served for a moment; its connections end then.
    await company.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'upline' AND pid <> pg_backend_pid() AND state <> 'idle'`,
    );

    // An order that comes now goes where there is room: to the period as long as it is frozen, it does not.
    await company.get(RunRecovery).recover();
    expect(await company.state(OCTOBER)).toBe('open');
    expect(await company.sql(`SELECT 1 FROM run WHERE state IN ('running', 'done')`)).toEqual([]);
    expect(await resultTables()).toEqual([]);
    await company.expectRight();

    await company.calculate(OCTOBER);
    expect(await company.hash(OCTOBER)).toBe(undisturbed);
    await company.expectRight();
    await company.discard(OCTOBER);
  });

  it('while it approves: the run is approved whole, or not at all', async () => {
    await company.calculate(OCTOBER);
    const held = await HeldLock.take(company.databaseUrl, 'LOCK TABLE run IN SHARE MODE');
    const process = await company.spawn('period', 'approve', '2025-10', '--as', 'Boris');
    await held.untilWaitedFor();
    process.child.kill('SIGKILL');
    await process.ended;
    await held.release();
    const state = await company.state(OCTOBER);
    if (state === 'review') await company.approve(OCTOBER);
    expect(await company.state(OCTOBER)).toBe('closed');
    expect(await company.sql(`SELECT state FROM run WHERE state = 'approved'`)).toHaveLength(1);
    await company.expectRight();
  });

  it('while it imports: nothing of the file is there, and it goes in the next time', async () => {
    const file = company.file('late.csv', 'order_no,distributor_no,ordered_at,cv\nO-9,B,2025-11-03,10.00\n');
    const held = await HeldLock.take(company.databaseUrl, 'LOCK TABLE sales_order IN ACCESS EXCLUSIVE MODE');
    const process = await company.spawn('import', 'orders', file);
    await held.untilWaitedFor();
    process.child.kill('SIGKILL');
    await process.ended;
    await held.release();
    const again = await company.upline('import', 'orders', file, '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 1, bad: 0 });
    expect(
      await company.sql(`SELECT cv_cents::integer AS cents FROM sales_order WHERE order_no = 'O-9'`),
    ).toEqual([{ cents: 1000 }]);
    await company.expectRight();
  });
});

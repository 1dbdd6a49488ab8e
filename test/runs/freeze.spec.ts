import { DataSource } from 'typeorm';
import { ClosePeriod } from '../../src/commissions';
import { CLOCK, type FixedClock } from '../../src/platform/clock';
import { inTransaction } from '../../src/platform/database';
import { BookOrder } from '../../src/volume';
import { aCompany, type Company, type PersonRow } from '../support/company';
import { HeldLock, until } from './held-lock';
import { Traffic } from './traffic';

const OCTOBER = 202510;
const NOVEMBER = 202511;
const ENOUGH = 120;

const people: PersonRow[] = Array.from({ length: 60 }, (_, index) => [
  `P${index}`,
  index === 0 ? '' : `P${Math.floor((index - 1) / 3)}`,
  '2025-01-10',
]);

interface StandingRow {
  no: string;
  sponsor: string | null;
  status: string;
  pv: number;
}

const standings = (company: Company) =>
  company.sql<StandingRow>(
    `SELECT d.distributor_no AS no, u.distributor_no AS sponsor, s.status, s.pv_cents::integer AS pv
       FROM standing AS s JOIN period AS p ON p.run_id = s.run_id JOIN distributor AS d ON d.id = s.distributor_id
       LEFT JOIN distributor AS u ON u.id = s.sponsor_id
      WHERE p.id = $1 AND s.counted`,
    OCTOBER,
  );

const sum = (all: readonly { cents: number }[]) => all.reduce((total, { cents }) => total + cents, 0);
const numbers = (all: readonly { no: string }[]) => all.map(({ no }) => no).sort();

describe.each([
  ['early, in the middle of the month', '2025-10-20T12:00:00Z'],
  ['after the end of the month', '2025-11-05T12:00:00Z'],
])('a freeze %s, with work going on from all sides', (_, now) => {
  let company: Company;
  let traffic: Traffic;
  let runId: number;
  const isEarly = now < '2025-11';

  beforeAll(async () => {
    company = await aCompany()
      .at(now)
      .with({ firstPeriod: '2025-10' })
      .enrolledRows(...people)
      .start();
    const applications = [await company.another(), await company.another()];
    traffic = new Traffic(
      applications,
      people.map(([no]) => no),
      6,
    );
    await until(() => Promise.resolve(traffic.accepted >= ENOUGH), 'enough before');
    traffic.freezing();
    const begun = await company
      .get(ClosePeriod)
      .begin({ periodId: OCTOBER, by: 'Anna', earlyReason: 'a test' });
    traffic.frozen();
    runId = await begun.finished;
    const { accepted } = traffic;
    await until(() => Promise.resolve(traffic.accepted >= accepted + ENOUGH), 'enough after');
    await traffic.end();
  });
  afterAll(() => company.stop());
  afterEach(() => company.expectRight());

  it('takes each order once: before it, or in the next month', async () => {
    const booked = await company.sql<{ no: string; periodId: number }>(
      'SELECT order_no AS no, period_id AS "periodId" FROM sales_order',
    );
    expect(booked.sort((a, b) => (a.no < b.no ? -1 : 1))).toEqual(
      traffic.orders.map(({ no, periodId }) => ({ no, periodId })).sort((a, b) => (a.no < b.no ? -1 : 1)),
    );
    for (const { when, periodId } of traffic.orders) {
      if (when !== 'meanwhile') expect(periodId).toBe(when === 'before' ? OCTOBER : NOVEMBER);
    }
    const [kept] = await company.sql('SELECT sum(cv_cents)::integer AS cents FROM sales_order');
    expect(kept).toEqual({ cents: sum(traffic.orders) });
  });

  it('counts what it took, and nothing else', async () => {
    const orders = traffic.orders.filter(({ periodId }) => periodId === OCTOBER);
    const refunds = traffic.refunds.filter(({ periodId }) => periodId === OCTOBER);
    expect(refunds.length).toBeGreaterThan(0);
    const [run] = await company.sql<{ volume: string }>(
      'SELECT volume_cents AS volume FROM run WHERE id = $1',
      runId,
    );
    expect(Number(run!.volume)).toBe(sum(orders) - sum(refunds));
    expect((await standings(company)).reduce((total, { pv }) => total + pv, 0)).toBe(
      sum(orders) - sum(refunds),
    );
  });

  it('makes refunds of what is frozen claims in the next month', () => {
    for (const { when, claim, periodId } of traffic.refunds) {
      if (when === 'before') expect({ claim, periodId }).toEqual({ claim: false, periodId: OCTOBER });
      if (when === 'after') expect(periodId).toBe(NOVEMBER);
    }
    expect(traffic.refunds.filter(({ claim }) => claim).length).toBeGreaterThan(0);
  });

  it('holds those who were enrolled before it', async () => {
    const inIt = new Set(numbers(await standings(company)));
    for (const { no, when } of traffic.enrolments) {
      if (when !== 'meanwhile') expect({ no, isIn: inIt.has(no) }).toEqual({ no, isIn: when === 'before' });
    }
    const [counted] = await company.sql(
      'SELECT count(*)::integer AS people FROM distributor WHERE counts_from <= $1',
      OCTOBER,
    );
    expect(counted).toEqual({ people: inIt.size });
  });

  it('holds the tree and the status of that moment', async () => {
    const [mark] = await company.sql<{ move: number; status: number }>(
      'SELECT frozen_move_id::integer AS move, frozen_status_change_id::integer AS status FROM period WHERE id = $1',
      OCTOBER,
    );
    for (const { id, when } of traffic.moves)
      if (when !== 'meanwhile') expect(id <= mark!.move).toBe(when === 'before');
    for (const { id, when } of traffic.statuses)
      if (when !== 'meanwhile') expect(id <= mark!.status).toBe(when === 'before');

    // Told again from what each was answered. Once a month is over, acts of today are not of that month.
    const sponsors = new Map([
      ...people.map(([no, sponsor]) => [no, sponsor] as const),
      ...traffic.enrolments.map(({ no, sponsor }) => [no, sponsor] as const),
    ]);
    const statuses = new Map<string, string>();
    if (isEarly) {
      for (const { no, to, id } of [...traffic.moves].sort((a, b) => a.id - b.id))
        if (id <= mark!.move) sponsors.set(no, to);
      for (const { no, to, id } of [...traffic.statuses].sort((a, b) => a.id - b.id))
        if (id <= mark!.status) statuses.set(no, to);
    }
    for (const { no, sponsor, status } of await standings(company)) {
      expect({ no, sponsor: sponsor ?? '', status }).toEqual({
        no,
        sponsor: sponsors.get(no),
        status: statuses.get(no) ?? 'active',
      });
    }
  });

  it('posts the corrections by hand that were approved before it', async () => {
    const posted = await company.sql<{ no: string }>(
      'SELECT origin AS no FROM adjustment WHERE run_id = $1',
      runId,
    );
    const inIt = new Set(numbers(posted));
    for (const { no, when } of traffic.adjustments) {
      if (when !== 'meanwhile') expect({ no, isIn: inIt.has(no) }).toEqual({ no, isIn: when === 'before' });
    }
    const [booked] = await company.sql(
      'SELECT count(*)::integer AS count FROM adjustment_request WHERE period_id = $1',
      OCTOBER,
    );
    expect(booked).toEqual({ count: inIt.size });
  });

  it('discarded and made again, holds everybody enrolled in it; what was booked stays where it is', async () => {
    const [before] = await company.sql<{ volume: string }>(
      'SELECT volume_cents AS volume FROM run WHERE id = $1',
      runId,
    );
    await company.discard(OCTOBER);
    const again = await company.calculate(OCTOBER, { early: 'a test' });
    expect(numbers(await standings(company))).toEqual(
      [...people.map(([no]) => no), ...numbers(traffic.enrolments)].sort(),
    );
    expect(await company.sql('SELECT volume_cents AS volume FROM run WHERE id = $1', again)).toEqual([
      before,
    ]);
    const hash = await company.hash(OCTOBER);
    await company.discard(OCTOBER);
    await company.calculate(OCTOBER, { early: 'a test' });
    expect(await company.hash(OCTOBER)).toBe(hash);
  });

  it('and the next month closes over what went there', async () => {
    await company.approve(OCTOBER, { overCeilingReason: 'a test' });
    company.clock.moveTo('2025-12-01T00:00:00Z');
    await company.close(NOVEMBER, { overCeilingReason: 'a test' });
    const [run] = await company.sql<{ volume: string }>(
      `SELECT volume_cents AS volume FROM run WHERE period_id = $1 AND state = 'approved'`,
      NOVEMBER,
    );
    const inNovember = ({ periodId }: { periodId: number }) => periodId === NOVEMBER;
    const refunds = traffic.refunds.filter((refund) => inNovember(refund) && !refund.claim);
    expect(Number(run!.volume)).toBe(sum(traffic.orders.filter(inNovember)) - sum(refunds));
  });
});

describe('a file that is taken in while its month is frozen', () => {
  let company: Company;
  beforeEach(async () => {
    company = await aCompany()
      .enrolledRows(...people)
      .ordered(['O-0', 'P1', '2025-10-02', '10.00'])
      .start();
  });
  afterEach(async () => {
    await company.expectRight();
    await company.stop();
  });

  const rows = Array.from(
    { length: 40 },
    (_, index) => [`O-${index + 1}`, `P${index}`, '2025-10-03', '5.00', `C-${index}`] as const,
  );
  const booked = () =>
    company.sql(
      'SELECT period_id AS period, count(*)::integer AS orders FROM sales_order GROUP BY period_id ORDER BY period_id',
    );

  it('is waited for, when it has begun to book', async () => {
    const held = await HeldLock.take(company.ownerUrl, 'LOCK TABLE client IN SHARE MODE');
    const importing = company.order(...rows);
    await held.untilWaitedFor(1);
    const calculating = company.calculate(OCTOBER);
    await untilBlocked(company, 2);
    expect(await company.state(OCTOBER)).toBe('open');
    await held.release();
    expect(await importing).toMatchObject({ added: 40, warnings: [] });
    await calculating;
    expect(await company.sql('SELECT volume_cents FROM run')).toEqual([{ volume_cents: '21000' }]);
    expect(await booked()).toEqual([{ period: OCTOBER, orders: 41 }]);
  });

  it('goes to the next month, when it has only been read', async () => {
    const held = await HeldLock.take(company.ownerUrl, 'SELECT pg_advisory_xact_lock(7696492, 3)');
    const importing = company.order(...rows);
    await held.untilWaitedFor(1);
    await company.calculate(OCTOBER);
    await held.release();
    expect(await importing).toMatchObject({ added: 40, warnings: [{ code: 'booked-late', count: 40 }] });
    expect(await company.sql('SELECT volume_cents FROM run')).toEqual([{ volume_cents: '1000' }]);
    expect(await booked()).toEqual([
      { period: OCTOBER, orders: 1 },
      { period: NOVEMBER, orders: 40 },
    ]);
    expect(await company.order(...rows)).toMatchObject({ added: 0, unchanged: 40 });
  });
});

describe('opening a month', () => {
  it('waits for nobody who reads orders, and nobody waits for it', async () => {
    const company = await aCompany()
      .at('2025-10-20T12:00:00Z')
      .enrolledRows(...people)
      .ordered(['O-0', 'P1', '2025-10-02', '10.00'])
      .start();
    // A backup, or a run that is reading.
    const reading = await HeldLock.take(company.ownerUrl, 'LOCK TABLE sales_order IN ACCESS SHARE MODE');
    await company.calculate(OCTOBER, { early: 'a test' });
    expect(await company.state(NOVEMBER)).toBe('open');
    await company.order(['O-1', 'P1', '2025-10-20', '10.00']);
    company.clock.moveTo('2025-12-01T00:00:00Z');
    await company.order(['O-2', 'P1', '2025-12-01', '10.00']);
    await reading.release();
    await company.expectRight();
    await company.stop();
  });

  it('is done once when the first orders of a new month come all at once', async () => {
    const company = await aCompany()
      .at('2025-10-20T12:00:00Z')
      .enrolledRows(...people)
      .start();
    const applications = [company.app, await company.another(), await company.another()];
    for (const day of ['2025-10-20', '2025-11-02', '2025-12-24', '2026-03-01']) {
      for (const app of applications)
        app.get<FixedClock>(CLOCK, { strict: false }).moveTo(`${day}T12:00:00Z`);
      await Promise.all(
        Array.from({ length: 18 }, (_, index) => {
          const app = applications[index % 3]!;
          const order = {
            orderNo: `${day}-${index}`,
            distributorNo: `P${index}`,
            orderedAt: day,
            cv: '1.00',
          };
          return inTransaction(app.get(DataSource), (tx) =>
            app.get(BookOrder, { strict: false }).book(tx, order, { by: 'shop' }),
          );
        }),
      );
    }
    expect(
      (await company.sql<{ id: number }>('SELECT id FROM period ORDER BY id')).map(({ id }) => id),
    ).toEqual([202510, 202511, 202512, 202601, 202602, 202603]);
    expect(await company.sql('SELECT count(*)::integer AS orders FROM sales_order')).toEqual([
      { orders: 72 },
    ]);
    await company.expectRight();
    await company.stop();
  });
});

/** Resolves when so many connections of the company wait for a lock. */
function untilBlocked(company: Company, waiting: number): Promise<void> {
  return until(async () => {
    const found = await company.sql(
      'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0',
    );
    return found.length >= waiting;
  }, `${waiting} connections wait`);
}

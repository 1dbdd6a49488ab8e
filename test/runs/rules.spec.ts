import { aCompany, type Company, SHIPPED_PLAN } from '../support/company';
import { refusalOf } from './refusal';
import { resultTables } from './result-tables';

const OCTOBER = 202510;
const NOVEMBER = 202511;
const DECEMBER = 202512;

const founded = () =>
  aCompany()
    .enrolled('2025-01-10', 'A>B>C', 'A>D')
    .ordered(['O-1', 'C', '2025-10-05', '100.00'], ['O-2', 'D', '2025-11-02', '50.00']);

/** Opens every month from October on. */
const calendarOpened = (company: Company) =>
  company.sql<{ id: number; state: string }>('SELECT id, state FROM period ORDER BY id');

describe('a month from open to closed', () => {
  let company: Company;
  beforeAll(async () => {
    company = await founded().start();
  });
  afterAll(() => company.stop());
  afterEach(() => company.expectRight());

  it('is not one that nobody knows', async () => {
    expect(await refusalOf(company.calculate(202401))).toBe('period-unknown');
    expect(await refusalOf(company.approve(202401))).toBe('period-unknown');
    expect(await refusalOf(company.discard(202401))).toBe('period-unknown');
  });

  it('comes after the one before it', async () => {
    expect(await refusalOf(company.calculate(NOVEMBER, { early: 'cannot wait' }))).toBe('period-out-of-turn');
  });

  it('is not approved, discarded, exported or verified without a run', async () => {
    expect(await refusalOf(company.approve(OCTOBER))).toBe('run-missing');
    expect(await refusalOf(company.discard(OCTOBER))).toBe('run-missing');
    expect(await refusalOf(company.exported('lines', OCTOBER))).toBe('period-not-calculated');
    expect(await refusalOf(company.verify(OCTOBER))).toBe('period-not-calculated');
  });

  it('is calculated once, into review', async () => {
    const runId = await company.calculate(OCTOBER);
    expect(await company.state(OCTOBER)).toBe('review');
    expect(await refusalOf(company.calculate(OCTOBER))).toBe('period-in-review');
    expect(await resultTables(company)).toEqual([
      `adjustment_${runId}`,
      `commission_line_${runId}`,
      `standing_${runId}`,
    ]);
  });

  it('is still before the next one while in review', async () => {
    company.clock.moveTo('2025-12-03T00:00:00Z');
    expect(await refusalOf(company.calculate(NOVEMBER))).toBe('period-out-of-turn');
    company.clock.moveTo('2025-11-05T12:00:00Z');
  });

  it.each(['Anna', 'ANNA ', ' anna', 'ＡＮＮＡ'])(
    'is not approved by who calculated it, also called "%s"',
    async (by) => {
      expect(await refusalOf(company.approve(OCTOBER, { by }))).toBe('approval-own');
    },
  );

  it('is not approved for another run than the one that was looked at', async () => {
    expect(await refusalOf(company.approve(OCTOBER, { hash: 'ab'.repeat(32) }))).toBe('run-other');
    expect(await refusalOf(company.approve(OCTOBER, { hash: '' }))).toBe('run-other');
    expect(await company.state(OCTOBER)).toBe('review');
  });

  it('can be discarded and calculated again without limit, and comes out the same', async () => {
    const [hash, lines, standings] = [
      await company.hash(OCTOBER),
      await company.exported('lines', OCTOBER),
      await company.exported('standings', OCTOBER),
    ];
    for (let round = 0; round < 3; round++) {
      const discarded = await company.discard(OCTOBER);
      expect(await company.state(OCTOBER)).toBe('open');
      expect(await resultTables(company)).toEqual([]);
      expect(await refusalOf(company.approve(OCTOBER, { hash: hash! }))).toBe('run-missing');
      expect(await company.calculate(OCTOBER)).toBeGreaterThan(discarded.id);
    }
    expect(await company.hash(OCTOBER)).toBe(hash);
    expect(await company.exported('lines', OCTOBER)).toBe(lines);
    expect(await company.exported('standings', OCTOBER)).toBe(standings);
    expect(
      await company.sql(
        'SELECT discarded_by, count(*)::integer AS runs FROM run GROUP BY discarded_by ORDER BY 1',
      ),
    ).toEqual([
      { discarded_by: 'Anna', runs: 3 },
      { discarded_by: null, runs: 1 },
    ]);
  });

  it('is closed by the approval of another person, of the run that was looked at', async () => {
    const hash = (await company.hash(OCTOBER))!;
    const run = await company.approve(OCTOBER, { hash: hash.toUpperCase() });
    expect(run).toMatchObject({
      state: 'approved',
      startedBy: 'Anna',
      approvedBy: 'Boris',
      approvalWaived: false,
    });
    expect(await company.state(OCTOBER)).toBe('closed');
    expect(await company.hash(OCTOBER)).toBe(hash);
  });

  it('is closed for ever', async () => {
    expect(await refusalOf(company.calculate(OCTOBER))).toBe('period-closed');
    expect(await refusalOf(company.approve(OCTOBER))).toBe('period-closed');
    expect(await refusalOf(company.discard(OCTOBER))).toBe('period-closed');
    for (const sql of [
      `UPDATE period SET state = 'open', frozen_at = NULL, run_id = NULL, closed_at = NULL WHERE id = $1`,
      'UPDATE period SET run_id = run_id WHERE id = $1',
      'DELETE FROM period WHERE id = $1',
    ]) {
      await expect(company.ownerSql(sql, OCTOBER)).rejects.toThrow('period 202510 is closed for ever');
    }
  });

  it('is over before it is closed, or there is a reason', async () => {
    expect(await refusalOf(company.calculate(NOVEMBER))).toBe('period-not-over');
    expect(await refusalOf(company.calculate(NOVEMBER, { early: ' ' }))).toBe('period-not-over');
    company.clock.moveTo('2025-11-30T23:59:59.999Z');
    expect(await refusalOf(company.calculate(NOVEMBER))).toBe('period-not-over');
    expect((await calendarOpened(company)).map(({ id }) => id)).toEqual([OCTOBER, NOVEMBER]);
    await company.calculate(NOVEMBER, { early: ' the company moves house ' });
    // Freezing opens the next month, so that there always is one to book into.
    expect(await calendarOpened(company)).toEqual([
      { id: OCTOBER, state: 'closed' },
      { id: NOVEMBER, state: 'review' },
      { id: DECEMBER, state: 'open' },
    ]);
    expect(await company.sql('SELECT early_reason FROM period WHERE id = $1', NOVEMBER)).toEqual([
      { early_reason: 'the company moves house' },
    ]);
    await company.discard(NOVEMBER);
    expect(await company.sql('SELECT early_reason FROM period WHERE id = $1', NOVEMBER)).toEqual([
      { early_reason: null },
    ]);
    company.clock.moveTo('2025-12-01T00:00:00Z');
    await company.close(NOVEMBER);
  });
});

describe('a run above the payout ceiling', () => {
  const dear = SHIPPED_PLAN.replace('rates: ["5%", "5%", "10%", "10%", "10%", "10%"]', 'rates: ["61%"]');
  let company: Company;
  beforeAll(async () => {
    company = await founded().under(dear).start();
    await company.calculate(OCTOBER);
  });
  afterAll(() => company.stop());

  it('is marked, with its lines as they are', async () => {
    expect(await company.sql('SELECT over_ceiling, ceiling_minor, lines_minor FROM run')).toEqual([
      { over_ceiling: true, ceiling_minor: '6000', lines_minor: '6100' },
    ]);
  });

  it('is approved with a reason alone, which is kept', async () => {
    expect(await refusalOf(company.approve(OCTOBER))).toBe('run-over-ceiling');
    expect(await refusalOf(company.approve(OCTOBER, { overCeilingReason: '  ' }))).toBe('run-over-ceiling');
    await expect(
      company.sql(`UPDATE run SET state = 'approved', approved_by = 'Boris', approved_at = now()`),
    ).rejects.toThrow('run_over_ceiling_explained');
    const run = await company.approve(OCTOBER, { overCeilingReason: ' a launch month ' });
    expect(run.overCeilingReason).toBe('a launch month');
    await company.expectRight();
  });
});

describe('a company of one', () => {
  let company: Company;
  beforeAll(async () => {
    company = await founded().with({ approval: 'single' }).start();
  });
  afterAll(() => company.stop());

  it('approves its own run, which is kept on the act and said', async () => {
    await company.calculate(OCTOBER);
    const { exitCode, stdout } = await company.upline('period', 'approve', '2025-10', '--as', 'Anna');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('the rule of two is waived');
    expect(await company.sql('SELECT approved_by, approval_waived FROM run')).toEqual([
      { approved_by: 'Anna', approval_waived: true },
    ]);
    const exported = await company.upline(
      'export',
      'lines',
      '2025-10',
      '--out',
      company.file('lines.csv', ''),
    );
    expect(exported.stdout).toContain('UPLINE_APPROVAL=single');
  });

  it('is told that an export cannot be written where there is no directory', async () => {
    const path = company.file('no-directory', '');
    const { exitCode, stderr } = await company.upline(
      'export',
      'standings',
      '2025-10',
      '--out',
      `${path}/x.csv`,
    );
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^.*x\.csv cannot be written: .*\n$/);
  });

  it('does not say so where two people acted', async () => {
    company.clock.moveTo('2025-12-01T00:00:00Z');
    await company.calculate(NOVEMBER);
    expect(await company.approve(NOVEMBER)).toMatchObject({ approvedBy: 'Boris', approvalWaived: false });
  });
});

describe('the database by itself', () => {
  let company: Company;
  beforeAll(async () => {
    company = await founded().start();
    await company.calculate(OCTOBER);
  });
  afterAll(() => company.stop());

  const approved = (by: string) =>
    `UPDATE run SET state = 'approved', approved_by = '${by}', approved_at = now() WHERE state = 'done'`;

  it.each([
    ['run_two_people', approved('Anna')],
    ['run_two_people', approved('ANNA ')],
    ['run_approved_by_somebody', `UPDATE run SET state = 'approved' WHERE state = 'done'`],
    ['stays as it is', `UPDATE run SET approved_by = 'Boris', approved_at = now()`],
    [
      'run_has_results',
      `INSERT INTO run (period_id, kind, state, plan_version, started_by, started_at) VALUES (202510, 'close', 'done', 1, 'Anna', now())`,
    ],
    ['period_has_run_when_calculated', 'UPDATE period SET run_id = NULL WHERE id = 202510'],
    [
      'period_has_run_when_calculated',
      `UPDATE period SET state = 'review', frozen_at = now() WHERE id = 202511`,
    ],
    ['period_frozen_unless_open', `UPDATE period SET state = 'open', run_id = NULL WHERE id = 202510`],
    ['period_closed_at', `UPDATE period SET state = 'closed' WHERE id = 202510`],
    ['period_run', 'UPDATE period SET run_id = 99 WHERE id = 202510'],
    [
      'standing_1_own',
      'INSERT INTO standing_1 SELECT 2, distributor_id, position, subtree_size, depth, sponsor_id, enrolled_on, counted, status, plan, first_volume_period, pv_cents, group_volume_cents, level_volumes_cents, frontline_buyers, qualified, lines_minor, adjustments_minor FROM standing_1',
    ],
  ])('holds %s: %s', async (constraint, sql) => {
    await expect(company.ownerSql(sql)).rejects.toThrow(constraint);
  });

  it('has one approved run a period', async () => {
    await company.approve(OCTOBER);
    await expect(
      company.ownerSql(
        `INSERT INTO run (period_id, kind, state, plan_version, started_by, started_at, approved_by, approved_at, hash, over_ceiling)
         VALUES (202510, 'close', 'approved', 1, 'Anna', now(), 'Boris', now(), '\\x00', false)`,
      ),
    ).rejects.toThrow('run_one_approved');
  });
});

describe('a month without anything in it', () => {
  it('closes with nobody, and exports headers alone', async () => {
    const company = await aCompany().with({ firstPeriod: '2025-09' }).start();
    expect((await company.enrol()).rows).toBe(0);
    await company.order();
    await company.close(202509);
    expect(await company.exported('lines', 202509)).toBe(
      'period,distributor_no,plan,bonus,level,volume,rate,amount,origin\n',
    );
    expect((await company.exported('standings', 202509)).split('\n')).toHaveLength(2);
    await company.enrol(['A', '', '2025-10-10']);
    await company.close(OCTOBER);
    expect(await company.exported('lines', OCTOBER)).toBe(
      'period,distributor_no,plan,bonus,level,volume,rate,amount,origin\n',
    );
    await company.expectRight();
    await company.stop();
  });
});

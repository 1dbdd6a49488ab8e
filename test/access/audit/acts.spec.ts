import { AuditSealer } from '../../../src/access';
import { Adjust, EstimatePeriod } from '../../../src/commissions';
import { ChangeStatus, EnrolDistributor, MoveDistributor } from '../../../src/network';
import { ClosureCheck } from '../../../src/network';
import { AddPlanVersion, ApprovePlanVersion } from '../../../src/plans';
import { BookOrder, BookRefund } from '../../../src/volume';
import { aCompany, type Company, SHIPPED_PLAN } from '../../support/company';
import { type Entry, entriesAfter, entriesOf } from './trail';

const OTHER_PLAN = SHIPPED_PLAN.replace('payoutCeiling: "60%"', 'payoutCeiling: "61%"');
const DIGEST = expect.stringMatching(/^[\w-]{43}$/);

/** One act after another in one company, as it would be on the command line or over HTTP: each leaves one entry. */
describe('what is done', () => {
  let company: Company;
  beforeAll(async () => {
    company = await aCompany().at('2025-11-05T12:00:00Z').enrolled('2025-09-01', 'A>B>C', 'A>D').start();
    expect(OTHER_PLAN).not.toBe(SHIPPED_PLAN);
  });
  afterAll(() => company.stop());

  const theOne = async (work: () => Promise<unknown>): Promise<Entry> => {
    const entries = await entriesOf(company.dataSource, work);
    expect(entries.map(({ action }) => action)).toHaveLength(1);
    return entries[0]!;
  };

  it('the first plan is by Upline', async () => {
    const [first] = await entriesAfter(company.dataSource);
    expect(first).toMatchObject({
      action: 'plan.added',
      by_name: 'Upline',
      via: 'upline',
      subject_kind: 'plan',
      subject: '1',
      details: {
        after: { planSet: 'green-wave-professional', from: null, sha256: expect.any(String) as string },
      },
    });
  });

  it('an import, also one that changes nothing', async () => {
    const rows = [['E', 'A', '2025-10-01']] as const;
    const expected = (added: number, unchanged: number) => ({
      action: 'distributors.imported',
      by_name: 'Anna',
      details: {
        after: {
          file: expect.stringMatching(/^distributors-\d+\.csv$/) as string,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
          rows: 1,
          added,
          unchanged,
          bad: 0,
        },
      },
    });
    expect(await theOne(() => company.enrol(...rows))).toMatchObject(expected(1, 0));
    expect(await theOne(() => company.enrol(...rows))).toMatchObject(expected(0, 1));
    expect(await theOne(() => company.order(['O-0', 'A', '2025-10-02', '10.00']))).toMatchObject({
      action: 'orders.imported',
      details: { after: { added: 1 } },
    });
    expect(await theOne(() => company.refund(['R-0', 'O-0', '2025-10-03', '1.00']))).toMatchObject({
      action: 'refunds.imported',
      details: { after: { added: 1 } },
    });
  });

  it('an enrolment; nothing for one that was known', async () => {
    const enrol = () =>
      company.tx((tx) =>
        company.get(EnrolDistributor).enrol(tx, {
          distributorNo: 'F',
          name: 'Фатима',
          sponsorNo: 'A',
          enrolledOn: '2025-11-01',
          email: 'f@example.org',
          by: 'Ada',
        }),
      );
    const entry = await theOne(enrol);
    expect(entry).toMatchObject({
      action: 'distributor.enrolled',
      by_name: 'Ada',
      subject_kind: 'distributor',
      subject: 'F',
    });
    expect(entry.details).toEqual({
      after: { sponsorNo: 'A', enrolledOn: '2025-11-01', countsFrom: '2025-11', currency: null },
      personal: { after: { name: DIGEST, email: DIGEST, country: null } },
    });
    expect(await entriesOf(company.dataSource, enrol)).toEqual([]);
  });

  const acts: Record<string, readonly [work: () => Promise<unknown>, entry: object]> = {
    move: [
      () =>
        company.tx((tx) =>
          company
            .get(MoveDistributor)
            .move(tx, { distributorNo: 'C', toSponsorNo: 'D', reason: 'asked for it', by: 'Ada' }),
        ),
      {
        action: 'distributor.moved',
        subject: 'C',
        details: {
          before: { sponsorNo: 'B' },
          after: { sponsorNo: 'D', people: 1 },
          personal: { after: { reason: DIGEST } },
        },
      },
    ],
    status: [
      () =>
        company.tx((tx) =>
          company
            .get(ChangeStatus)
            .change(tx, { distributorNo: 'E', toStatus: 'suspended', reason: 'ill', by: 'Ada' }),
        ),
      {
        action: 'distributor.status-changed',
        subject: 'E',
        details: {
          before: { status: 'active' },
          after: { status: 'suspended' },
          personal: { after: { reason: DIGEST } },
        },
      },
    ],
    order: [
      () =>
        company.tx((tx) =>
          company
            .get(BookOrder)
            .book(
              tx,
              { orderNo: 'O-1', distributorNo: 'C', orderedAt: '2025-10-05', cv: '100.00' },
              { by: 'Ada' },
            ),
        ),
      {
        action: 'order.booked',
        subject: 'O-1',
        details: {
          after: {
            distributorNo: 'C',
            orderedOn: '2025-10-05',
            cv: '100.00',
            period: '2025-10',
            late: false,
          },
        },
      },
    ],
    refund: [
      () =>
        company.tx((tx) =>
          company
            .get(BookRefund)
            .book(
              tx,
              { refundNo: 'R-1', orderNo: 'O-1', refundedAt: '2025-10-06', cv: '10.00' },
              { by: 'Ada' },
            ),
        ),
      {
        action: 'refund.booked',
        subject: 'R-1',
        details: {
          after: { orderNo: 'O-1', refundedOn: '2025-10-06', cv: '10.00', period: '2025-10', claim: false },
        },
      },
    ],
    'adjustment asked for': [
      () =>
        company.tx((tx) =>
          company
            .get(Adjust)
            .request(tx, { distributorNo: 'C', amount: '-5.00', reason: 'a mistake', by: 'Ada' }),
        ),
      {
        action: 'adjustment.requested',
        subject: '1',
        details: {
          after: { distributorNo: 'C', amount: '-5.00', currency: 'USD' },
          personal: { after: { reason: DIGEST } },
        },
      },
    ],
    'adjustment approved': [
      () => company.tx((tx) => company.get(Adjust).approve(tx, 1, 'Ben')),
      {
        action: 'adjustment.approved',
        by_name: 'Ben',
        subject: '1',
        details: { before: { period: null }, after: { period: '2025-10', approvalWaived: false } },
      },
    ],
    'plan corrected': [
      () =>
        company.tx((tx) =>
          company.get(AddPlanVersion).add(tx, {
            text: OTHER_PLAN,
            fileName: 'p.yaml',
            from: 202511,
            by: 'Ada',
            reason: 'a slip',
          }),
        ),
      {
        action: 'plan.added',
        subject: '2',
        details: {
          after: {
            planSet: 'green-wave-professional',
            from: '2025-11',
            sha256: expect.any(String),
            correctionReason: 'a slip',
          },
        },
      },
    ],
    'plan approved': [
      () => company.tx((tx) => company.get(ApprovePlanVersion).approve(tx, 2, 'Ben')),
      {
        action: 'plan.approved',
        by_name: 'Ben',
        subject: '2',
        details: {
          before: { holds: false },
          after: { holds: true, sha256: expect.any(String), approvalWaived: false },
        },
      },
    ],
    'estimate asked for': [
      () => company.get(EstimatePeriod).estimate(202510, 'Ada'),
      {
        action: 'run.begun',
        subject_kind: 'run',
        details: { after: { period: '2025-10', kind: 'estimate', planVersion: 1 } },
      },
    ],
    'closure rebuilt': [
      () => company.tx((tx) => company.get(ClosureCheck).rebuild(tx, 'Ada')),
      { action: 'closure.rebuilt', details: { after: { closureRows: 12 } } },
    ],
  };

  it.each(Object.entries(acts))('%s', async (_name, [work, entry]) => {
    expect(await theOne(work)).toMatchObject({ by_name: 'Ada', ...entry });
  });

  it('an estimate that Upline makes by itself is left out', async () => {
    const due = () => company.get(EstimatePeriod).estimateWhereDue(202511, 'schedule');
    expect(await entriesOf(company.dataSource, due)).toEqual([]);
  });

  it('a close: who began it, and that it ended by itself', async () => {
    const [begun, finished, ...more] = await entriesOf(company.dataSource, () => company.calculate(202510));
    expect(more).toEqual([]);
    expect(begun).toMatchObject({
      action: 'run.begun',
      by_name: 'Anna',
      details: { after: { period: '2025-10', kind: 'close', planVersion: 1, earlyReason: null } },
    });
    expect(finished).toMatchObject({
      action: 'run.finished',
      by_name: 'Upline',
      via: 'upline',
      subject: begun!.subject,
      details: { before: { state: 'closing' }, after: { state: 'review', hash: await company.hash(202510) } },
    });
  });

  it('a discarded and an approved run', async () => {
    const hash = await company.hash(202510);
    expect(await theOne(() => company.discard(202510))).toMatchObject({
      action: 'period.discarded',
      by_name: 'Anna',
      subject: '2025-10',
      details: { before: { state: 'review', hash }, after: { state: 'open' } },
    });
    const runId = await company.calculate(202510);
    await company.get(AuditSealer).seal();
    const [head] = await company.sql<{ sequence: string; hash: Buffer }>(
      'SELECT sequence, hash FROM audit_seal ORDER BY sequence DESC LIMIT 1',
    );
    expect(await theOne(() => company.approve(202510))).toMatchObject({
      action: 'period.approved',
      by_name: 'Boris',
      subject_kind: 'period',
      subject: '2025-10',
      details: {
        before: { state: 'review' },
        after: { state: 'closed', run: runId, hash, approvalWaived: false, overCeilingReason: null },
      },
    });
    expect(await company.sql('SELECT audit_sequence, audit_hash FROM period WHERE id = 202510')).toEqual([
      { audit_sequence: head!.sequence, audit_hash: head!.hash },
    ]);
  });

  it('an early close says why', async () => {
    const [begun] = await entriesOf(company.dataSource, () => company.calculate(202511, { early: 'a fair' }));
    expect(begun!.details.after).toMatchObject({ earlyReason: 'a fair' });
  });

  it('what is undone leaves nothing', async () => {
    const undone = () =>
      company.tx(async (tx) => {
        await company
          .get(ChangeStatus)
          .change(tx, { distributorNo: 'D', toStatus: 'suspended', reason: 'x', by: 'Ada' });
        throw new Error('not after all');
      });
    const entries = await entriesOf(company.dataSource, () =>
      expect(undone()).rejects.toThrow('not after all'),
    );
    expect(entries).toEqual([]);
    const refused = () =>
      expect(company.order(['O-9', 'unknown', '2025-12-01', '1.00'])).rejects.toMatchObject({
        code: 'import-refused',
      });
    expect(await entriesOf(company.dataSource, refused)).toEqual([]);
  });

  it('all of it agrees in the end', () => company.expectRight());
});

import { DOWNLINE_ORACLE, type DownlineOracle } from '../../src/access';
import {
  BalanceView,
  DownlineFigures,
  DownlinePathView,
  type DownlineQuestion,
  ExplainAncestor,
  ExplainLine,
  ExplainStatement,
  SearchDownline,
  StatementView,
} from '../../src/commissions';
import { blockVolumesSql } from '../../src/commissions/explain/level-volumes.sql';
import { holdRunSql } from '../../src/commissions/explain/standing.sql';
import { DistributorView, EnrolDistributor, findDistributor, SearchView } from '../../src/network';
import type { Tx } from '../../src/platform/database';
import type { Company } from '../commissions/explained-company';
import { loadedCompany, numberOf, PEOPLE } from './loaded-company';
import { plansOf } from './query-plans';

const ROOT = numberOf(0);
const LAST = numberOf(PEOPLE - 1);
/** Has a group of some percent: of the root's, which is the whole run, reading the run is the right way. */
const LEADER = numberOf(12);
const OCTOBER = 202610;
/** One reads a run once for all who ask later, the other a single row of it, whichever. */
const MAY_SCAN = [blockVolumesSql, holdRunSql];

describe('the most used questions, in a large network', () => {
  let company: Company;
  /** The level below the root at which most people stand. */
  let largest = 0;
  beforeAll(async () => {
    company = await loadedCompany();
    const levels = await company.tx((tx) => company.get(DistributorView).levelCounts(tx, ROOT));
    largest = levels.reduce((most, level) => (level.people > most.people ? level : most)).level;
  }, 120_000);
  afterAll(() => company.stop());

  /** No statement of the work reads a big table from end to end, and among them they use the indexes. */
  async function expectPlans(work: (tx: Tx) => Promise<unknown>, ...indexes: readonly RegExp[]) {
    const plans = await plansOf(company.app, work);
    const scans = plans.filter(({ sql, scanned }) => scanned.length > 0 && !MAY_SCAN.includes(sql));
    expect(scans).toEqual([]);
    const used = plans.flatMap((plan) => plan.indexes);
    for (const index of indexes) expect(used).toContainEqual(expect.stringMatching(index));
  }

  const downline = (question: Partial<DownlineQuestion>) => async (tx: Tx) => {
    const asked = { distributorNo: ROOT, ...question };
    const first = await company.get(DownlineFigures).page(tx, asked, 'staff');
    expect(first.items.length).toBeGreaterThan(0);
    if (first.nextCursor !== null)
      await company.get(DownlineFigures).page(tx, { ...asked, cursor: first.nextCursor }, 'staff');
  };

  const explainLine = (level: string) => async (tx: Tx) => {
    const asked = { periodId: OCTOBER, distributorNo: ROOT, level };
    const first = await company.get(ExplainLine).explain(tx, asked, 'staff');
    if (first.nextCursor !== null)
      await company.get(ExplainLine).explain(tx, { ...asked, cursor: first.nextCursor }, 'staff');
  };

  it('downline by number: a level in the order of its depth', () =>
    expectPlans(
      (tx) => downline({ level: largest })(tx),
      /^distributor_depth$/,
      /^sponsor_closure_descendant$/,
      /^standing_\d+_pk/,
    ));

  it('downline by number: everybody', () =>
    expectPlans(downline({}), /^distributor_no_unique$/, /^sponsor_closure_descendant$/));

  it('downline by number: a small level', () =>
    expectPlans(downline({ level: 2 }), /^sponsor_closure_pk$/, /^distributor_pk$/));

  it('downline by name', async () => {
    await expectPlans(
      (tx) => downline({ level: largest, sort: 'name' })(tx),
      /^sponsor_closure_pk$/,
      /^distributor_profile_pk$/,
    );
    await expectPlans(downline({ sort: 'name' }), /^distributor_profile_by_name$/);
  });

  it('downline by volume', () =>
    expectPlans(
      (tx) => downline({ level: largest, sort: 'volume' })(tx),
      /^sponsor_closure_pk$/,
      /^standing_\d+_pk/,
    ));

  it.each(['active', 'new', 'stopped'] as const)('who is %s, of everybody and of a level', async (only) => {
    for (const level of [undefined, 3]) {
      for (const sort of ['number', 'volume'] as const) {
        const asked = { periodId: OCTOBER, only, level, sort };
        await expectPlans(
          (tx) => company.get(DownlineFigures).page(tx, { distributorNo: LEADER, ...asked }, 'staff'),
          /^standing_\d+_(position|pk)/,
        );
      }
    }
  });

  it.each(['D0012', 'anna', 'сауле қас'])('search for %s among those below', async (text) => {
    for (const [distributorNo, periodId] of [
      [ROOT, undefined],
      [LEADER, undefined],
      [LEADER, OCTOBER],
      [numberOf(PEOPLE / 2), OCTOBER],
    ] as const) {
      await expectPlans((tx) =>
        company.get(SearchDownline).search(tx, { distributorNo, text, periodId, limit: 20 }, 'staff'),
      );
    }
  });

  it('the way down to somebody', () =>
    expectPlans(
      (tx) =>
        company
          .get(DownlinePathView)
          .path(tx, { distributorNo: ROOT, toNo: LAST, periodId: OCTOBER }, 'staff'),
      /^standing_\d+_pk/,
      /^standing_\d+_position/,
    ));

  it('people and volume at each level', () =>
    expectPlans(
      (tx) => company.get(DownlineFigures).levels(tx, ROOT, 'staff'),
      /^downline_count_pk$/,
      /^sponsor_closure_pk$/,
      /^standing_\d+_position/,
    ));

  it('upline', () =>
    expectPlans(
      (tx) => company.get(DistributorView).upline(tx, LAST),
      /^sponsor_closure_descendant$/,
      /^distributor_pk$/,
    ));

  it('whether somebody stands in the own downline', () =>
    expectPlans(async (tx) => {
      const oracle = company.app.app.get<DownlineOracle>(DOWNLINE_ORACLE, { strict: false });
      const { id } = await findDistributor(tx, LAST);
      await oracle.isInDownline(tx, (await oracle.idOf(tx, ROOT))!, id);
    }, /^sponsor_closure_(descendant|pk)$/));

  it('statement and balance', async () => {
    await expectPlans(
      (tx) => company.get(StatementView).get(tx, OCTOBER, ROOT, 'staff'),
      /^standing_\d+_pk/,
      /^commission_line_\d+_pk/,
    );
    await expectPlans((tx) => company.get(StatementView).list(tx, ROOT, 'staff'), /^standing_\d+_pk/);
    await expectPlans((tx) => company.get(BalanceView).get(tx, ROOT, 'staff'), /^standing_\d+_pk/);
  });

  it.each(['1', '3', '7+', '12'])('why line %s is what it is, page by page', (level) =>
    expectPlans(explainLine(level), /^standing_\d+_position/, /^standing_\d+_pk/),
  );

  it('why a statement is what it is', () =>
    expectPlans(
      (tx) => company.get(ExplainStatement).explain(tx, OCTOBER, ROOT, 'staff'),
      /^commission_line_\d+_pk/,
    ));

  it('what somebody’s volume made for one far above', () =>
    expectPlans(
      (tx) =>
        company
          .get(ExplainAncestor)
          .explain(tx, { periodId: OCTOBER, buyerNo: LAST, ancestorNo: ROOT }, 'staff'),
      /^standing_\d+_pk/,
    ));

  it.each([
    ['D0012', /^distributor_no_case_unique$/],
    ['anna', /^distributor_profile_(by_name|search)$/],
    ['сауле', /^distributor_profile_(by_name|search)$/],
    ['сауле қас', /^distributor_profile_(by_name|search)$/],
    ['محمد', /^distributor_profile_(by_name|search)$/],
    ['9191', /^distributor_profile_search$/],
  ])('search for %s', (text, index) =>
    expectPlans((tx) => company.get(SearchView).search(tx, { text }), index),
  );

  it('one enrolment', () =>
    expectPlans(
      (tx) =>
        company
          .get(EnrolDistributor)
          .enrol(tx, { distributorNo: 'NEW-1', name: 'Neu', sponsorNo: LAST, by: 'Ada' }),
      /^distributor_no_case_unique$/,
      /^sponsor_closure_descendant$/,
    ));
});

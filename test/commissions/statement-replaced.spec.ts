import { StatementView } from '../../src/commissions';
import { inSnapshot } from '../../src/platform/database';
import { Company, refusal } from './explained-company';

const OLD = '2026-01-15';

describe('an estimate that is replaced while somebody reads', () => {
  let company: Company;
  beforeAll(async () => {
    company = await Company.start('2026-11-05T12:00:00Z');
    await company.distributors(['A', '', OLD], ['B', 'A', OLD]);
    await company.orders(['O-1', 'B', '2026-11-02', '10.00']);
    await company.estimate(202611);
  });
  afterAll(() => company.stop());

  const view = () => company.get(StatementView);

  it('is never read half: the statement is of the one or of the other', async () => {
    const totals = new Set<string>();
    const state = { isEstimating: true };
    const estimating = company.estimate(202611).finally(() => (state.isEstimating = false));
    while (state.isEstimating) {
      const { figures } = await company.tx((tx) => view().get(tx, 202611, 'A', 'staff'));
      totals.add(figures!.counted ? figures!.total : 'nobody');
    }
    await estimating;
    expect([...totals]).toEqual(['0.50']);
  });

  it('is not mistaken for one without people by a snapshot that still sees it', async () => {
    const asked = inSnapshot(company.app.dataSource, async (tx) => {
      await tx.query('SELECT 1');
      await company.estimate(202611);
      return view().get(tx, 202611, 'A', 'staff');
    });
    expect(await refusal(asked)).toMatchObject({ kind: 'unavailable', code: 'figures-replaced' });
  });
});

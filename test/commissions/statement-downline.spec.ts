import { type DownlinePage, DownlineFigures, type DownlineQuestion } from '../../src/commissions';
import { MoveDistributor } from '../../src/network';
import { Company, refusal } from './explained-company';

const OLD = '2026-01-15';

describe('the downline with figures', () => {
  let company: Company;
  beforeAll(async () => {
    company = await Company.start('2026-11-05T12:00:00Z');
    await company.distributors(
      ['A', '', OLD],
      ...['B', 'C', 'D', 'b-2', 'E'].map((no) => [no, 'A', OLD] as const),
      ...['F', 'G', 'H'].map((no) => [no, 'B', OLD] as const),
    );
    await company.orders(
      ['O-1', 'F', '2026-10-02', '70.00'],
      ['O-2', 'C', '2026-10-02', '70.00'],
      ['O-3', 'D', '2026-10-02', '90.00'],
      ['O-4', 'B', '2026-10-02', '5.00'],
    );
  });
  afterAll(() => company.stop());

  const page = (question: Partial<DownlineQuestion> = {}) =>
    company.tx((tx) => company.get(DownlineFigures).page(tx, { distributorNo: 'A', ...question }, 'staff'));
  const levels = () => company.tx((tx) => company.get(DownlineFigures).levels(tx, 'A', 'staff'));

  async function all(question: Partial<DownlineQuestion>): Promise<string[]> {
    const found: string[] = [];
    for (let cursor: string | undefined; ;) {
      const one: DownlinePage = await page({ ...question, cursor, limit: 2 });
      found.push(...one.items.map(({ distributorNo }) => distributorNo));
      if (one.nextCursor === null) return found;
      cursor = one.nextCursor;
    }
  }

  it('has people and no figures while no period has any', async () => {
    const { figuresOf, items } = await page({ level: 1 });
    expect(figuresOf).toBeNull();
    expect(items[0]).toMatchObject({ distributorNo: 'B', level: 1, pv: null, gv: null, plan: null });
    expect(await levels()).toEqual([
      { level: 1, people: 5, buyers: 0, volume: null },
      { level: 2, people: 3, buyers: 0, volume: null },
    ]);
  });

  it('is sorted by number, name or group volume, everybody once', async () => {
    await company.close(202610);
    expect(await all({ level: 1 })).toEqual(['B', 'C', 'D', 'E', 'b-2']);
    expect(await all({ level: 1, sort: 'name' })).toEqual(['B', 'b-2', 'C', 'D', 'E']);
    expect(await all({ level: 1, sort: 'volume' })).toEqual(['D', 'B', 'C', 'E', 'b-2']);
    expect(await all({})).toEqual(['B', 'C', 'D', 'E', 'F', 'G', 'H', 'b-2']);
    expect(await all({ sort: 'volume' })).toEqual(['D', 'B', 'C', 'F', 'E', 'G', 'H', 'b-2']);
  });

  it('has the closed month’s figures until a later month has an estimate', async () => {
    expect(await page({ level: 2 })).toMatchObject({
      figuresOf: { period: '2026-10', basis: 'closed', currency: 'USD' },
      items: [
        { distributorNo: 'F', plan: 'professional', joined: '2026-01', pv: '70.00', gv: '70.00', level: 2 },
        {},
        {},
      ],
    });
    expect(await levels()).toEqual([
      { level: 1, people: 5, buyers: 3, volume: '165.00' },
      { level: 2, people: 3, buyers: 1, volume: '70.00' },
    ]);
    await company.orders(['O-5', 'F', '2026-11-02', '1.00']);
    await company.estimate(202611);
    expect(await page({ level: 2 })).toMatchObject({
      figuresOf: { period: '2026-11', basis: 'estimate' },
      items: [{ pv: '1.00' }, {}, {}],
    });
  });

  it('is the tree as it is now', async () => {
    const move = { distributorNo: 'B', toSponsorNo: 'C', by: 'Ada', reason: 'a test' };
    await company.tx((tx) => company.get(MoveDistributor).move(tx, move));
    expect(await all({ level: 3 })).toEqual(['F', 'G', 'H']);
  });

  describe('as a closed period has it', () => {
    const october = { periodId: 202610 };

    it('is the tree of then with its volumes, whoever moved or joined since', async () => {
      await company.distributors(['new', 'C', '2026-11-02']);
      expect(await page({ ...october, level: 2 })).toMatchObject({
        figuresOf: { period: '2026-10', basis: 'closed' },
        items: [{ distributorNo: 'F', level: 2, pv: '70.00', gv: '70.00' }, {}, {}],
      });
      expect(await all({ ...october, level: 1 })).toEqual(['B', 'C', 'D', 'E', 'b-2']);
      expect(await all({ ...october, level: 1, sort: 'name' })).toEqual(['B', 'b-2', 'C', 'D', 'E']);
      expect(await all({ ...october, level: 1, sort: 'volume' })).toEqual(['D', 'B', 'C', 'E', 'b-2']);
      expect(await all(october)).toEqual(['B', 'C', 'D', 'E', 'F', 'G', 'H', 'b-2']);
      expect(await all({ ...october, sort: 'volume' })).toEqual(['D', 'B', 'C', 'F', 'E', 'G', 'H', 'b-2']);
      expect(await all({ ...october, distributorNo: 'C' })).toEqual([]);
    });

    it('is told to those who stood above then', async () => {
      const asks = async (by: string, no: string) => {
        const audience = await company.audience(by);
        const question = { ...october, distributorNo: no };
        return company.tx((tx) => company.get(DownlineFigures).page(tx, question, audience));
      };
      expect((await asks('A', 'B')).items.map(({ distributorNo }) => distributorNo)).toEqual(['F', 'G', 'H']);
      expect((await asks('B', 'B')).items).toHaveLength(3);
      // B stands below C since.
      expect((await refusal(asks('C', 'B'))).code).toBe('distributor-unknown');
    });
  });

  it.each([
    [{ level: 0 }, 'level'],
    [{ level: 1.5 }, 'level'],
    [{ limit: 0 }, 'limit'],
    [{ limit: 201 }, 'limit'],
    [{ cursor: 'x' }, 'cursor'],
    [{ distributorNo: 'Z' }, 'distributor-unknown'],
  ])('refuses %p', async (question, code) => {
    expect((await refusal(page(question))).code).toBe(code);
  });
});

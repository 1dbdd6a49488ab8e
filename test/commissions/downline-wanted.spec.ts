import {
  DownlineFigures,
  DownlinePathView,
  type DownlineQuestion,
  SearchDownline,
} from '../../src/commissions';
import { MoveDistributor } from '../../src/network';
import { Company, refusal } from './explained-company';

const OLD = '2026-01-15';
const SEPTEMBER = 202609;
const OCTOBER = 202610;

describe('a downline by what somebody wants of it', () => {
  let company: Company;
  beforeAll(async () => {
    company = await Company.start('2026-10-05T12:00:00Z');
    await company.distributors(
      ['A', '', OLD],
      ...['B', 'C', 'D'].map((no) => [no, 'A', OLD] as const),
      ['B-1', 'B', OLD],
      ['B-2', 'B', '2026-09-01'],
      ['B-21', 'B-2', '2026-09-30'],
    );
    await company.orders(
      ['S-B', 'B', '2026-09-02', '10.00'],
      ['S-B1', 'B-1', '2026-09-02', '20.00'],
      ['S-B2', 'B-2', '2026-09-02', '30.00'],
    );
    await company.close(SEPTEMBER);
    company.app.clock.moveTo('2026-11-05T12:00:00Z');
    await company.distributors(['C-new', 'C', '2026-10-01'], ['D-new', 'D', '2026-11-01']);
    await company.orders(['O-B', 'B', '2026-10-02', '10.00'], ['O-new', 'C-new', '2026-10-02', '5.00']);
    await company.close(OCTOBER);
  });
  afterAll(() => company.stop());

  const page = (question: Partial<DownlineQuestion>) =>
    company.tx((tx) =>
      company.get(DownlineFigures).page(tx, { distributorNo: 'A', periodId: OCTOBER, ...question }, 'staff'),
    );
  const numbers = async (question: Partial<DownlineQuestion>) =>
    (await page(question)).items.map(({ distributorNo }) => distributorNo);

  it('is who bought, who joined, who stopped, and who is on a plan', async () => {
    expect(await numbers({ only: 'active' })).toEqual(['B', 'C-new']);
    expect(await numbers({ only: 'new' })).toEqual(['C-new']);
    expect(await numbers({ only: 'stopped' })).toEqual(['B-1', 'B-2']);
    expect(await numbers({ plan: 'green-wave' })).toEqual(['B-2', 'B-21', 'C-new']);
    expect(await numbers({ plan: 'green-wave', only: 'stopped' })).toEqual(['B-2']);
    expect(await numbers({ plan: 'nobody-has-it' })).toEqual([]);
    expect(await numbers({ periodId: SEPTEMBER, only: 'new' })).toEqual(['B-2', 'B-21']);
    // Nothing is known of what was before the first period.
    expect(await numbers({ periodId: SEPTEMBER, only: 'stopped' })).toEqual([]);
  });

  it('is of one level, in any order and page by page', async () => {
    expect(await numbers({ only: 'active', level: 2 })).toEqual(['C-new']);
    expect(await numbers({ only: 'stopped', sort: 'volume' })).toEqual(['B-1', 'B-2']);
    expect(await numbers({ plan: 'green-wave', sort: 'volume' })).toEqual(['C-new', 'B-2', 'B-21']);
    const first = await page({ plan: 'green-wave', sort: 'volume', limit: 2 });
    const rest = await page({ plan: 'green-wave', sort: 'volume', cursor: first.nextCursor! });
    expect(rest.items.map(({ distributorNo }) => distributorNo)).toEqual(['B-21']);
    const other = page({ plan: 'professional', sort: 'volume', cursor: first.nextCursor! });
    expect((await refusal(other)).code).toBe('cursor');
  });

  it('is the latest period’s where none is named', async () => {
    expect(await numbers({ periodId: undefined, only: 'stopped' })).toEqual(['B-1', 'B-2']);
    expect(await numbers({ periodId: undefined, plan: 'green-wave', level: 1 })).toEqual([]);
  });

  it('begins with a number, there or not', async () => {
    expect(await numbers({ level: 1, from: 'C' })).toEqual(['C', 'D']);
    expect(await numbers({ from: 'B-2', limit: 2 })).toEqual(['B-2', 'B-21']);
    expect(await numbers({ level: 1, from: 'BB' })).toEqual(['C', 'D']);
    expect((await refusal(page({ from: 'C', sort: 'volume' }))).code).toBe('from');
  });

  it('says how many stand below each, and below whom it is about', async () => {
    const { head, items } = await page({ level: 1 });
    expect(head).toMatchObject({ distributorNo: 'A', level: 0, gv: '15.00', downline: 7, frontline: 3 });
    expect(items).toMatchObject([
      { distributorNo: 'B', downline: 3, frontline: 2 },
      { distributorNo: 'C', downline: 1, frontline: 1 },
      { distributorNo: 'D', downline: 0, frontline: 0 },
    ]);
  });

  describe('searched', () => {
    const search = (text: string, distributorNo = 'A', periodId: number | null = OCTOBER) => {
      const asked = { distributorNo, text, periodId: periodId ?? undefined, limit: 3 };
      return company.tx((tx) => company.get(SearchDownline).search(tx, asked, 'staff'));
    };
    const found = async (...asked: Parameters<typeof search>) =>
      (await search(...asked)).items.map(({ distributorNo }) => distributorNo);

    it('finds numbers, then names, in that downline alone', async () => {
      expect(await found('b-2')).toEqual(['B-2', 'B-21']);
      expect(await found('name b-21')).toEqual(['B-21']);
      expect(await found('b-2', 'C')).toEqual([]);
      expect(await found('A')).toEqual([]);
      expect(await search('name')).toMatchObject({ hasMore: true, items: [{}, {}, {}] });
      expect((await search('c-new')).items).toMatchObject([{ level: 2, pv: '5.00', plan: 'green-wave' }]);
      // Who joined later is not in the tree of then.
      expect(await found('d-new')).toEqual([]);
      expect((await search('d-new', 'A', null)).items).toMatchObject([{ level: 2, pv: null }]);
    });

    it('refuses what finds everybody', async () => {
      expect((await refusal(search('na me'))).code).toBe('search-too-short');
    });
  });

  describe('the way down', () => {
    const path = async (distributorNo: string, toNo: string, by?: string) => {
      const audience = by === undefined ? 'staff' : await company.audience(by);
      const asked = { distributorNo, toNo, periodId: OCTOBER };
      return company.tx((tx) => company.get(DownlinePathView).path(tx, asked, audience));
    };

    it('has each step with the place among those beside', async () => {
      expect((await path('A', 'B-21')).items).toEqual([
        { distributorNo: 'B', name: 'Name of B', level: 1, place: 1, siblings: 3 },
        { distributorNo: 'B-2', name: 'Name of B-2', level: 2, place: 2, siblings: 2 },
        { distributorNo: 'B-21', name: 'Name of B-21', level: 3, place: 1, siblings: 1 },
      ]);
      expect((await path('B', 'B-21', 'A')).items).toMatchObject([{ level: 1 }, { level: 2 }]);
      expect((await path('B', 'B')).items).toEqual([]);
    });

    it('begins below whoever asks, and leads to nobody else', async () => {
      for (const [from, to] of [
        ['B', 'A'],
        ['B', 'C-new'],
        ['A', 'nobody'],
        ['A', 'D-new'],
      ] as const) {
        expect((await refusal(path(from, to, 'A'))).code).toBe('distributor-unknown');
      }
      expect((await refusal(path('A', 'B', 'B'))).code).toBe('distributor-unknown');
    });

    it('is that of then, whoever moved since', async () => {
      const move = { distributorNo: 'B-2', toSponsorNo: 'D', by: 'Ada', reason: 'a test' };
      await company.tx((tx) => company.get(MoveDistributor).move(tx, move));
      expect((await path('A', 'B-21')).items).toHaveLength(3);
      expect((await refusal(path('D', 'B-21', 'A'))).code).toBe('distributor-unknown');
    });
  });
});

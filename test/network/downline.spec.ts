import { z } from 'zod';
import { DOWNLINE_ORACLE, type DownlineOracle } from '../../src/access';
import {
  DistributorView,
  downlineLevelsSql,
  DownlineView,
  findDistributor,
  isInDownline,
} from '../../src/network';
import type { DownlineRequest } from '../../src/network';
import { rows } from '../../src/platform/database';
import { Cursor } from '../../src/platform/paging';
import { type NetworkApp, refusalOf, startNetworkApp } from './network-app';

describe('who stands above and below', () => {
  let app: NetworkApp;
  beforeAll(async () => {
    app = await startNetworkApp();
    await app.importRows([
      'R,Root,,2026-01-01',
      'A,Ömer,R,2026-02-01',
      'B,ann,R,2026-03-01',
      'C,Жанна,A,2026-04-01',
      'D,Ann,A,2026-05-01',
      'E,Әлия,C,2026-06-01',
      ...Array.from({ length: 120 }, (_, i) => `X${String(i).padStart(3, '0')},Twin,B,2026-07-01`),
    ]);
  });
  afterAll(() => app.close());

  const page = (no: string, request: DownlineRequest = {}) =>
    app.tx((tx) => app.get(DownlineView).page(tx, no, request));

  const all = async (no: string, request: DownlineRequest): Promise<string[]> => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await page(no, { ...request, cursor });
      expect(items.length).toBeLessThanOrEqual(request.limit ?? 50);
      found.push(...items.map(({ distributorNo }) => distributorNo));
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
    return found;
  };

  it('tells the upline from the sponsor to the root', async () => {
    const upline = await app.tx((tx) => app.get(DistributorView).upline(tx, 'E'));
    expect(upline).toEqual([
      { steps: 1, distributorNo: 'C', name: 'Жанна', status: 'active', enrolledOn: '2026-04-01' },
      { steps: 2, distributorNo: 'A', name: 'Ömer', status: 'active', enrolledOn: '2026-02-01' },
      { steps: 3, distributorNo: 'R', name: 'Root', status: 'active', enrolledOn: '2026-01-01' },
    ]);
    expect(await app.tx((tx) => app.get(DistributorView).upline(tx, 'R'))).toEqual([]);
  });

  it('counts each level', async () => {
    const counts = (no: string) => app.tx((tx) => app.get(DistributorView).levelCounts(tx, no));
    expect(await counts('R')).toEqual([
      { level: 1, people: 2 },
      { level: 2, people: 122 },
      { level: 3, people: 1 },
    ]);
    expect(await counts('E')).toEqual([]);
  });

  it('lists one level, and all of them', async () => {
    expect(await page('R', { level: 1 })).toEqual({
      items: [
        {
          level: 1,
          distributorNo: 'A',
          name: 'Ömer',
          sponsorNo: 'R',
          status: 'active',
          enrolledOn: '2026-02-01',
          hasFrontline: true,
        },
        {
          level: 1,
          distributorNo: 'B',
          name: 'ann',
          sponsorNo: 'R',
          status: 'active',
          enrolledOn: '2026-03-01',
          hasFrontline: true,
        },
      ],
      nextCursor: null,
    });
    expect((await page('A')).items.map(({ level, distributorNo }) => `${level}${distributorNo}`)).toEqual([
      '1C',
      '1D',
      '2E',
    ]);
    expect(await page('A', { level: 9 })).toEqual({ items: [], nextCursor: null });
  });

  it.each([1, 7, 50, 200])('pages by %p without a gap or a repeat', async (limit) => {
    const byNumber = await all('R', { limit });
    expect(byNumber).toHaveLength(125);
    expect(byNumber).toEqual([...byNumber].sort());
    expect(new Set(await all('R', { limit, sort: 'name' })).size).toBe(125);
    expect(await all('B', { level: 1, limit, sort: 'name' })).toEqual(await all('B', { level: 1, limit }));
  });

  it('sorts by name whatever the case and the accents', async () => {
    const names = await all('R', { sort: 'name', limit: 200 });
    expect(names.filter((no) => !no.startsWith('X'))).toEqual(['B', 'D', 'A', 'C', 'E']);
  });

  it('shows those who join between two pages in their place', async () => {
    const { nextCursor } = await page('A', { limit: 2 });
    await app.enrol('C2', 'A');
    await app.enrol('D2', 'A');
    const rest = await page('A', { cursor: nextCursor! });
    expect(rest.items.map(({ distributorNo }) => distributorNo)).toEqual(['D2', 'E']);
  });

  it.each<[string, DownlineRequest, string]>([
    ['a level that is none', { level: 0 }, 'level'],
    ['half a level', { level: 1.5 }, 'level'],
    ['no limit', { limit: 0 }, 'limit'],
    ['a limit above 200', { limit: 201 }, 'limit'],
    ['a cursor of nobody’s', { cursor: 'e30' }, 'cursor'],
  ])('refuses %s', async (_, request, code) => {
    expect(await refusalOf(page('R', request))).toMatchObject({ kind: 'invalid', code, field: code });
  });

  it('goes on by name after nobody but those in question: else a page would tell where somebody’s name stands', async () => {
    const after = (no: string) => new Cursor('downline by name', z.tuple([z.string()])).encode([no]);
    expect((await page('A', { sort: 'name', cursor: after('E') })).items).toBeDefined();
    for (const other of ['R', 'A', 'Nobody']) {
      expect(await refusalOf(page('A', { sort: 'name', cursor: after(other) }))).toMatchObject({
        kind: 'invalid',
        code: 'cursor',
      });
    }
  });

  it('refuses the cursor of another order', async () => {
    const { nextCursor } = await page('R', { limit: 1 });
    expect(await refusalOf(page('R', { limit: 1, sort: 'name', cursor: nextCursor! }))).toMatchObject({
      code: 'cursor',
    });
  });

  it('refuses whom there is not', async () => {
    for (const no of ['Q', 'r', '', 'A\0', "A'--"]) {
      expect(await refusalOf(page(no))).toMatchObject({ kind: 'not-found', code: 'distributor-unknown' });
      expect(await app.tx((tx) => app.get(DistributorView).find(tx, no))).toBeNull();
    }
  });

  it('answers access: whose number, whose downline', async () => {
    const oracle = app.app.get<DownlineOracle>(DOWNLINE_ORACLE, { strict: false });
    await app.tx(async (tx) => {
      const r = (await findDistributor(tx, 'R')).id;
      const a = (await findDistributor(tx, 'A')).id;
      const e = (await findDistributor(tx, 'E')).id;
      expect(await oracle.idOf(tx, 'A')).toBe(a);
      expect(await oracle.idOf(tx, 'a')).toBeNull();
      expect(await oracle.idOf(tx, '\0')).toBeNull();
      expect(await oracle.isInDownline(tx, r, e)).toBe(true);
      expect(await isInDownline(tx, a, a)).toBe(false);
      expect(await isInDownline(tx, e, r)).toBe(false);
    });
  });

  it('gives levels to sum over', async () => {
    await app.tx(async (tx) => {
      const { id } = await findDistributor(tx, 'A');
      const sql = `SELECT level, count(*)::integer AS people FROM (${downlineLevelsSql('$1', '1')}) AS l GROUP BY level ORDER BY level`;
      expect(await rows(tx, sql, [id])).toEqual([
        { level: 0, people: 1 },
        { level: 1, people: 4 },
      ]);
    });
  });
});

describe('a downline of thousands', () => {
  const LEG = 6_000;
  let app: NetworkApp;
  beforeAll(async () => {
    app = await startNetworkApp();
    // One leg has the numbers from the front, the other those from the back; by name they are mixed.
    const leg = (letter: string): string[] =>
      Array.from({ length: LEG }, (_, i) => `${letter}${i},${'xyz'[i % 3]!}${i},${letter},2026-01-01`);
    await app.importRows([
      'R,Root,,2026-01-01',
      'F,Front,R,2026-01-01',
      'W,Way back,R,2026-01-01',
      ...leg('F'),
      ...leg('W'),
    ]);
  });
  afterAll(() => app.close());

  it.each(['F', 'W', 'R'])('of %s comes in order, by number and by name, a level or all', async (no) => {
    const letters = no === 'R' ? ['F', 'W'] : [no];
    const leg = letters.flatMap((letter) => Array.from({ length: LEG }, (_, i) => `${letter}${i}`));
    const nameOf = (each: string): string => `${'xyz'[Number(each.slice(1)) % 3]!}${each.slice(1)}\n${each}`;
    const byName = leg.map(nameOf).sort();
    for (const sort of ['number', 'name'] as const) {
      const expected = sort === 'number' ? [...leg].sort() : byName.map((key) => key.split('\n')[1]!);
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const request = { sort, cursor, limit: 200, level: no === 'R' ? 2 : 1 };
        const { items, nextCursor } = await app.tx((tx) => app.get(DownlineView).page(tx, no, request));
        found.push(...items.map(({ distributorNo }) => distributorNo));
        cursor = nextCursor ?? undefined;
        // The beginning and the end tell: in between it goes on as it began.
        if (found.length === 800)
          cursor = new Cursor(`downline by ${sort}`, z.tuple([z.string()])).encode([expected.at(-500)!]);
      } while (cursor !== undefined);
      expect(found).toEqual([...expected.slice(0, 800), ...expected.slice(-499)]);
    }
    const all = await app.tx((tx) => app.get(DownlineView).page(tx, no, { limit: 5 }));
    const everybody = no === 'R' ? [...leg, 'F', 'W'] : leg;
    expect(all.items.map(({ distributorNo }) => distributorNo)).toEqual(everybody.sort().slice(0, 5));
  });
});

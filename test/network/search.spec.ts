import { SearchView, type SearchRequest } from '../../src/network';
import { type NetworkApp, refusalOf, startNetworkApp } from './network-app';

const people: readonly [string, string][] = [
  ['1001', 'Anna Smith'],
  ['10010', 'Пётр Иванов'],
  ['D-2002', 'Әлия Қасымова'],
  ['d-2003x', 'İpek Yıldız'],
  ['T4', 'ISPARTA IŞIK'],
  ['M5', 'محمّد عبد الله'],
  ['Q6', `O'Neil "100%_sure" \\`],
  ['E7', '🦄 Zoë Straße'],
  ['K8', '김민준 1001'],
];
const CROWD = 30_000;
/** Numbers and names that none of the texts below are part of. */
const crowdNo = (i: number): string =>
  `C${i.toString(5).replace(/\d/g, (digit) => String(Number(digit) + 5))}`;
const crowdName = (i: number): string =>
  `Crowd ${['Ada', 'Bob', 'Eve'][i % 3]!} ${i.toString(5).replace(/\d/g, (digit) => 'hjqvx'[Number(digit)]!)}`;

describe('searching', () => {
  let app: NetworkApp;
  beforeAll(async () => {
    app = await startNetworkApp();
    const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
    await app.importRows([
      'ROOT,Root,,2026-01-01',
      ...people.map(([no, name]) => `${no},${quoted(name)},ROOT,2026-01-01`),
      ...Array.from({ length: CROWD }, (_, i) => `${crowdNo(i)},${crowdName(i)},ROOT,2026-01-01`),
    ]);
  });
  afterAll(() => app.close());

  const search = (request: SearchRequest) => app.tx((tx) => app.get(SearchView).search(tx, request));
  const found = async (text: string): Promise<string[]> =>
    (await search({ text })).items.map(({ distributorNo }) => distributorNo);

  it.each([
    ['a number, then those it begins, then who holds it', '1001', ['1001', '10010', 'K8']],
    ['the beginning of a number, then what holds it by name', '100', ['1001', '10010', 'Q6', 'K8']],
    ['the beginning of a number in other case', 'd-20', ['D-2002', 'd-2003x']],
    ['the inside of a number', '2003', ['d-2003x']],
    ['one character of a number', 'q', ['Q6']],
    ['a part of a word', 'mit', ['1001']],
    ['words in any order', 'smith ANN', ['1001']],
    ['name and number', 'smith 1001', ['1001']],
    ['Cyrillic', 'ИВАН', ['10010']],
    ['е for ё', 'петр', ['10010']],
    ['Kazakh', 'әли', ['D-2002']],
    ['Kazakh capitals', 'ҚАСЫМ', ['D-2002']],
    ['Turkish i for İ', 'ipek', ['d-2003x']],
    ['Turkish İ', 'İPEK', ['d-2003x']],
    ['Turkish ı', 'yıldız', ['d-2003x']],
    ['i for Turkish ı', 'YILDIZ', ['d-2003x']],
    ['ı for I', 'ışık', ['T4']],
    ['Arabic without vowel points', 'محمد', ['M5']],
    ['Korean', '김민준', ['K8']],
    ['ss for ß', 'STRASSE', ['E7']],
    ['e for ë', 'zoe', ['E7']],
    ['quotes', `o'neil`, ['Q6']],
    ['what LIKE has for itself', '100%_sure', ['Q6']],
    ['a per cent sign that is not there', 'ann%smith', []],
    ['no number that begins with two letters', 'an', []],
    ['nobody', 'zzzzzz', []],
  ])('finds %s', async (_, text, numbers) => {
    expect(await found(text)).toEqual(numbers);
  });

  it.each(['Ә', ' ', '%%%', 'a b'])('refuses %p as too short', async (text) => {
    expect(await refusalOf(search({ text }))).toMatchObject({
      kind: 'invalid',
      code: 'search-too-short',
      field: 'text',
    });
  });

  it('gives what a list shows', async () => {
    expect((await search({ text: 'әлия' })).items).toEqual([
      {
        distributorNo: 'D-2002',
        name: 'Әлия Қасымова',
        sponsorNo: 'ROOT',
        status: 'active',
        enrolledOn: '2026-01-01',
      },
    ]);
    expect((await search({ text: 'root' })).items[0]).toMatchObject({
      distributorNo: 'ROOT',
      sponsorNo: null,
    });
  });

  it.each([1, 33, 200])('pages by %p without a gap or a repeat, numbers first', async (limit) => {
    const all: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search({ text: 'c59', limit, cursor });
      all.push(...page.items.map(({ distributorNo }) => distributorNo));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined && all.length < 300);
    const beginning = Array.from({ length: CROWD }, (_, i) => crowdNo(i)).filter((no) =>
      no.startsWith('C59'),
    );
    expect(new Set(all).size).toBe(all.length);
    expect(all.slice(0, 300)).toEqual(beginning.sort().slice(0, 300));
  });

  it('goes on from numbers to names', async () => {
    const first = await search({ text: '1001', limit: 2 });
    const second = await search({ text: '1001', limit: 2, cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map(({ distributorNo }) => distributorNo)).toEqual([
      '1001',
      '10010',
      'K8',
    ]);
    expect(second.nextCursor).toBeNull();
  });

  it('refuses a cursor that is none, and a limit beyond', async () => {
    expect(await refusalOf(search({ text: 'anna', cursor: 'x' }))).toMatchObject({ code: 'cursor' });
    expect(await refusalOf(search({ text: 'anna', limit: 1_000 }))).toMatchObject({ code: 'limit' });
  });

  it.each(['smith', 'касым', 'қасым', 'محمد', 'isik'])('asks the index of trigrams for %p', async (word) => {
    const plan = await app.dataSource.query<{ 'QUERY PLAN': string }[]>(
      `EXPLAIN SELECT * FROM distributor_profile WHERE search_key LIKE '%${word}%' ORDER BY search_key LIMIT 51`,
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('distributor_profile_search');
  });
});

import { DistributorView, EnrolDistributor, lastMoveId } from '../../src/network';
import { Calendar, PeriodStates } from '../../src/periods';
import { expectRightClosure, type NetworkApp, refusalOf, startNetworkApp } from './network-app';

describe('enrolling', () => {
  let app: NetworkApp;
  beforeAll(async () => {
    app = await startNetworkApp({ now: '2026-11-05T12:00:00Z', config: { maxDepth: 5 } });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.clear();
    await app.enrolAll({ R: null, A: 'R', B: 'A', C: 'R' });
  });

  it('gives the record, with today where no day was given', async () => {
    const { created, distributor } = await app.tx((tx) =>
      app.get(EnrolDistributor).enrol(tx, {
        distributorNo: 'X-1',
        name: 'Әлия Қасымова',
        sponsorNo: 'B',
        email: 'a@example.org',
        country: 'KZ',
        currency: 'KZT',
        by: 'Ann',
      }),
    );
    expect(created).toBe(true);
    expect(distributor).toEqual({
      id: expect.any(Number) as number,
      distributorNo: 'X-1',
      name: 'Әлия Қасымова',
      sponsorNo: 'B',
      status: 'active',
      enrolledOn: '2026-11-05',
      countsFrom: 202611,
      email: 'a@example.org',
      country: 'KZ',
      currency: 'KZT',
    });
  });

  it('writes the closure of everybody above', async () => {
    await app.enrolAll({ D: 'B', E: 'D' });
    await expectRightClosure(app);
  });

  it('tells the same facts as unchanged, and other facts as a conflict', async () => {
    expect(await app.enrol('D', 'B', { enrolledOn: '2026-11-01' })).toBe(true);
    expect(await app.enrol('D', 'B', { enrolledOn: '2026-11-01' })).toBe(false);
    const other = await refusalOf(app.enrol('D', 'C', { enrolledOn: '2026-11-01' }));
    expect(other).toMatchObject({ kind: 'conflict', code: 'distributor-conflict', field: 'distributorNo' });
    await expectRightClosure(app);
  });

  it.each([
    ['a second root', 'Z', null, {}, 'second-root', 'sponsorNo'],
    ['a sponsor who is not there', 'Z', 'Q', {}, 'sponsor-unknown', 'sponsorNo'],
    ['a sponsor in other case', 'Z', 'a', {}, 'sponsor-case', 'sponsorNo'],
    ['the own sponsor', 'Z', 'Z', {}, 'own-sponsor', 'sponsorNo'],
    ['a number that differs in case alone', 'b', 'R', {}, 'distributor-case-twin', 'distributorNo'],
    ['a day after tomorrow', 'Z', 'R', { enrolledOn: '2026-11-07' }, 'after-tomorrow', 'enrolledOn'],
  ])('refuses %s', async (_, no, sponsor, more, code, field) => {
    expect(await refusalOf(app.enrol(no, sponsor, more))).toMatchObject({ code, field });
  });

  it('takes tomorrow', async () => {
    expect(await app.enrol('Z', 'R', { enrolledOn: '2026-11-06' })).toBe(true);
  });

  it('names every bad field', async () => {
    const refusal = await refusalOf(
      app.enrol('_no', 'bad sponsor', {
        name: ' ',
        enrolledOn: '2026-02-30',
        email: 'x',
        country: 'kz',
        currency: '€',
      }),
    );
    expect(refusal).toMatchObject({ kind: 'invalid', code: 'enrolment-fields', field: 'distributorNo' });
    expect((refusal.params['fields'] as { field: string }[]).map(({ field }) => field)).toEqual([
      'distributorNo',
      'name',
      'sponsorNo',
      'enrolledOn',
      'email',
      'country',
      'currency',
    ]);
  });

  it.each([
    ['Cyrillic', 'Пётр Щёголев'],
    ['Kazakh', 'Әлия Қасымқызы Ұлпан'],
    ['Turkish', 'İpek Yıldız IŞIK'],
    ['Arabic, right to left', 'محمّد عبد الله'],
    ['emoji', 'Zoë 👩‍👩‍👧 🦄'],
    ['quotes and backslashes', `O'Neil "the \\ one"; DROP TABLE distributor; --`],
    ['255 characters of four bytes', '𝒳'.repeat(255)],
    ['a ligature that becomes eighteen letters, 255 times', 'ﷺ'.repeat(255)],
    ['marks alone', '\u0301\u0301'],
    ['a tabulator’s look-alike', 'Ann\u2003\u00a0Lee'],
  ])('keeps a name as it stands: %s', async (_, name) => {
    await app.enrol('N', 'R', { name });
    expect((await app.tx((tx) => app.get(DistributorView).get(tx, 'N'))).name).toBe(name);
  });

  it.each([
    ['256 characters', 'x'.repeat(256)],
    ['a line break', 'Ann\nLee'],
    ['NUL', 'Ann\0'],
    ['half a character', 'Ann \ud83d'],
  ])('refuses a name with %s', async (_, name) => {
    expect(await refusalOf(app.enrol('N', 'R', { name }))).toMatchObject({
      code: 'enrolment-fields',
      field: 'name',
    });
  });

  it('refuses to stand deeper than configured', async () => {
    await app.enrolAll({ D3: 'B', D4: 'D3', D5: 'D4' });
    expect(await refusalOf(app.enrol('D6', 'D5'))).toMatchObject({
      code: 'too-deep',
      params: { depth: 6, maxDepth: 5 },
    });
  });

  it('builds on no closure that lacks the sponsor', async () => {
    await app.dataSource.query(
      `DELETE FROM sponsor_closure WHERE descendant_id = (SELECT id FROM distributor WHERE distributor_no = 'B')`,
    );
    expect(await refusalOf(app.enrol('D', 'B'))).toMatchObject({ kind: 'conflict', code: 'closure-corrupt' });
  });

  it('gives one of two with the same number a clean answer', async () => {
    const same = await Promise.all(Array.from({ length: 4 }, () => app.enrol('TWIN', 'B')));
    expect(same.filter(Boolean)).toHaveLength(1);
    const results = await Promise.allSettled([
      app.enrol('OTHER', 'A'),
      app.enrol('OTHER', 'B'),
      app.enrol('other', 'C'),
    ]);
    const refused = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    );
    expect(refused).toHaveLength(2);
    for (const reason of refused) expect(reason).toMatchObject({ kind: 'conflict' });
    await expectRightClosure(app);
  });

  it('lets one of two roots in', async () => {
    await app.clear();
    const results = await Promise.allSettled([app.enrol('R1', null), app.enrol('R2', null)]);
    const refused = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ code: 'second-root' });
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('the period from which an enrolment counts', () => {
  let app: NetworkApp;
  beforeAll(async () => {
    app = await startNetworkApp({ now: '2026-11-05T12:00:00Z', config: { firstPeriod: '2026-09' } });
    await app.enrolAll({ R: null });
    await app.tx(async (tx) =>
      app.get(PeriodStates).freeze(tx, 202609, {
        lastMoveId: await lastMoveId(tx),
        lastStatusChangeId: '0',
        earlyReason: null,
      }),
    );
  });
  afterAll(() => app.close());

  it.each([
    ['before the first period is its month', '2020-02-29', 202002],
    ['in a frozen month is the earliest open one', '2026-09-30', 202610],
    ['in an open month is that month', '2026-10-01', 202610],
    ['in the current month', '2026-11-05', 202611],
  ])('%s', async (_, enrolledOn, countsFrom) => {
    const no = `D${enrolledOn}`;
    await app.enrol(no, 'R', { enrolledOn });
    expect((await app.tx((tx) => app.get(DistributorView).get(tx, no))).countsFrom).toBe(countsFrom);
  });

  it('is the same for a file', async () => {
    await app.importRows(['F1,Ann,R,2020-02-29', 'F2,Ann,R,2026-09-30', 'F3,Ann,R,2026-11-06']);
    const rows = await app.dataSource.query<{ month: number }[]>(
      `SELECT counts_from AS month FROM distributor WHERE distributor_no LIKE 'F%' ORDER BY distributor_no`,
    );
    expect(rows.map(({ month }) => month)).toEqual([202002, 202610, 202611]);
    expect(await app.tx((tx) => app.get(Calendar).list(tx))).toHaveLength(3);
  });
});

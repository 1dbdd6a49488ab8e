import { readFileSync } from 'node:fs';
import { ClosureCheck, MoveDistributor, SearchView } from '../../src/network';
import {
  expectRightClosure,
  linksOf,
  type NetworkApp,
  problemsOf,
  refusalOf,
  startNetworkApp,
} from './network-app';

const day = '2026-10-01';

describe('importing distributors', () => {
  let app: NetworkApp;
  beforeAll(async () => {
    app = await startNetworkApp({ config: { maxDepth: 6 } });
  });
  afterAll(() => app.close());
  beforeEach(() => app.clear());

  it('takes a child before its sponsor, and what hangs in the network', async () => {
    const report = await app.importRows([
      `B,Bo,A,${day}`,
      `R,Root,,${day}`,
      `C,Cy,B,${day}`,
      `A,Al,R,${day}`,
    ]);
    expect(report).toMatchObject({ rows: 4, added: 4, unchanged: 0, bad: 0, problems: [], warnings: [] });
    await expectRightClosure(app);
    await app.importRows([`E,Ed,D,${day}`, `D,Di,B,${day}`, `F,Fa,R,${day}`]);
    expect([...(await linksOf(app))].sort()).toEqual([
      ['A', 'R'],
      ['B', 'A'],
      ['C', 'B'],
      ['D', 'B'],
      ['E', 'D'],
      ['F', 'R'],
      ['R', null],
    ]);
    await expectRightClosure(app);
    await app.enrol('G', 'E');
    await expectRightClosure(app);
  });

  it('changes nothing the second time, also after a move, and takes what is new', async () => {
    const rows = [`R,Root,,${day}`, `A,Al,R,${day}`, `B,Bo,A,${day}`];
    await app.importRows(rows);
    await app.tx((tx) =>
      app.get(MoveDistributor).move(tx, { distributorNo: 'B', toSponsorNo: 'R', by: 'Ann', reason: 'asked' }),
    );
    expect(await app.importRows(rows)).toMatchObject({ added: 0, unchanged: 3, bad: 0 });
    expect(await app.importRows([...rows, `C,Cy,B,${day}`])).toMatchObject({
      added: 1,
      unchanged: 3,
      bad: 0,
    });
    expect((await linksOf(app)).get('B')).toBe('R');
    await expectRightClosure(app);
  });

  it('knows who was enrolled singly', async () => {
    await app.enrol('R', null, { name: 'Root', enrolledOn: day, country: 'TR' });
    const report = await app.importRows([`R,Root,,${day},TR`], {
      header: 'distributor_no,name,sponsor_no,enrolled_on,country',
    });
    expect(report).toMatchObject({ added: 0, unchanged: 1 });
  });

  it('takes a header alone', async () => {
    expect(await app.importRows([])).toMatchObject({ rows: 0, added: 0, unchanged: 0, bad: 0 });
  });

  it('takes columns in any order and the optional ones empty', async () => {
    const report = await app.importRows([`TRY,,R,${day},Root,,`, `,a@b.c,A,${day},Al,R,TR`], {
      header: 'currency,email,distributor_no,enrolled_on,name,sponsor_no,country',
    });
    expect(report).toMatchObject({ added: 2 });
  });

  it('warns of those enrolled before the sponsor', async () => {
    const report = await app.importRows([`R,Root,,${day}`, `A,Al,R,2026-09-30`, `B,Bo,A,2026-09-29`]);
    expect(report.warnings).toEqual([
      {
        code: 'enrolled-before-sponsor',
        count: 2,
        message: expect.stringContaining('2 enrolled before') as string,
      },
    ]);
  });

  describe('refuses the whole file', () => {
    beforeEach(async () => {
      await app.importRows([`R,Root,,${day}`, `A,Al,R,${day}`]);
    });
    afterEach(() => expectRightClosure(app));

    it.each<[string, string[], string[]]>([
      ['fields that are none', [`_,,R,2026-02-30`], ['2 not-an-identifier', '2 not-a-date', '2 empty']],
      ['a day after tomorrow', ['X,Xi,R,2026-11-07'], ['2 after-tomorrow']],
      ['the own sponsor', [`X,Xi,X,${day}`], ['2 own-sponsor']],
      ['an unknown sponsor', [`X,Xi,Q,${day}`], ['2 sponsor-unknown']],
      ['a sponsor in other case', [`X,Xi,a,${day}`, `Y,Yu,x,${day}`], ['2 sponsor-case', '3 sponsor-case']],
      ['a repeated row', [`X,Xi,R,${day}`, `Y,Yu,R,${day}`, `X,Xi,R,${day}`], ['4 repeated']],
      [
        'the same number with other facts',
        [`X,Xi,R,${day}`, `X,Xo,R,${day}`],
        ['2 contradicted', '3 contradicted'],
      ],
      ['a number that a bad row has too', [`X,Xi,R,${day}`, `X,Xi,R,`], ['2 contradicted', '3 empty']],
      [
        'numbers that differ in case alone',
        [`x1,Xi,R,${day}`, `X1,Xi,R,${day}`],
        ['2 case-twins', '3 case-twins'],
      ],
      ['a known number in other case', [`a,Al,R,${day}`], ['2 distributor-case-twin']],
      ['a second root beside the known one', [`X,Xi,,${day}`], ['2 second-root']],
      [
        'a circle',
        [`X,Xi,Z,${day}`, `Y,Yu,X,${day}`, `Z,Zo,Y,${day}`, `W,Wu,X,${day}`],
        ['2 sponsor-cycle', '3 sponsor-cycle', '4 sponsor-cycle'],
      ],
      [
        'another name, sponsor and day than first taken in',
        [`A,Alan,Q,2026-10-02`],
        ['2 distributor-conflict', '2 distributor-conflict', '2 distributor-conflict', '2 sponsor-unknown'],
      ],
      [
        'a leg that is too deep, by its topmost',
        ['B,A', 'C,B', 'D,C', 'E,D', 'F,E', 'G,F', 'H,G'].map((link) => `${link.replace(',', ',n,')},${day}`),
        ['7 too-deep'],
      ],
    ])('for %s', async (_, rows, problems) => {
      const before = await linksOf(app);
      expect((await problemsOf(app.importRows(rows))).sort()).toEqual(problems.sort());
      expect(await linksOf(app)).toEqual(before);
    });

    it('with sentences that say who, where and why', async () => {
      const rows = [`X,Xi,Z,${day}`, `Z,Zo,X,${day}`, `A,Al,R,2026-10-09`];
      const refusal = await refusalOf(app.importRows(rows));
      const report = refusal.params['report'] as { problems: unknown };
      expect(report.problems).toEqual([
        {
          line: 2,
          column: 'sponsor_no',
          value: 'Z',
          code: 'sponsor-cycle',
          message: 'The sponsors make a circle: X is sponsored by Z, and so back to X.',
        },
        {
          line: 3,
          column: 'sponsor_no',
          value: 'X',
          code: 'sponsor-cycle',
          message: 'The sponsors make a circle: X is sponsored by Z, and so back to X.',
        },
        {
          line: 4,
          column: 'enrolled_on',
          value: '2026-10-09',
          code: 'distributor-conflict',
          message: 'Distributor A was taken in before with another enrolled_on: 2026-10-01.',
        },
      ]);
    });

    it('names ten of a large circle', async () => {
      const size = 2_000;
      const rows = Array.from({ length: size }, (_, i) => `X${i},n,X${(i + 1) % size},${day}`);
      const refusal = await refusalOf(app.importRows(rows));
      const report = refusal.params['report'] as { problems: { message: string }[] };
      expect(report.problems).toHaveLength(size);
      expect(report.problems[0]!.message).toContain('X9 and 1990 more, and so back to X0.');
    });
  });

  it('refuses two roots in one file', async () => {
    expect(await problemsOf(app.importRows([`R,Root,,${day}`, `S,Sue,,${day}`]))).toEqual([
      '2 second-root',
      '3 second-root',
    ]);
  });

  describe('with the bad rows left out', () => {
    it('leaves out what hangs on them, with the line of the sponsor', async () => {
      const report = await app.importRows(
        [
          `C,Cy,B,${day}`, // 2, below 3
          `B,Bo,A,${day}`, // 3, below 5
          `R,Root,,${day}`,
          `A,,R,${day}`, // 5: no name
          `D,Di,R,${day}`,
          `E,Ed,Q,${day}`, // 7: unknown sponsor
          `F,Fa,E,${day}`, // 8, below 7
          `D,Di,R,${day}`, // 9: repeated; the first holds
          `G,Gi,D,${day}`,
          `X,Xi,Y,${day}`, // 11, 12: a circle
          `Y,Yu,X,${day}`,
          `Z,Zo,Y,${day}`, // 13, below 12
        ],
        { skipBad: true },
      );
      expect(report).toMatchObject({ rows: 12, added: 3, unchanged: 0, bad: 9 });
      expect(report.problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
        '2 below-bad-row',
        '3 below-bad-row',
        '5 empty',
        '7 sponsor-unknown',
        '8 below-bad-row',
        '9 repeated',
        '11 sponsor-cycle',
        '12 sponsor-cycle',
        '13 below-bad-row',
      ]);
      expect(report.problems[0]!.message).toBe('The sponsor B stands in line 3, which is not taken in.');
      expect([...(await linksOf(app)).keys()].sort()).toEqual(['D', 'G', 'R']);
      await expectRightClosure(app);
      expect(readFileSync(report.badRowsFile!, 'utf8').split('\n')).toHaveLength(1 + 9 + 1);
    });

    it('keeps what hangs on somebody known, though the sponsor’s own row is bad', async () => {
      await app.importRows([`R,Root,,${day}`, `A,Al,R,${day}`]);
      const report = await app.importRows([`A,Other,R,${day}`, `B,Bo,A,${day}`], { skipBad: true });
      expect(report).toMatchObject({ added: 1, bad: 1 });
      await expectRightClosure(app);
    });

    it('leaves out the whole of a leg that is too deep', async () => {
      await app.importRows([`R,Root,,${day}`]);
      const chain = Array.from({ length: 9 }, (_, i) => `N${i + 1},n,${i === 0 ? 'R' : `N${i}`},${day}`);
      const report = await app.importRows(chain.reverse(), { skipBad: true });
      expect(report).toMatchObject({ added: 6, bad: 3 });
      await expectRightClosure(app);
    });

    it('changes nothing where nothing is good', async () => {
      expect(await app.importRows([`A,Al,Q,${day}`], { skipBad: true })).toMatchObject({ added: 0, bad: 1 });
    });
  });

  it('keeps hostile names as they stand, and finds them', async () => {
    const names = [
      'محمّد عبد الله',
      'İpek "IŞIK"',
      "O'Neil \\N \\. \\t",
      '🦄 👩‍👩‍👧',
      'ﷺ'.repeat(255),
      'Ұлпан, Әлия',
    ];
    const rows = names.map(
      (name, i) => `N${i},"${name.replaceAll('"', '""')}",${i === 0 ? '' : 'N0'},${day}`,
    );
    await app.importRows(rows);
    const kept = await app.dataSource.query<{ name: string }[]>(
      'SELECT name FROM distributor_profile AS p JOIN distributor AS d ON d.id = p.distributor_id ORDER BY distributor_no',
    );
    expect(kept.map(({ name }) => name)).toEqual(names);
    const found = await app.tx((tx) => app.get(SearchView).search(tx, { text: 'ipek isik' }));
    expect(found.items.map(({ distributorNo }) => distributorNo)).toEqual(['N1']);
  });

  it('takes a file that more than doubles the network', async () => {
    await app.importRows([`R,Root,,${day}`, `A,Al,R,${day}`]);
    const file = Array.from({ length: 10_000 }, (_, i) => `P${i},n,${i < 100 ? 'A' : `P${i % 100}`},${day}`);
    expect(await app.importRows(file)).toMatchObject({ added: 10_000 });
    const findings = await app.tx((tx) => app.get(ClosureCheck).check(tx));
    expect(findings).toMatchObject({ isRight: true, distributors: 10_002 });
    await app.enrol('Z', 'P9999');
    expect(await app.importRows(file)).toMatchObject({ added: 0, unchanged: 10_000 });
  });

  it('lets two files in one after the other', async () => {
    await app.importRows([`R,Root,,${day}`]);
    const file = Array.from({ length: 50 }, (_, i) => `P${i},n,R,${day}`);
    const reports = await Promise.all([app.importRows(file), app.importRows(file), app.enrol('P60', 'R')]);
    expect([reports[0].added, reports[1].added].sort()).toEqual([0, 50]);
    await expectRightClosure(app);
  });
});

describe('importing a deep network', () => {
  const MOST = 1_000;
  const chain = (length: number): string[] =>
    Array.from({ length }, (_, i) => `N${i},n,${i === 0 ? '' : `N${i - 1}`},${day}`);
  let app: NetworkApp;
  beforeAll(async () => {
    app = await startNetworkApp({ config: { maxDepth: MOST } });
  });
  afterAll(() => app.close());

  it('refuses a chain one too long, by the one', async () => {
    expect(await problemsOf(app.importRows(chain(MOST + 2)))).toEqual([`${MOST + 3} too-deep`]);
  });

  it('takes a chain as long as it may be, and nobody below it', async () => {
    expect(await app.importRows(chain(MOST + 1))).toMatchObject({ added: MOST + 1 });
    const [closure] = await app.dataSource.query<{ pairs: number; deepest: number }[]>(
      'SELECT count(*)::integer AS pairs, max(depth) AS deepest FROM sponsor_closure',
    );
    expect(closure).toEqual({ pairs: ((MOST + 1) * (MOST + 2)) / 2, deepest: MOST });
    expect(await refusalOf(app.enrol('X', `N${MOST}`))).toMatchObject({ code: 'too-deep' });
    expect(await problemsOf(app.importRows([`X,n,N${MOST},${day}`]))).toEqual(['2 too-deep']);
  });
});

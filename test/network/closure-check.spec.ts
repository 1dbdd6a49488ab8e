import { ClosureCheck } from '../../src/network';
import { inSnapshot } from '../../src/platform/database';
import { closureOf, expectRightClosure, type NetworkApp, refusalOf, startNetworkApp } from './network-app';

describe('holding the closure against the links', () => {
  let app: NetworkApp;
  const check = () => inSnapshot(app.dataSource, (tx) => app.get(ClosureCheck).check(tx));
  const rebuild = () => app.tx((tx) => app.get(ClosureCheck).rebuild(tx, 'test'));
  const damage = (sql: string) => app.ownerSql(sql);
  const right = {
    isRight: true,
    missing: 0,
    missingSelf: 0,
    surplus: 0,
    cycles: [],
    withoutRoot: 0,
    dangling: 0,
  };

  beforeAll(async () => {
    app = await startNetworkApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.clear();
    // 1 R > 2 A > 3 B > 4 C, and R > 5 E
    await app.enrolAll({ R: null, A: 'R', B: 'A', C: 'B', E: 'R' });
  });

  it('finds nothing where all is right, and in an empty network', async () => {
    expect(await check()).toMatchObject({ ...right, distributors: 5, closureRows: 12 });
    await app.clear();
    expect(await check()).toMatchObject({ ...right, distributors: 0, closureRows: 0 });
    expect(await rebuild()).toBe(0);
  });

  it.each<[string, string, object]>([
    [
      'what is missing',
      'DELETE FROM sponsor_closure WHERE descendant_id = 4 AND depth > 1',
      {
        missing: 2,
        missingSelf: 0,
        surplus: 0,
        missingExamples: [
          { ancestorNo: 'A', descendantNo: 'C', depth: 2 },
          { ancestorNo: 'R', descendantNo: 'C', depth: 3 },
        ],
      },
    ],
    [
      'who lacks even the pair with the own person',
      'DELETE FROM sponsor_closure WHERE ancestor_id = 5 AND depth = 0',
      { missing: 1, missingSelf: 1, missingExamples: [{ ancestorNo: 'E', descendantNo: 'E', depth: 0 }] },
    ],
    [
      'what no link explains',
      'INSERT INTO sponsor_closure VALUES (5, 4, 1), (4, 5, 0)',
      {
        missing: 0,
        surplus: 2,
        surplusExamples: [
          { ancestorNo: 'E', descendantNo: 'C', depth: 1 },
          { ancestorNo: 'C', descendantNo: 'E', depth: 0 },
        ],
      },
    ],
    [
      'wrong depths',
      'UPDATE sponsor_closure SET depth = 7 WHERE ancestor_id = 1 AND descendant_id = 4',
      {
        missing: 1,
        surplus: 1,
        missingExamples: [{ ancestorNo: 'R', descendantNo: 'C', depth: 3 }],
        surplusExamples: [{ ancestorNo: 'R', descendantNo: 'C', depth: 7 }],
      },
    ],
    [
      'pairs of people who are not there',
      'INSERT INTO sponsor_closure VALUES (99, 4, 9), (1, 98, 1)',
      {
        surplus: 2,
        surplusExamples: [
          { ancestorNo: '#99', descendantNo: 'C', depth: 9 },
          { ancestorNo: 'R', descendantNo: '#98', depth: 1 },
        ],
      },
    ],
    [
      'a link changed past the services',
      'UPDATE distributor SET sponsor_id = 5 WHERE id = 3',
      { missing: 2, surplus: 2 },
    ],
  ])('tells %s, and a rebuild mends it', async (_, sql, expected) => {
    await damage(sql);
    expect(await check()).toMatchObject({ isRight: false, ...expected });
    const { distributors } = await check();
    expect(distributors).toBe(5);
    await rebuild();
    expect(await check()).toMatchObject(right);
    await expectRightClosure(app);
    await app.enrol('Z', 'C');
    await expectRightClosure(app);
  });

  it('names circles of sponsors and who hangs on them; those a rebuild leaves alone', async () => {
    await damage('UPDATE distributor SET sponsor_id = 3 WHERE id = 2');
    expect(await check()).toMatchObject({
      isRight: false,
      cycles: [['A', 'B']],
      withoutRoot: 3,
      missing: 0,
      surplus: 0,
    });
    const before = await closureOf(app);
    expect(await refusalOf(rebuild())).toMatchObject({ kind: 'conflict', code: 'sponsor-links-broken' });
    expect(await closureOf(app)).toEqual(before);
  });

  it('names those whose sponsor does not exist', async () => {
    await damage('UPDATE distributor SET sponsor_id = 77 WHERE id = 3');
    expect(await check()).toMatchObject({ isRight: false, dangling: 1, danglingExamples: ['B'], surplus: 4 });
    expect(await refusalOf(rebuild())).toMatchObject({ code: 'sponsor-links-broken' });
  });

  it('is not misled by an enrolment that comes between', async () => {
    const enrolments = Array.from({ length: 20 }, (_, i) => app.enrol(`Z${i}`, 'C'));
    const checks = Array.from({ length: 5 }, () => app.tx((tx) => app.get(ClosureCheck).check(tx)));
    const snapshots = Array.from({ length: 5 }, check);
    for (const findings of await Promise.all([...checks, ...snapshots]))
      expect(findings).toMatchObject(right);
    await Promise.all(enrolments);
  });

  it('rebuilds after moves what was there', async () => {
    const before = await closureOf(app);
    await damage('DELETE FROM sponsor_closure');
    expect(await rebuild()).toBe(before.length);
    expect(await closureOf(app)).toEqual(before);
  });
});

import { ClosureCheck, DistributorView, MoveDistributor } from '../../src/network';
import { rows } from '../../src/platform/database';
import { walkedLevels, type Levels } from './levels';
import { linksOf, type NetworkApp, startNetworkApp } from './network-app';

describe('people at each level, where many stand below', () => {
  let app: NetworkApp;
  beforeAll(async () => {
    app = await startNetworkApp();
    const leg = (letter: string, size: number): string[] =>
      Array.from({ length: size }, (_, i) => {
        const sponsor = i === 0 ? 'R' : `${letter}${Math.floor((i - 1) / 3)}`;
        return `${letter}${i},n,${sponsor},2026-01-01`;
      });
    await app.importRows(['R,n,,2026-01-01', ...leg('A', 1_200), ...leg('B', 300)]);
  });
  afterAll(() => app.close());

  const check = () => app.tx((tx) => app.get(ClosureCheck).check(tx));
  const move = (distributorNo: string, toSponsorNo: string) =>
    app.tx((tx) => app.get(MoveDistributor).move(tx, { distributorNo, toSponsorNo, by: 'Ann', reason: 'r' }));
  const kept = () =>
    app.tx((tx) => rows<{ id: number }>(tx, 'SELECT DISTINCT ancestor_id AS id FROM downline_count'));

  async function expectRight(...numbers: string[]): Promise<void> {
    expect(await check()).toMatchObject({ isRight: true, wrongDepths: 0, wrongCounts: 0 });
    const links = await linksOf(app);
    for (const no of numbers) {
      const counted = await app.tx((tx) => app.get(DistributorView).levelCounts(tx, no));
      const levels: Levels = new Map(counted.map(({ level, people }) => [level, people]));
      expect(levels).toEqual(walkedLevels(links, no));
    }
  }

  it('are counted beforehand for those alone', async () => {
    expect(await kept()).toHaveLength(2);
    await expectRight('R', 'A0', 'B0', 'A1', 'A1199');
  });

  it('are right when people join, one by one and in a file', async () => {
    await app.enrolAll({ N1: 'A1199', N2: 'N1', N3: 'R' });
    await expectRight('R', 'A0', 'N1');
    await app.importRows(['M1,n,N2,2026-01-01', 'M2,n,M1,2026-01-01', 'M3,n,B0,2026-01-01']);
    await expectRight('R', 'A0', 'B0', 'M1');
  });

  it('are brought up to date by a large file', async () => {
    const last = () =>
      app.tx((tx) => rows<{ id: number }>(tx, 'SELECT max(counted_until) AS id FROM downline_count'));
    const [before] = await last();
    const file = Array.from({ length: 5_000 }, (_, i) => `L${i},n,${i < 9 ? 'A7' : `L${i % 9}`},2026-01-01`);
    await app.importRows(file);
    const [after] = await last();
    expect(after!.id - before!.id).toBeGreaterThanOrEqual(5_000);
    await expectRight('R', 'A0', 'A7', 'B0');
  });

  it('are right after moves of who was counted and who joined since', async () => {
    await app.enrol('N4', 'B5');
    await move('B5', 'M2');
    await expectRight('R', 'A0', 'B0');
    await move('A1', 'B0');
    await expectRight('R', 'A0', 'B0', 'A1');
    await move('A1', 'A0');
    await expectRight('R', 'A0', 'B0');
  });

  it.each([
    ['a count', 'UPDATE downline_count SET people = people + 1 WHERE depth = 2', { wrongCounts: 2 }],
    ['a level that lacks', 'DELETE FROM downline_count WHERE depth = 3', {}],
    ['a level of nobody', 'UPDATE downline_count SET ancestor_id = 999999 WHERE ancestor_id = 1', {}],
    ['a depth', 'UPDATE distributor SET depth = 9 WHERE id = 5', { wrongDepths: 1 }],
  ])('%s that is wrong is told, and a rebuild mends it', async (_, damage, expected) => {
    await app.ownerSql(damage);
    expect(await check()).toMatchObject({ isRight: false, missing: 0, surplus: 0, ...expected });
    await app.tx((tx) => app.get(ClosureCheck).rebuild(tx, 'test'));
    await expectRight('R', 'A0', 'B0');
  });
});

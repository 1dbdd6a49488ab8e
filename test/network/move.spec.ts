import { ClosureCheck, lastMoveId, MoveDistributor } from '../../src/network';
import {
  closureOf,
  expectRightClosure,
  linksOf,
  type NetworkApp,
  refusalOf,
  startNetworkApp,
} from './network-app';

describe('moving somebody', () => {
  let app: NetworkApp;
  const move = (distributorNo: string, toSponsorNo: string, reason = 'asked for it') =>
    app.tx((tx) => app.get(MoveDistributor).move(tx, { distributorNo, toSponsorNo, by: 'Ann', reason }));

  beforeAll(async () => {
    app = await startNetworkApp({ config: { maxDepth: 6 } });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.clear();
    // R > A > B > C > D, and R > E > F
    await app.enrolAll({ R: null, A: 'R', B: 'A', C: 'B', D: 'C', E: 'R', F: 'E' });
  });

  it('takes the whole leg along and keeps who, when and why', async () => {
    app.clock.moveTo('2026-11-06T08:00:00Z');
    const moved = await move('B', 'F', 'the sponsor left');
    expect(moved).toEqual({
      id: '1',
      distributorNo: 'B',
      fromSponsorNo: 'A',
      toSponsorNo: 'F',
      movedAt: new Date('2026-11-06T08:00:00Z'),
      movedBy: 'Ann',
      reason: 'the sponsor left',
      people: 3,
    });
    expect((await linksOf(app)).get('B')).toBe('F');
    await expectRightClosure(app);
    await move('B', 'R');
    const history = await app.tx((tx) => app.get(MoveDistributor).history(tx, 'B'));
    expect(
      history.map(({ id, fromSponsorNo, toSponsorNo, reason }) => [id, fromSponsorNo, toSponsorNo, reason]),
    ).toEqual([
      ['1', 'A', 'F', 'the sponsor left'],
      ['2', 'F', 'R', 'asked for it'],
    ]);
    expect(await app.tx(lastMoveId)).toBe('2');
  });

  it('changes nothing when it goes away and back', async () => {
    const before = await closureOf(app);
    await move('B', 'F');
    await move('B', 'A');
    expect(await closureOf(app)).toEqual(before);
  });

  it.each([
    ['to itself', 'B', 'B', 'move-cycle'],
    ['into the own downline', 'A', 'D', 'move-cycle'],
    ['to where it stands', 'B', 'A', 'move-unchanged'],
    ['of the root', 'R', 'F', 'move-root'],
    ['of somebody unknown', 'Q', 'F', 'distributor-unknown'],
    ['to somebody unknown', 'B', 'Q', 'distributor-unknown'],
    ['to somebody written otherwise', 'B', 'f', 'distributor-unknown'],
  ])('is refused %s', async (_, no, to, code) => {
    const before = await closureOf(app);
    expect(await refusalOf(move(no, to))).toMatchObject({ code });
    expect(await closureOf(app)).toEqual(before);
    expect(await app.tx(lastMoveId)).toBe('0');
  });

  it('says in words why', async () => {
    expect((await refusalOf(move('A', 'D'))).message).toBe(
      'Distributor A cannot be moved below D, who stands in the downline of A: they would sponsor each other in a circle.',
    );
    expect((await refusalOf(move('B', 'f'))).message).toBe(
      'There is no distributor "f". There is F: capital and small letters matter.',
    );
  });

  it.each(['', '  ', 'x'.repeat(501), 'two\nlines'])('needs a reason in one line, not %p', async (reason) => {
    expect(await refusalOf(move('B', 'F', reason))).toMatchObject({ code: 'reason', field: 'reason' });
  });

  it('is refused where the deepest of the leg would stand too deep', async () => {
    await app.enrolAll({ G: 'F', H: 'G' });
    expect(await refusalOf(move('B', 'H'))).toMatchObject({
      code: 'too-deep',
      params: { depth: 7, maxDepth: 6 },
    });
    await move('B', 'G');
    await expectRightClosure(app);
  });

  it.each([
    ['lacks a pair', `DELETE FROM sponsor_closure WHERE depth = 4`],
    ['lacks a pair of the new sponsor', `DELETE FROM sponsor_closure WHERE depth = 2 AND descendant_id = 7`],
    ['has one too many', `INSERT INTO sponsor_closure VALUES (7, 4, 2)`],
    ['has one too many above', `INSERT INTO sponsor_closure VALUES (7, 3, 1)`],
  ])('is refused on a closure that %s', async (_, damage) => {
    await app.ownerSql(damage);
    expect(await refusalOf(move('B', 'F'))).toMatchObject({ kind: 'conflict', code: 'closure-corrupt' });
    expect((await linksOf(app)).get('B')).toBe('A');
  });
});

describe('moving ten thousand', () => {
  let app: NetworkApp;
  beforeAll(async () => {
    app = await startNetworkApp();
    const spine = Array.from({ length: 25 }, (_, i) => `S${i},n,${i === 0 ? '' : `S${i - 1}`},2026-10-01`);
    const leg = Array.from({ length: 10_000 }, (_, i) => {
      const sponsor = i === 0 ? 'S24' : `L${Math.floor((i - 1) / 8)}`;
      return `L${i},n,${sponsor},2026-10-01`;
    });
    await app.importRows([...spine, ...leg, 'T,n,S24,2026-10-01']);
  });
  afterAll(() => app.close());

  it.each(['T', 'S12', 'S24'])('below %s leaves everything in order', async (toSponsorNo) => {
    const moved = await app.tx((tx) =>
      app.get(MoveDistributor).move(tx, { distributorNo: 'L0', toSponsorNo, by: 'Ann', reason: 'r' }),
    );
    expect(moved).toMatchObject({ people: 10_000 });
    expect(await app.tx((tx) => app.get(ClosureCheck).check(tx))).toMatchObject({ isRight: true });
  });
});

import { MoveDistributor } from '../../src/network';
import { expectRightClosure, linksOf, type NetworkApp, startNetworkApp } from './network-app';

describe('several at once', () => {
  let app: NetworkApp;
  const move = (distributorNo: string, toSponsorNo: string) =>
    app.tx((tx) => app.get(MoveDistributor).move(tx, { distributorNo, toSponsorNo, by: 'Ann', reason: 'r' }));

  beforeAll(async () => {
    app = await startNetworkApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.clear();
    await app.enrolAll({ R: null, A: 'R', A1: 'A', A2: 'A1', B: 'R', B1: 'B', B2: 'B1' });
  });

  it('of two moves that together would make a circle, one is refused', async () => {
    const results = await Promise.allSettled([move('A', 'B2'), move('B', 'A2')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ code: 'move-cycle' });
    await expectRightClosure(app);
  });

  it('people enrolled while their upline is moved stand below it', async () => {
    const enrolments = Array.from({ length: 24 }, (_, i) => app.enrol(`X${i}`, i % 2 === 0 ? 'A2' : 'B2'));
    const moves = [move('A1', 'B2'), move('B1', 'R'), move('A1', 'R'), move('A2', 'B')];
    const file = app.importRows(['Y1,n,A2,2026-10-01', 'Y2,n,Y1,2026-10-01']);
    await Promise.all([...enrolments, ...moves, file]);
    expect((await linksOf(app)).size).toBe(7 + 24 + 2);
    await expectRightClosure(app);
  });

  it('the same leg moved twice at once to one place is moved once', async () => {
    const results = await Promise.allSettled([move('A', 'B'), move('A', 'B')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ code: 'move-unchanged' });
    await expectRightClosure(app);
  });
});

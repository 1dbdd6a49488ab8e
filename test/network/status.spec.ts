import { ChangeStatus, DistributorView, lastStatusChangeId } from '../../src/network';
import { type NetworkApp, refusalOf, startNetworkApp } from './network-app';

describe('leaving and return', () => {
  let app: NetworkApp;
  const change = (toStatus: string, reason?: string) =>
    app.tx((tx) => app.get(ChangeStatus).change(tx, { distributorNo: 'A', toStatus, by: 'Ann', reason }));

  beforeAll(async () => {
    app = await startNetworkApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.clear();
    await app.enrolAll({ R: null, A: 'R' });
  });

  it('keeps a history', async () => {
    expect(await app.tx(lastStatusChangeId)).toBe('0');
    await change('suspended', 'papers missing');
    await change('terminated');
    expect(await change('active', 'came back')).toEqual({
      id: '3',
      distributorNo: 'A',
      fromStatus: 'terminated',
      toStatus: 'active',
      changedAt: app.clock.now(),
      changedBy: 'Ann',
      reason: 'came back',
    });
    const history = await app.tx((tx) => app.get(ChangeStatus).history(tx, 'A'));
    expect(history.map(({ fromStatus, toStatus, reason }) => [fromStatus, toStatus, reason])).toEqual([
      ['active', 'suspended', 'papers missing'],
      ['suspended', 'terminated', null],
      ['terminated', 'active', 'came back'],
    ]);
    expect(await app.tx(lastStatusChangeId)).toBe('3');
    expect((await app.tx((tx) => app.get(DistributorView).get(tx, 'A'))).status).toBe('active');
  });

  it('is refused where nothing changes, and for what is no status', async () => {
    const same = await refusalOf(change('active'));
    expect(same).toMatchObject({ kind: 'conflict', code: 'status-unchanged', field: 'status' });
    expect(same.message).toBe('Distributor A is active already; nothing was changed.');
    expect(await refusalOf(change('gone'))).toMatchObject({ code: 'status-unknown' });
    expect(await refusalOf(change('terminated', ' '))).toMatchObject({ code: 'reason' });
  });

  it('is made once by two at once', async () => {
    const results = await Promise.allSettled([change('terminated'), change('terminated')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await app.tx(lastStatusChangeId)).toBe('1');
  });
});

import { forgetUnfinishedClosure } from '../../src/network';
import { lockTreeExclusive } from '../../src/platform/database';
import { startTestApp, type TestApp } from '../support/test-app';

describe('a closure that a killed process was making', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const stands = async (): Promise<boolean> => {
    const [row] = await app.dataSource.query<{ stands: boolean }[]>(
      `SELECT to_regclass('upline_making.sponsor_closure_7') IS NOT NULL AS stands`,
    );
    return row!.stands;
  };

  it('is left alone while somebody makes one', async () => {
    await app.dataSource.query('SELECT sponsor_closure_make(7)');
    await app.tx(async (making) => {
      await lockTreeExclusive(making);
      await app.tx(forgetUnfinishedClosure);
      expect(await stands()).toBe(true);
    });
  });

  it('is dropped when nobody does, and nothing is where there is none', async () => {
    await app.tx(forgetUnfinishedClosure);
    expect(await stands()).toBe(false);
    await app.tx(forgetUnfinishedClosure);
  });
});

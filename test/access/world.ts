import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClosePeriod, ReviewRun } from '../../src/commissions';
import { DistributorImport } from '../../src/network';
import { runImport } from '../../src/platform/imports';
import { prepareApplication } from '../../src/start/prepare-application';
import { VolumeImports } from '../../src/volume';
import { type HttpApp, startHttpApp } from '../support/http-app';
import type { Relation } from './route-table';

/** R sponsors U and F, U sponsors X, X sponsors D: as X sees it. */
export const PEOPLE: Readonly<Record<Relation, string>> = {
  own: 'X',
  downline: 'D',
  upline: 'U',
  foreign: 'F',
};

/** A small company with a closed month, one in review and an open one; routes are tried on it. */
export interface World {
  readonly app: HttpApp;
  /** What stands for a path's parameters, unless a row says otherwise. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly idOf: Readonly<Record<string, number>>;
  /** A number that nobody has yet. */
  next(prefix: string): string;
  close(): Promise<void>;
}

export async function foundWorld(): Promise<World> {
  const app = await startHttpApp({ now: '2026-11-05T12:00:00Z' });
  await prepareApplication(app.app);
  const directory = mkdtempSync(join(tmpdir(), 'upline-world-'));
  const file = (name: string, lines: readonly string[]) => {
    writeFileSync(join(directory, name), lines.join('\n'));
    return join(directory, name);
  };
  const people = file('people.csv', [
    'distributor_no,name,sponsor_no,enrolled_on,email',
    ...['R,', 'U,R', 'F,R', 'X,U', 'D,X'].map((row) => {
      const [no, sponsor] = row.split(',');
      return `${no},Name of ${no},${sponsor},2026-01-01,${no}@example.org`;
    }),
  ]);
  const orders = file('orders.csv', [
    'order_no,distributor_no,ordered_at,cv',
    ...['R', 'U', 'F', 'X', 'D'].flatMap((no) => [
      `S-${no},${no},2026-09-10,100.00`,
      `O-${no},${no},2026-10-10,100.00`,
    ]),
  ]);
  await runImport(app.dataSource, people, app.get(DistributorImport).definition('Anna'), { skipBad: false });
  await runImport(app.dataSource, orders, app.get(VolumeImports).orders({ by: 'Anna' }), {
    skipBad: false,
  });
  rmSync(directory, { recursive: true });

  const closedRun = await app.get(ClosePeriod).close({ periodId: 202609, by: 'Anna' });
  await app.tx((tx) => app.get(ReviewRun).approve(tx, { periodId: 202609, by: 'Boris' }));
  await app.get(ClosePeriod).close({ periodId: 202610, by: 'Anna' });
  await app.dataSource.query('UPDATE distributor_profile SET shares_contact = true');
  const found = await app.dataSource.query<{ id: number; no: string }[]>(
    'SELECT id, distributor_no AS no FROM distributor',
  );
  let last = 0;
  return {
    app,
    params: { orderNo: 'O-X', period: '2026-09', kind: 'lines', version: 1, id: closedRun },
    idOf: Object.fromEntries(found.map(({ id, no }) => [no, id])),
    next: (prefix) => `${prefix}-${++last}`,
    close: () => app.close(),
  };
}

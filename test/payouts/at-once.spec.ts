import { ApproveBatch } from '../../src/payouts/batches/approve-batch.service';
import { CancelBatch } from '../../src/payouts/batches/cancel-batch.service';
import { ExportBatch } from '../../src/payouts/batches/export-batch.service';
import { FreezeBatch } from '../../src/payouts/batches/freeze-batch.service';
import { DataSource } from 'typeorm';
import { inTransaction, type Tx } from '../../src/platform/database';
import type { Company } from '../support/company';
import { aFour, Finance, OCTOBER } from './payout-company';

type Service<T> = abstract new (...args: never[]) => T;

describe('two at once', () => {
  let company: Company;
  let finance: Finance;
  /** Each in an application of its own. */
  let sides: (<T, R>(token: Service<T>, act: (service: T, tx: Tx) => Promise<R>) => Promise<R>)[];
  beforeEach(async () => {
    company = await aFour().start();
    finance = new Finance(company);
    await company.close(OCTOBER);
    await finance.iban('C');
    sides = [company.app, await company.another()].map(
      (app) => (token, act) =>
        inTransaction(app.get(DataSource), (tx) => act(app.get(token, { strict: false }), tx)),
    );
  });
  afterEach(async () => {
    await company.expectRight();
    await company.stop();
  });

  const codes = (results: readonly PromiseSettledResult<unknown>[]): unknown[] =>
    results
      .map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as { code: string }).code))
      .sort();

  it('freezing: one pays everybody, the other finds nobody left', async () => {
    const results = await Promise.allSettled(
      sides.map((side, place) =>
        side(FreezeBatch, (service, tx) =>
          service.freeze(tx, { format: 'pain.001.001.09', by: `Anna ${place}` }),
        ),
      ),
    );
    expect(codes(results)).toEqual(['done', 'nothing-to-pay']);
    const flying = await company.sql('SELECT 1 FROM payout_item WHERE in_flight');
    expect(flying).toHaveLength(1);
  });

  it('approving and cancelling: one of them wins', async () => {
    const { id } = await finance.freeze();
    const results = await Promise.allSettled([
      sides[0]!(ApproveBatch, (service, tx) => service.approve(tx, { id, by: 'Boris' })),
      sides[1]!(CancelBatch, (service, tx) => service.cancel(tx, { id, by: 'Vera', reason: 'no' })),
    ]);
    // Cancelling what was just approved is allowed: it has not been exported.
    const { state } = await finance.show(id);
    expect(['cancelled', 'approved']).toContain(state);
    expect(codes(results)).toEqual(
      state === 'cancelled' ? expect.arrayContaining(['done']) : ['batch-state', 'done'],
    );
  });

  it('exporting and cancelling: either the file is out and its money reserved, or there is no file', async () => {
    const { id } = await finance.freeze();
    await finance.approve(id);
    await Promise.allSettled([
      sides[0]!(ExportBatch, (service, tx) => service.export(tx, id, 'Anna')),
      sides[1]!(CancelBatch, (service, tx) => service.cancel(tx, { id, by: 'Vera', reason: 'no' })),
    ]);
    const { state, files } = await finance.show(id);
    const reserved = await company.sql('SELECT 1 FROM payout_item WHERE in_flight');
    expect([state, files.length, reserved.length]).toEqual(
      files.length === 0 ? ['cancelled', 0, 0] : [expect.stringMatching('cancelled|exported'), 1, 1],
    );
  });

  it('exporting: one makes the file, both get the same', async () => {
    const { id } = await finance.freeze();
    await finance.approve(id);
    const [one, other] = await Promise.all(
      sides.map((side) => side(ExportBatch, (service, tx) => service.export(tx, id, 'Anna'))),
    );
    expect([one!.isFirst, other!.isFirst].sort()).toEqual([false, true]);
    expect(one!.files).toEqual(other!.files);
    expect(await company.sql(`SELECT 1 FROM ledger_entry WHERE source LIKE 'payout/%'`)).toHaveLength(1);
  });
});

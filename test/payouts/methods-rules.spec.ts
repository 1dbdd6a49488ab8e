import { PersonalDataService } from '../../src/access/personal-data';
import { ChangeStatus } from '../../src/network';
import { PayoutMethods } from '../../src/payouts/methods/payout-methods.service';
import { ExchangeRates } from '../../src/payouts/rates/exchange-rates.service';
import { RateImport } from '../../src/payouts/rates/rate-import.service';
import { PayoutHolds } from '../../src/payouts/rules/payout-holds.service';
import { TaxStatusImport } from '../../src/payouts/rules/tax-status-import.service';
import { TaxStatuses } from '../../src/payouts/rules/tax-statuses.service';
import { loadConfig } from '../../src/platform/config';
import { inTransaction } from '../../src/platform/database';
import { prepareApplication } from '../../src/start/prepare-application';
import { problemsOf } from '../network/network-app';
import { BIC, IBANS, type MethodsApp, startMethodsApp } from './methods-app';

const HOUR_MS = 3_600_000;
const { withholding } = loadConfig(
  { UPLINE_WITHHOLDING: 'RU/individual 13%, */self-employed 0%' },
  '/nonexistent',
);
const facts = (account: string) => ({ kind: 'iban', name: 'Анна', account, bic: BIC });

describe('a payout method', () => {
  let app: MethodsApp;
  beforeAll(async () => {
    app = await startMethodsApp();
    await prepareApplication(app.app);
  });
  afterAll(() => app.close());

  const payee = async (no: string) => ({ distributorId: await app.idOf(no), distributorNo: no, by: 'Ann' });
  const set = async (no: string, account: string) => {
    const who = await payee(no);
    return app.tx((tx) => app.get(PayoutMethods).set(tx, who, facts(account)));
  };

  it('is used at once, and a changed one when the cool-down is over, also after the first was ended', async () => {
    expect(await set('A', IBANS[0])).toMatchObject({ changed: true, method: { state: 'usable', others: 0 } });
    expect(await set('A', IBANS[0])).toMatchObject({ changed: false });
    const who = await payee('A');
    expect(await app.tx((tx) => app.get(PayoutMethods).end(tx, who))).toMatchObject({ state: 'ended' });
    expect(await set('A', IBANS[1])).toMatchObject({ changed: true, method: { state: 'waiting' } });
    app.clock.moveTo(new Date(app.clock.now().getTime() + 48 * HOUR_MS - 1));
    expect(await set('A', IBANS[1])).toMatchObject({ changed: false, method: { state: 'waiting' } });
    app.clock.moveTo(new Date(app.clock.now().getTime() + 1));
    expect(await set('A', IBANS[1])).toMatchObject({ changed: false, method: { state: 'usable' } });
  });

  it('of two people tells how many others have the account, and one that the bank refused says so', async () => {
    await set('B', IBANS[2]);
    const { method } = await set('C', IBANS[2]);
    expect(method.others).toBe(1);
    await app.tx((tx) => app.get(PayoutMethods).markRefused(tx, [method.id], 'AC04'));
    const id = await app.idOf('C');
    expect(await app.tx((tx) => app.get(PayoutMethods).of(tx, id))).toMatchObject([
      { state: 'refused', refusedCode: 'AC04' },
    ]);
    await expect(
      app.ownerSql(
        'UPDATE payout_method SET refused_code = NULL, refused_at = NULL WHERE refused_at IS NOT NULL',
      ),
    ).rejects.toThrow('stays so');
  });

  it('set by two at once is one', async () => {
    const who = await payee('D');
    await Promise.all(
      IBANS.map((account) => app.tx((tx) => app.get(PayoutMethods).set(tx, who, facts(account)))),
    );
    const methods = await app.tx((tx) => app.get(PayoutMethods).of(tx, who.distributorId));
    expect(methods.filter(({ state }) => state !== 'ended')).toHaveLength(1);
    expect(methods).toHaveLength(IBANS.length);
  });

  it('is forgotten with the person, who sees it in the clear before', async () => {
    await app.enrol('L', 'R');
    await set('L', IBANS[3]);
    const who = await payee('L');
    const data = app.get(PersonalDataService);
    const handed = (isForOwner: boolean) =>
      app.tx(async (tx) => JSON.stringify(await data.export(tx, { ...who, isForOwner })));
    expect(await handed(true)).toContain(IBANS[3]);
    expect(await handed(false)).not.toContain(IBANS[3]);
    await app.tx((tx) =>
      app.get(ChangeStatus).change(tx, { distributorNo: 'L', toStatus: 'terminated', by: 'Ann' }),
    );
    await app.tx((tx) => data.erase(tx, { ...who, reason: 'asked' }));
    expect(
      await app.ownerSql(
        `SELECT sealed_account, account_hmac, fingerprint, masked_account FROM payout_method WHERE distributor_id = ${who.distributorId}`,
      ),
    ).toEqual([{ sealed_account: null, account_hmac: null, fingerprint: null, masked_account: '—' }]);
    await expect(set('L', IBANS[3])).rejects.toMatchObject({ code: 'payout-method-erased' });
  });

  it('cannot be changed by the application, only ended', async () => {
    await expect(
      inTransaction(app.dataSource, (tx) => tx.query(`UPDATE payout_method SET sealed_account = ''`)),
    ).rejects.toThrow('permission denied');
  });
});

describe('holds, tax statuses and rates', () => {
  let app: MethodsApp;
  beforeAll(async () => {
    app = await startMethodsApp({ config: { withholding } });
  });
  afterAll(() => app.close());

  it('one hold at a time, with its reason', async () => {
    const who = { distributorId: await app.idOf('A'), distributorNo: 'A', by: 'Ann' };
    const holds = app.get(PayoutHolds);
    await app.tx((tx) => holds.hold(tx, { ...who, reason: 'wrong name' }));
    await expect(app.tx((tx) => holds.hold(tx, { ...who, reason: 'again' }))).rejects.toMatchObject({
      code: 'payout-held',
    });
    await app.tx((tx) => holds.release(tx, { ...who, by: 'Boris' }));
    await expect(app.tx((tx) => holds.release(tx, who))).rejects.toMatchObject({ code: 'payout-not-held' });
    expect(await app.tx((tx) => holds.of(tx, who.distributorId))).toMatchObject([
      { reason: 'wrong name', heldBy: 'Ann', releasedBy: 'Boris' },
    ]);
  });

  it('a tax status is a word of the configuration, singly and from a file', async () => {
    const who = { distributorId: await app.idOf('A'), distributorNo: 'A', by: 'Ann' };
    const taxes = app.get(TaxStatuses);
    await expect(app.tx((tx) => taxes.set(tx, { ...who, status: 'rich' }))).rejects.toMatchObject({
      code: 'tax-status-unknown',
    });
    await app.tx((tx) => taxes.set(tx, { ...who, status: 'individual' }));
    const take = (...rows: string[]) =>
      app.take(app.get(TaxStatusImport).definition('Ann'), 'distributor_no,tax_status', rows);
    expect(await take('A,individual', 'B,self-employed')).toMatchObject({ added: 1, unchanged: 1 });
    expect(await take('A,self-employed', 'B,self-employed')).toMatchObject({ added: 1, unchanged: 1 });
    expect(await app.tx((tx) => taxes.of(tx, who.distributorId))).toMatchObject([
      { status: 'self-employed', endedAt: null },
      { status: 'individual', endedAt: app.clock.now() },
    ]);
    expect(await problemsOf(take('A,rich', 'nobody,individual', 'B,individual', 'B,self-employed'))).toEqual([
      '2 tax-status-unknown',
      '3 distributor-unknown',
      '4 contradicted',
      '5 contradicted',
    ]);
  });

  it('a rate is the latest not after the day, and stands', async () => {
    const rates = app.get(ExchangeRates);
    const take = (...rows: string[]) =>
      app.take(app.get(RateImport).definition('Ann'), 'valid_on,from,to,rate', rows);
    const rows = ['2026-11-01,USD,RUB,81.2500', '2026-11-03,USD,RUB,82', '2026-11-01,USD,EUR,0.9215'];
    expect(await take(...rows)).toMatchObject({ added: 3, unchanged: 0 });
    expect(await take(...rows, '2026-11-01,USD,RUB,81.25'.replace('11-01', '11-02'))).toMatchObject({
      added: 1,
      unchanged: 3,
    });
    expect(
      await problemsOf(take('2026-11-01,USD,RUB,80', '2026-11-01,EUR,EUR,1', '2026-11-01,USD,TRY,0')),
    ).toEqual(['2 rate-conflict', '3 same-currency', '4 not-a-rate']);
    const on = (day: string) => app.tx((tx) => rates.rateOn(tx, 'USD', 'RUB', day));
    expect(await on('2026-11-02')).toEqual({ rate: '81.25', validOn: '2026-11-02' });
    expect(await on('2027-01-01')).toEqual({ rate: '82', validOn: '2026-11-03' });
    expect(await on('2026-10-31')).toBeNull();
  });
});

import { aCompany, type Company } from '../support/company';
import { aFour, Finance, OCTOBER, PAYER, planIn } from './payout-company';

describe('a batch', () => {
  let company: Company;
  let finance: Finance;
  beforeEach(async () => {
    company = await aFour().start();
    finance = new Finance(company);
    await company.close(OCTOBER);
  });
  afterEach(async () => {
    await company.expectRight();
    await company.stop();
  });

  it('goes from the balances to a file', async () => {
    for (const no of ['A', 'B', 'C']) await finance.iban(no);
    const frozen = await finance.freeze();
    expect(frozen).toMatchObject({
      state: 'frozen',
      itemCount: 3,
      grossMinor: '30000',
      amountMinor: '30000',
    });
    expect(await finance.items(frozen.id)).toEqual({ A: '50.00', B: '50.00', C: '200.00' });
    await finance.approve(frozen.id, 'Boris', frozen.hash!);
    const file = await finance.export(frozen.id);
    expect(file).toContain('<CtrlSum>300.00</CtrlSum>');
    expect(await finance.show(frozen.id)).toMatchObject({
      state: 'exported',
      files: [{ part: 'payments', count: 3, controlSum: '300.00' }],
    });
  });

  it('gives the same bytes every time after the first', async () => {
    await finance.iban('C');
    const { id } = await finance.freeze();
    await finance.approve(id);
    const first = await finance.export(id);
    company.clock.moveTo('2026-02-01T00:00:00Z');
    expect(await finance.export(id, 'Boris')).toBe(first);
  });

  it('leaves out who cannot be paid, with the reason', async () => {
    await finance.iban('A');
    await finance.hold('A');
    await finance.ruAccount('B');
    await finance.iban('C');
    const { id } = await finance.freeze();
    expect(await finance.leftOut(id)).toEqual({ A: 'held', B: 'not-in-format' });
    expect(await finance.items(id)).toEqual({ C: '200.00' });
  });

  it('refuses to freeze nobody, and says why nobody is paid', async () => {
    await expect(finance.freeze()).rejects.toMatchObject({
      code: 'nothing-to-pay',
      params: { leftOut: { 'no-method': 3 } },
    });
  });

  it('takes nobody who is in another one', async () => {
    await finance.iban('C');
    await finance.freeze();
    await finance.iban('A');
    const second = await finance.freeze();
    expect(await finance.items(second.id)).toEqual({ A: '50.00' });
    expect(await finance.leftOut(second.id)).toEqual({ B: 'no-method', C: 'in-flight' });
  });

  it('is approved by another person, for the content that was looked at', async () => {
    await finance.iban('C');
    const { id } = await finance.freeze();
    for (const name of [' ANNA', 'An\u200bna', 'An\u00adna', '\u2060Anna'])
      await expect(finance.approve(id, name)).rejects.toMatchObject({ code: 'approval-own' });
    await expect(finance.approve(id, 'Boris', '0'.repeat(64))).rejects.toMatchObject({ code: 'batch-other' });
    await expect(finance.export(id)).rejects.toMatchObject({ code: 'batch-state' });
    await finance.approve(id);
    await expect(finance.approve(id)).rejects.toMatchObject({ code: 'batch-state' });
  });

  it.each([
    [
      'an amount',
      `UPDATE payout_item SET gross_minor = gross_minor + 100, net_minor = net_minor + 100, amount_minor = amount_minor + 100 WHERE position = 1`,
    ],
    [
      'an account',
      `UPDATE payout_item SET sealed_account = (SELECT sealed_account FROM payout_item WHERE position = 1), distributor_id = (SELECT distributor_id FROM payout_item WHERE position = 1) WHERE position = 2; UPDATE payout_item SET position = position`,
    ],
    ['who pays', `UPDATE payout_batch SET payer = jsonb_set(payer, '{iban}', '"DE02120300000000202051"')`],
  ])('changed by hand in %s is neither approved nor exported', async (_, damage) => {
    await finance.iban('B');
    await finance.iban('C');
    const batch = await finance.freeze();
    const untouched = await company.ownerSql<{ row: string }>(
      `SELECT i::text AS row FROM payout_item AS i ORDER BY position`,
    );
    await company.tamper(
      `ALTER TABLE payout_item DROP CONSTRAINT payout_item_once; DROP INDEX payout_item_one_in_flight; ${damage}`,
    );
    await expect(finance.approve(batch.id)).rejects.toMatchObject({ code: 'batch-changed' });
    expect(untouched).toHaveLength(2);
    await company.tamper(`DELETE FROM payout_item; DELETE FROM payout_batch`);
  });

  it('rejected is a draft again, in which nobody is in flight, and can be frozen anew', async () => {
    await finance.iban('C');
    const { id } = await finance.freeze();
    await finance.approve(id);
    await finance.reject(id, 'Vera');
    expect(await finance.show(id)).toMatchObject({
      state: 'draft',
      items: null,
      hash: null,
      rejectedBy: 'Vera',
    });
    await finance.iban('A');
    await finance.freeze({ batchId: id, by: 'Boris' });
    expect(await finance.items(id)).toEqual({ A: '50.00', C: '200.00' });
  });

  describe('cancelled', () => {
    it('before the export frees everybody at once', async () => {
      await finance.iban('C');
      const { id } = await finance.freeze();
      await finance.cancel(id, 'Anna');
      expect(await finance.items((await finance.freeze()).id)).toEqual({ C: '200.00' });
    });

    it('after the export needs another person, gives back what left, and keeps the payees reserved', async () => {
      await finance.iban('C');
      const { id } = await finance.freeze();
      await finance.approve(id);
      await finance.export(id);
      await expect(finance.cancel(id, 'Anna')).rejects.toMatchObject({ code: 'approval-own' });
      await finance.cancel(id, 'Boris');
      await expect(finance.bytes(id)).rejects.toMatchObject({ code: 'batch-cancelled' });
      await expect(finance.freeze()).rejects.toMatchObject({
        params: { leftOut: { reserved: 1, 'no-method': 2 } },
      });
      await expect(finance.release(id, 'Anna')).rejects.toMatchObject({ code: 'approval-own' });
      await finance.release(id, 'Boris');
      expect(await finance.items((await finance.freeze()).id)).toEqual({ C: '200.00' });
      await expect(finance.cancel(id, 'Boris')).rejects.toMatchObject({ code: 'batch-state' });
    });
  });
});

it('released by the one who exported, in a company of one, says so in the trail', async () => {
  const company = await aFour().with({ approval: 'single' }).start();
  const finance = new Finance(company);
  await company.close(OCTOBER);
  await finance.iban('C');
  const { id } = await finance.freeze();
  await finance.approve(id, 'Anna');
  await finance.export(id);
  await finance.cancel(id, 'Anna');
  await finance.release(id, 'Anna');
  const waived = await company.sql(
    `SELECT 1 FROM audit_entry WHERE action = 'payout.released' AND details::text LIKE '%"approvalWaived":true%'`,
  );
  expect(waived).toHaveLength(1);
  await company.stop();
});

describe('rules', () => {
  it('withhold tax, take a fee, and convert at a frozen rate', async () => {
    const company = await aFour('USD')
      .with({
        withholding: [{ country: '*', status: '*', ratePpm: 130_000 }],
        payoutFees: { USD: 100n },
      })
      .start();
    const finance = new Finance(company);
    await company.close(OCTOBER);
    await finance.ruAccount('C', { name: 'Иванов Пётр Ильич' });
    await expect(finance.freeze({ format: '1c-client-bank' })).rejects.toMatchObject({
      code: 'rate-missing',
    });
    await company.ownerSql(
      `INSERT INTO exchange_rate VALUES ('2025-11-01', 'USD', 'RUB', 81.2345, 'Anna', now())`,
    );
    const batch = await finance.freeze({ format: '1c-client-bank' });
    // 200.00 less 13 % less 1.00 = 173.00; × 81.2345 = 14,053.5685
    expect(await finance.show(batch.id)).toMatchObject({
      ...{ gross: '200.00', tax: '26.00', fee: '1.00', net: '173.00' },
      ...{
        amount: '14053.57',
        currency: 'RUB',
        balanceCurrency: 'USD',
        rate: '81.2345',
        rateOn: '2025-11-01',
      },
    });
    await finance.approve(batch.id);
    await finance.export(batch.id);
    await company.expectRight();
    await finance.cancel(batch.id);
    await company.expectRight();
    await company.stop();
  });

  it('keep back what refunds will take, and what is below the minimum', async () => {
    const company = await aCompany()
      .under(planIn('EUR'))
      .with({ ...PAYER, payoutMinimums: { EUR: 6_000n } })
      .enrolled('2025-10-01', 'A>B>C>D')
      .ordered(['O-1', 'D', '2025-10-05', '1000.00'], ['O-2', 'D', '2025-10-06', '500.00'])
      .start();
    const finance = new Finance(company);
    await company.close(OCTOBER);
    for (const no of ['A', 'B', 'C']) await finance.iban(no);
    await company.refund(['R-1', 'O-2', '2025-11-02', '500.00']);
    const { id } = await finance.freeze();
    // 75.00 earned of which the refund will take 25.00: below 60.00.
    expect(await finance.leftOut(id)).toEqual({ A: 'refund-pending', B: 'refund-pending' });
    expect(await finance.items(id)).toEqual({ C: '200.00' });
    await company.stop();
  });
});

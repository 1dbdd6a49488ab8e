import { PayoutPreviewView } from '../../src/payouts/batches/payout-preview.view';
import { BatchView } from '../../src/payouts/batches/batch.view';
import type { Company } from '../support/company';
import { aFour, Finance, OCTOBER } from './payout-company';

const FORMAT = 'pain.001.001.09';

describe('a batch, before it is frozen', () => {
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

  const preview = (format = FORMAT) =>
    company.snapshot((tx) => company.get(PayoutPreviewView).get(tx, { format, withTerminated: false }));

  it('says what the freeze then holds, and writes nothing', async () => {
    await finance.iban('A', { name: '漢字' });
    await finance.hold('B');
    await finance.iban('C');
    const { leftOut, ...payable } = await preview();
    expect(await company.snapshot((tx) => company.get(BatchView).list(tx))).toEqual([]);
    const frozen = await finance.freeze();
    const { format, currency, items, gross, fee, tax, net, amount } = await finance.show(frozen.id);
    expect(payable).toMatchObject({ format, currency, items, gross, fee, tax, net, amount });
    expect(payable.currencies).toContain('EUR');
    const told = leftOut.flatMap(({ first }) => first.map((one) => [one.distributorNo, one.reason]));
    expect(Object.fromEntries(told)).toEqual(await finance.leftOut(frozen.id));
    for (const { people, first } of leftOut) expect(people).toBe(first.length);
  });

  it('says so where nobody can be paid', async () => {
    expect(await preview()).toMatchObject({
      items: 0,
      amount: '0.00',
      leftOut: [{ reason: 'no-method', people: 3, balance: '300.00' }],
    });
  });

  it('and frozen, shows its first and last payments, those of a state and those of a reason', async () => {
    for (const no of ['A', 'B']) await finance.iban(no);
    const { id } = await finance.freeze();
    const view = company.get(BatchView);
    const numbers = async (asked: { state?: string; position?: number; last?: boolean }) =>
      (await company.snapshot((tx) => view.items(tx, id, { limit: 1, ...asked }))).items.map(
        ({ distributorNo }) => distributorNo,
      );
    expect(await numbers({})).toEqual(['A']);
    expect(await numbers({ last: true })).toEqual(['B']);
    expect(await numbers({ position: 2 })).toEqual(['B']);
    expect(await numbers({ state: 'ready' })).toEqual(['A']);
    expect(await numbers({ state: 'paid' })).toEqual([]);
    const leftOut = (reason: string) => company.snapshot((tx) => view.leftOut(tx, id, { limit: 10, reason }));
    expect(await leftOut('no-method')).toMatchObject({ items: [{ distributorNo: 'C' }] });
    expect(await leftOut('held')).toMatchObject({ items: [] });
  });
});

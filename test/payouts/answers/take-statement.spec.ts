import { type AnswerApp, startAnswerApp } from './answer-app';
import { camt, pain } from './answer-files';

let app: AnswerApp;
beforeAll(async () => {
  app = await startAnswerApp();
});
afterAll(() => app.close());

/** What the books say of all that is on its way, and of the bank, before and after. */
const books = async () => ({
  transit: await app.balance('in-transit'),
  payable: await app.balance('payable'),
  bank: await app.balance('bank'),
  tax: await app.balance('tax-payable'),
  fees: await app.balance('payout-fees'),
  bankFees: await app.balance('bank-fees'),
});

describe('a statement', () => {
  it('pays what it books, closes the batch, and drains what was in transit', async () => {
    const before = await books();
    const id = await app.left({ count: 2 });
    const report = await app.take(
      'camt.053',
      camt([{ reference: `UPL-${id}-1` }, { reference: `UPL-${id}-2` }]),
    );
    expect(report).toMatchObject({
      ...{ isKnown: false, entries: 2, posted: 2, unmatched: 0, alarms: 0, repeated: 0 },
      batches: [{ batchId: id, state: 'closed', paid: 2, open: 0 }],
    });
    expect(await app.items(id)).toEqual([
      { outcome: 'paid', code: null, paidOn: '2026-11-23', inFlight: false },
      { outcome: 'paid', code: null, paidOn: '2026-11-23', inFlight: false },
    ]);
    expect(await books()).toEqual({
      ...before,
      payable: before.payable - 4_000,
      bank: before.bank + 3_000,
      tax: before.tax + 800,
      fees: before.fees + 200,
    });
  });

  it('changes nothing when it comes again, as the same file or within another one', async () => {
    const id = await app.left({ count: 3 });
    const told = [{ reference: `UPL-${id}-1` }, { reference: `UPL-${id}-2` }];
    const first = await app.take('camt.053', camt(told));
    const after = await books();
    expect(await app.take('camt.053', camt(told))).toMatchObject({
      ...{ answerId: first.answerId, isKnown: true, repeated: 2, batches: [] },
    });
    const longer = camt([...told, { reference: `UPL-${id}-3`, on: '2026-11-24' }], {
      until: '2026-11-24',
      id: '2',
    });
    expect(await app.take('camt.053', longer)).toMatchObject({
      isKnown: false,
      entries: 3,
      repeated: 2,
      posted: 1,
    });
    expect(await app.outcomes(id)).toEqual(['paid', 'paid', 'paid']);
    expect(await books()).toEqual({ ...after, transit: after.transit - 1_500, bank: after.bank + 1_500 });
  });

  it('leaves a batch settling until each payment has ended', async () => {
    const id = await app.left({ count: 2 });
    await app.take('camt.053', camt([{ reference: `UPL-${id}-1` }]));
    expect(await app.stateOf(id)).toBe('settling');
    expect(await app.outcomes(id)).toEqual(['paid', null]);
    await app.take('pain.002', pain(`UPL-MSG-${id}`, [[`UPL-${id}-2`, 'RJCT', 'AC01']]));
    expect(await app.stateOf(id)).toBe('closed');
  });

  it('books payments of one sum as those of the batch', async () => {
    const id = await app.left({ count: 3 });
    const report = await app.take('camt.053', camt([{ batch: `UPL-MSG-${id}`, amount: '45.00' }]));
    expect(report.batches).toEqual([expect.objectContaining({ paid: 3, state: 'closed' })]);
    expect(
      await app.take('camt.053', camt([{ batch: `UPL-MSG-${id}`, amount: '45.00', on: '2026-11-24' }])),
    ).toMatchObject({
      ...{ posted: 0, unmatched: 1 },
    });
  });

  it('does not pay once more by a sum what the same answer tells alone', async () => {
    const id = await app.left({ count: 2 });
    const told = [{ reference: `UPL-${id}-1` }, { batch: `UPL-MSG-${id}`, amount: '30.00' }];
    expect(await app.take('camt.053', camt(told))).toMatchObject({ posted: 1, unmatched: 1 });
    expect(await app.outcomes(id)).toEqual(['paid', null]);
  });

  it('does not take a sum for the batch when it is another', async () => {
    const id = await app.left({ count: 3 });
    const report = await app.take('camt.053', camt([{ batch: `UPL-MSG-${id}`, amount: '44.00' }]));
    expect(report).toMatchObject({ posted: 0, unmatched: 1, batches: [] });
    expect(await app.stateOf(id)).toBe('exported');
  });

  it('takes a return back, also once the batch is closed, gross and at its own rate', async () => {
    const before = { ...(await books()), exchange: await app.balance('exchange', 'USD') };
    const id = await app.left({ count: 1, rate: '0.5' });
    await app.take('camt.053', camt([{ reference: `UPL-${id}-1`, amount: '7.50' }]));
    expect(await app.stateOf(id)).toBe('closed');
    const back = {
      reference: `UPL-${id}-1`,
      amount: '7.50',
      sign: 'CRDT',
      code: 'AC04',
      on: '2026-11-25',
    } as const;
    const report = await app.take('camt.053', camt([back], { from: '2026-11-25' }));
    expect(report.batches).toEqual([expect.objectContaining({ returned: 1, state: 'closed' })]);
    expect(await app.items(id)).toEqual([
      { outcome: 'returned', code: 'AC04', paidOn: '2026-11-23', inFlight: false },
    ]);
    expect({ ...(await books()), exchange: await app.balance('exchange', 'USD') }).toEqual(before);
    expect(await app.balance('payable', 'USD')).toBe(0);
  });

  it('posts what the bank kept of a return, and its own fees, to its fees', async () => {
    const id = await app.left({ count: 1 });
    await app.take('camt.053', camt([{ reference: `UPL-${id}-1` }]));
    const before = await books();
    const back = {
      reference: `UPL-${id}-1`,
      amount: '14.20',
      charges: '0.80',
      sign: 'CRDT',
      code: 'AC04',
    } as const;
    const fee = { amount: '3.00', fee: true } as const;
    const report = await app.take('camt.053', camt([back, fee], { from: '2026-11-24' }));
    expect(report).toMatchObject({ posted: 2, unmatched: 0 });
    const after = await books();
    expect(after.bankFees).toBe(before.bankFees - 380);
    expect(after.bank).toBe(before.bank - 1_420 + 300);
    expect(after.transit).toBe(before.transit);
  });

  it('waits with a return until the payment itself was read, in whichever order the statements come', async () => {
    const id = await app.left({ count: 1 });
    const back = { reference: `UPL-${id}-1`, sign: 'CRDT', code: 'AC04' } as const;
    const early = await app.take('camt.053', camt([back], { from: '2026-11-24' }));
    expect(early).toMatchObject({ posted: 0, unmatched: 1, alarms: 1 });
    expect(await app.outcomes(id)).toEqual([null]);
    await app.take('camt.053', camt([{ reference: `UPL-${id}-1` }]));
    expect(await app.outcomes(id)).toEqual(['returned']);
  });

  it('posts what was paid of a cancelled batch, and raises an alarm', async () => {
    const before = await books();
    const id = await app.left({ count: 2 });
    await app.cancel(id);
    const report = await app.take('camt.053', camt([{ reference: `UPL-${id}-2` }]));
    expect(report).toMatchObject({ posted: 1, alarms: 1 });
    expect(await app.outcomes(id)).toEqual(['cancelled', 'paid']);
    expect(await app.stateOf(id)).toBe('cancelled');
    const after = await books();
    expect(after).toMatchObject({
      transit: before.transit,
      payable: before.payable - 2_000,
      bank: before.bank + 1_500,
    });
  });

  it('leaves a second payment of the same to people', async () => {
    const id = await app.left({ count: 1 });
    await app.take('camt.053', camt([{ reference: `UPL-${id}-1` }]));
    const before = await books();
    const report = await app.take('camt.053', camt([{ reference: `UPL-${id}-1`, on: '2026-11-24' }]));
    expect(report).toMatchObject({ posted: 0, unmatched: 1, alarms: 1 });
    expect(await books()).toEqual(before);
  });

  it('does not match another amount, another account of ours, or a day before the batch left', async () => {
    const id = await app.left({ count: 3 });
    const told = camt([
      { reference: `UPL-${id}-1`, amount: '15.01' },
      { reference: `UPL-${id}-2`, on: '2026-11-01' },
    ]);
    expect(await app.take('camt.053', told)).toMatchObject({ posted: 0, unmatched: 2 });
    const other = camt([{ reference: `UPL-${id}-3` }]).replace('NL26VAYB8060476890', 'NL91ABNA0417164300');
    expect(await app.take('camt.053', other)).toMatchObject({ posted: 0, unmatched: 1 });
  });

  it('counts entries that cannot be told apart', async () => {
    const two = [{ amount: '1.11' }, { amount: '1.11' }];
    expect(await app.take('camt.053', camt(two))).toMatchObject({ entries: 2, repeated: 0 });
    expect(await app.take('camt.053', camt([...two, { amount: '1.11' }], { id: '9' }))).toMatchObject({
      ...{ entries: 3, repeated: 2, unmatched: 1 },
    });
  });
});

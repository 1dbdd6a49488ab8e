import { AnswerCheck } from '../../../src/payouts/answers/answer-check.service';
import { EndItem } from '../../../src/payouts/answers/outcomes/end-item.service';
import { QueueView } from '../../../src/payouts/answers/queue/queue.view';
import { SettleEntry, type Settlement } from '../../../src/payouts/answers/queue/settle-entry.service';
import { TransitView } from '../../../src/payouts/answers/queue/transit.view';
import { type AnswerApp, startAnswerApp } from './answer-app';
import { camt, pain } from './answer-files';

let app: AnswerApp;
beforeEach(async () => {
  app = await startAnswerApp();
});
afterEach(async () => {
  expect(await app.tx((tx) => app.get(AnswerCheck).check(tx))).toEqual([]);
  expect(await app.tx((tx) => app.get(TransitView).get(tx))).toMatchObject({ agrees: true });
  await app.close();
});

const waiting = () => app.tx((tx) => app.get(QueueView).entries(tx, null));
const settle = (id: string, settlement: Settlement) =>
  app.tx((tx) => app.get(SettleEntry).settle(tx, { id, settlement, reason: 'seen', by: 'Farida' }));
const end = (batchId: number, position: number, outcome: 'paid' | 'rejected' | 'returned', by: string) =>
  app.tx((tx) =>
    app.get(EndItem).end(tx, { item: { batchId, position }, outcome, reason: 'the bank called', by }),
  );

it('suggests payments of the same amount and days, and never takes one by itself', async () => {
  const id = await app.left({ count: 1 });
  await app.left({ count: 1, exportedOn: '2026-10-01' });
  expect(await app.take('camt.053', camt([{ amount: '15.00' }]))).toMatchObject({ unmatched: 1 });
  const [entry] = await waiting();
  expect(entry).toMatchObject({
    ...{ direction: 'out', amount: '15.00', currency: 'EUR', state: 'unmatched' },
    suggestions: [{ item: `${id}/1`, amount: '15.00', why: ['amount'] }],
  });
  await settle(entry!.id, { as: 'item', item: { batchId: id, position: 1 } });
  expect(await app.items(id)).toEqual([
    { outcome: 'paid', code: null, paidOn: '2026-11-23', inFlight: false },
  ]);
  expect(await app.stateOf(id)).toBe('closed');
  expect(await waiting()).toEqual([]);
  await expect(settle(entry!.id, { as: 'fee' })).rejects.toMatchObject({ code: 'bank-entry-settled' });
});

it('books fees, suspense and what is none of ours', async () => {
  await app.take(
    'camt.053',
    camt([{ amount: '1.00' }, { amount: '2.00', sign: 'CRDT' }, { amount: '4.00' }]),
  );
  const [fee, suspense, none] = await waiting();
  await settle(fee!.id, { as: 'fee' });
  await settle(suspense!.id, { as: 'suspense' });
  await settle(none!.id, { as: 'ignored' });
  expect(await app.balance('bank-fees')).toBe(-100);
  expect(await app.balance('suspense')).toBe(200);
  expect(await app.balance('bank')).toBe(100 - 200);
  expect(await waiting()).toEqual([]);
});

it('refuses a payment of another amount, or one that has ended', async () => {
  const id = await app.left({ count: 2 });
  await app.take('camt.053', camt([{ reference: `UPL-${id}-1` }, { amount: '3.00' }, { amount: '15.00' }]));
  const [other, same] = await waiting();
  const item = { batchId: id, position: 1 };
  await expect(settle(other!.id, { as: 'item', item: { ...item, position: 2 } })).rejects.toMatchObject({
    code: 'amount-differs',
  });
  await expect(settle(same!.id, { as: 'item', item })).rejects.toMatchObject({ code: 'item-ended' });
  await expect(settle('999', { as: 'fee' })).rejects.toMatchObject({ code: 'bank-entry-unknown' });
});

it('shows alarms until somebody has seen them', async () => {
  const id = await app.left({ count: 2 });
  await app.cancel(id);
  await app.take('camt.053', camt([{ reference: `UPL-${id}-1` }]));
  const [alarm] = await waiting();
  expect(alarm).toMatchObject({ state: 'posted', alarm: 'paid-after-cancelled', item: `${id}/1` });
  await expect(settle(alarm!.id, { as: 'fee' })).rejects.toMatchObject({ code: 'alarm-ignored-only' });
  await settle(alarm!.id, { as: 'ignored' });
  expect(await waiting()).toEqual([]);
});

it('shows a status that contradicts the books, until somebody has seen it', async () => {
  const id = await app.left({ count: 1 });
  await app.take('camt.053', camt([{ reference: `UPL-${id}-1` }]));
  await app.take('pain.002', pain(`UPL-MSG-${id}`, [[`UPL-${id}-1`, 'RJCT', 'AC04']]));
  const statuses = () => app.tx((tx) => app.get(QueueView).statuses(tx));
  const [status] = await statuses();
  expect(status).toMatchObject({ verdict: 'alarm', bankStatus: 'RJCT', item: `${id}/1` });
  await settle(status!.id, { as: 'ignored' });
  expect(await statuses()).toEqual([]);
});

it('frees the payees of a cancelled batch once statements cover its days without a gap', async () => {
  const id = await app.left({ count: 1 });
  await app.cancel(id);
  const reserved = async () => (await app.items(id))[0]!.inFlight;
  await app.take('camt.053', camt([], { from: '2026-11-23', until: '2026-11-24' }));
  expect(await reserved()).toBe(true);
  await app.take(
    'camt.053',
    camt([], { from: '2026-11-20', until: '2026-11-22' }).replaceAll(
      'NL26VAYB8060476890',
      'NL91ABNA0417164300',
    ),
  );
  expect(await reserved()).toBe(true);
  await app.take('camt.053', camt([], { from: '2026-11-20', until: '2026-11-22' }));
  expect(await reserved()).toBe(false);
});

it('lets a second person say what no file tells', async () => {
  const id = await app.left({ count: 2 });
  await expect(end(id, 1, 'paid', 'anna ')).rejects.toMatchObject({ code: 'approval-own' });
  expect(await end(id, 1, 'paid', 'Boris')).toMatchObject({ state: 'settling', open: 1 });
  expect(await end(id, 2, 'rejected', 'Boris')).toMatchObject({ state: 'closed', open: 0 });
  await expect(end(id, 2, 'paid', 'Boris')).rejects.toMatchObject({ code: 'item-ended' });
  await end(id, 1, 'returned', 'Boris');
  expect(await app.outcomes(id)).toEqual(['returned', 'rejected']);
  expect(await app.balance('payable')).toBe(0);
  expect(await app.balance('bank')).toBe(0);
});

it('shows what is in transit and since when', async () => {
  const id = await app.left({ count: 3 });
  await app.take('camt.053', camt([{ reference: `UPL-${id}-1` }]));
  expect(await app.tx((tx) => app.get(TransitView).get(tx))).toEqual({
    batches: [
      {
        batchId: id,
        state: 'settling',
        currency: 'EUR',
        payments: 2,
        amount: '30.00',
        since: '2026-11-22',
        age: 3,
      },
    ],
    books: [{ currency: 'EUR', amount: '30.00' }],
    agrees: true,
  });
});

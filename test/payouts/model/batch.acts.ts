import fc from 'fast-check';
import type { Book } from './book';
import { type Batch, isOpen, type State } from './facts';
import { act, type Act, doneOrRefused, mostly, picked } from './act';
import type { Desk } from './desk';
import { freezeBatch } from './freeze';
import { exportBatch } from './export';
import { moveClock } from './time.acts';

const pick = fc.nat(1_000_000);
const person = fc.constantFrom('Anna', 'Boris', 'Boris', 'Vera');

/** The code with which a batch refuses what needs one of these states. */
const stateCode = ({ state }: Batch, ...states: readonly State[]): string | null =>
  states.includes(state) ? null : 'batch-state';

/** What another person than Vera let out, and the bank has not ended. */
const isOut = ({ state, exported: out }: Batch): boolean =>
  ['exported', 'submitted', 'settling'].includes(state) && out?.by !== 'Vera';

/** Of a batch, mostly one in such a state. */
function ofBatch(
  name: string,
  states: readonly State[],
  run: (batch: Batch, book: Book, desk: Desk, by: string, pick: number) => Promise<void>,
): fc.Arbitrary<Act> {
  return fc.record({ pick, by: person }).map(({ pick: which, by }) =>
    act(
      `${name} ${which} by ${by}`,
      (book, desk) => {
        const batch = mostly(book.batches, ({ state }) => states.includes(state), which);
        book.note(`${by}: ${name} ${batch.id} (${batch.state})`);
        return run(batch, book, desk, by, which);
      },
      ({ batches }) =>
        batches.some(({ state }) => states.includes(state)) || (batches.length > 0 && which % 4 === 0),
    ),
  );
}

const frozenBy = (by: string): Act =>
  act(`freeze by ${by}`, (book, desk) => freezeBatch(book, desk, by, null));
export const freeze = frozenBy('Anna');

const freezeAgain = ofBatch('freeze again', ['draft'], async (batch, book, desk, by) => {
  await freezeBatch(book, desk, by, batch);
});

const approve = ofBatch('approve', ['frozen'], async (batch, _, desk, by, which) => {
  const isOther = which % 9 === 0;
  const hash = isOther ? '0'.repeat(64) : (batch.hash ?? undefined);
  const codes = [
    stateCode(batch, 'frozen'),
    batch.frozenBy === by ? 'approval-own' : null,
    isOther ? 'batch-other' : null,
  ];
  if ((await doneOrRefused(codes, desk.approve(batch.id, by, hash))) !== null) batch.state = 'approved';
});

const reject = ofBatch('reject', ['frozen', 'approved'], async (batch, _, desk, by) => {
  const codes = [stateCode(batch, 'frozen', 'approved')];
  if ((await doneOrRefused(codes, desk.reject(batch.id, by))) === null) return;
  Object.assign(batch, { state: 'draft', items: [], hash: null, frozenBy: null });
});

const exported = ofBatch('export', ['approved'], exportBatch);
const exportAgain = ofBatch('export again', ['exported', 'submitted', 'settling', 'closed'], exportBatch);

const submit = ofBatch('submitted', ['exported', 'settling'], async (batch, _, desk, _by, which) => {
  const reference = `REF-${which % 2}`;
  const codes = [
    stateCode(batch, 'exported', 'submitted', 'settling'),
    batch.bankReference === null || batch.bankReference === reference ? null : 'batch-submitted',
  ];
  if ((await doneOrRefused(codes, desk.submit(batch.id, reference))) === null) return;
  batch.bankReference = reference;
  if (batch.state === 'exported') batch.state = 'submitted';
});

/** Free before there is a file; then another person's, and those in it stay reserved. */
const cancel = ofBatch('cancel', ['exported', 'submitted', 'settling'], async (batch, book, desk, by) => {
  const codes = [
    ['closed', 'cancelled'].includes(batch.state) ? 'batch-state' : null,
    batch.exported?.by === by ? 'approval-own' : null,
  ];
  if ((await doneOrRefused(codes, desk.cancel(batch.id, by))) === null) return;
  setCancelled(batch, book);
});

function setCancelled(batch: Batch, book: Book): void {
  const inFlight = batch.exported !== null;
  for (const item of batch.items.filter(isOpen)) Object.assign(item, { outcome: 'cancelled', inFlight });
  Object.assign(batch, { state: 'cancelled', cancelledOn: book.today });
}

const release = ofBatch('release', ['cancelled'], async (batch, _, desk, by) => {
  const reserved = batch.items.filter(({ inFlight, outcome }) => inFlight && outcome === 'cancelled');
  const codes = [
    stateCode(batch, 'cancelled'),
    batch.exported?.by === by ? 'approval-own' : null,
    reserved.length === 0 ? 'nothing-reserved' : null,
  ];
  if ((await doneOrRefused(codes, desk.release(batch.id, by))) === null) return;
  for (const item of reserved) item.inFlight = false;
});

/** From the balances to the file in one go, so that much of a life is about what comes after. */
export const payOut = act('pay out', async (book, desk) => {
  await freezeBatch(book, desk, 'Anna', null);
  const batch = book.batches.at(-1);
  if (batch?.state !== 'frozen' || batch.frozenBy !== 'Anna') return;
  await desk.approve(batch.id, 'Boris', batch.hash!);
  batch.state = 'approved';
  await exportBatch(batch, book, desk, picked(['Anna', 'Boris'], batch.id));
});

/** What left the day before, by somebody else than who let it out. */
export const callOff = act(
  'call off',
  async (book, desk) => {
    const batch = book.batches.findLast(isOut)!;
    moveClock(book, desk, book.nowMs + 26 * 3_600_000);
    book.note(`Vera: calls off ${batch.id}`);
    await desk.cancel(batch.id, 'Vera');
    setCancelled(batch, book);
  },
  ({ batches }) => batches.some(isOut),
);

export const batchActs: fc.Arbitrary<Act>[] = [
  ...[person.map(frozenBy), freezeAgain, approve, approve, reject, exported, exported, exportAgain],
  ...[submit, cancel, cancel, release, fc.constant(payOut), fc.constant(payOut)],
];

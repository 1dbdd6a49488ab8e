import { READERS } from '../formats/read-back';
import { doneOrRefused } from './act';
import { euros } from './bank-files';
import type { Book } from './book';
import type { Batch } from './facts';
import type { Desk } from './desk';

/** The first export says what is paid, and every later one the same. */
export async function exportBatch(batch: Batch, book: Book, desk: Desk, by: string): Promise<void> {
  const isRefused = ['draft', 'frozen', 'cancelled'].includes(batch.state);
  if ((await doneOrRefused([isRefused ? 'batch-state' : null], desk.export(batch.id, by))) === null) {
    if (batch.exported !== null) expect(await desk.file(batch.id)).toEqual(batch.exported.file);
    return;
  }
  const file = await desk.file(batch.id);
  if (batch.exported !== null) {
    expect(file).toEqual(batch.exported.file);
    return;
  }
  const { payments, counts, sums } = READERS[book.terms.format]!(file);
  const total = batch.items.reduce((sum, { amount }) => sum + amount, 0n);
  expect(payments.map(({ account, amount }) => [account, amount])).toEqual(
    batch.items.map(({ method, amount }) => [method.account, euros(amount)]),
  );
  expect(new Set([...sums, ...counts])).toEqual(
    new Set([...sums.map(() => euros(total)), ...counts.map(() => String(batch.items.length))]),
  );
  payments.forEach(({ reference }, index) => (batch.items[index]!.reference = reference));
  const messageId = /<MsgId>(.*?)<\/MsgId>/.exec(file.toString())?.[1] ?? '';
  batch.exported = { on: book.today, by, file, messageId };
  batch.state = 'exported';
}

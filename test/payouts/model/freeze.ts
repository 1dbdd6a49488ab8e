import { DomainError } from '../../../src/platform/errors';
import type { Book } from './book';
import type { Batch, Item } from './facts';
import type { Desk } from './desk';
import { doneOrRefused } from './act';
import { priceOf } from './terms';

/** Everybody against whom nothing is held, with all that the balance has; everybody else is told why not. */
export async function freezeBatch(book: Book, desk: Desk, by: string, draft: Batch | null): Promise<void> {
  const { terms } = book;
  const request = draft === null ? { format: terms.format, by } : { batchId: draft.id, by };
  if (draft !== null && draft.state !== 'draft') {
    await doneOrRefused(['batch-state'], desk.freeze(request));
    return;
  }
  const rate = book.rateNow();
  if (!book.hasEarned || rate === undefined) {
    await doneOrRefused([book.hasEarned ? 'rate-missing' : 'nothing-earned'], desk.freeze(request));
    return;
  }
  const items: Item[] = [];
  const leftOut = new Map<string, Set<string>>();
  for (const person of book.people) {
    const { no, method } = person;
    if (book.balanceOf(no) === 0n) continue;
    const reasons = book.reasonsAgainst(person, rate);
    if (reasons.size > 0) {
      leftOut.set(no, reasons);
      continue;
    }
    const price = priceOf(terms, book.balanceOf(no) + book.pendingOf(no), rate);
    items.push({
      ...price,
      no,
      method: method!,
      outcome: null,
      inFlight: true,
      again: false,
      reference: null,
    });
  }
  if (items.length === 0) {
    const nobody: unknown = await desk.freeze(request).catch((cause: unknown) => cause);
    expect(nobody).toBeInstanceOf(DomainError);
    expect(nobody).toMatchObject({ code: 'nothing-to-pay' });
    return;
  }
  const { id, hash } = await desk.freeze(request);
  const told = await desk.leftOut(id);
  expect(Object.keys(told).sort()).toEqual([...leftOut.keys()]);
  for (const [no, reason] of Object.entries(told))
    expect({ no, reasons: [...leftOut.get(no)!] }).toEqual({ no, reasons: expect.arrayContaining([reason]) });
  const batch = draft ?? { id, exported: null, bankReference: null, cancelledOn: null };
  const frozen: Batch = Object.assign(batch, { state: 'frozen' as const, items, hash, frozenBy: by });
  if (draft === null) book.batches.push(frozen);
  book.note(`${by}: froze ${id}: ${items.map(({ no, gross }) => `${no} ${gross}`).join(', ')}`);
}

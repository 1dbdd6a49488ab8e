import type { BankFormat, FileHead, Payment } from './bank-format';
import type { Fit, Texts } from './fit';

/** A payment on its way into a file. */
export interface FittedPayment {
  readonly payment: Payment;
  readonly texts: Texts;
}

/**
 * The payments of a file, fit for it. What was frozen and approved is what goes out: the first that is out of place or
 * that nobody could carry, and a count or a sum which is not the head's, stop the writing. Nothing personal is told.
 */
export async function* frozenPayments(
  format: Pick<BankFormat, 'name' | 'reference'>,
  fit: Fit,
  head: FileHead,
  payments: () => AsyncIterable<Payment>,
): AsyncGenerator<FittedPayment> {
  const stop = (what: string): never => {
    throw new Error(`Batch ${head.batchId} cannot be written as ${format.name}: ${what}.`);
  };
  let count = 0;
  let totalMinor = 0n;
  for await (const payment of payments()) {
    count++;
    totalMinor += payment.amountMinor;
    if (payment.position !== count) stop(`payment ${payment.position} stands in place ${count}`);
    if (payment.reference !== format.reference(head, count)) stop(`payment ${count} has another's reference`);
    const result = fit(payment, head.payer);
    if (!result.isCarried) return stop(`payment ${count} cannot be carried (${result.cause.code})`);
    yield { payment, texts: result.texts };
  }
  if (count !== head.count) stop(`${head.count} payments were frozen and ${count} came`);
  if (totalMinor !== head.totalMinor) {
    stop(`${head.totalMinor} minor units were frozen and payments of ${totalMinor} came`);
  }
}

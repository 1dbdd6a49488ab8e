import type { BankFile, BankFormat, FileHead, Payment } from '../../../src/payouts/formats/bank-format';
import { type Drafted, headOf } from './made-up';

/** Payments in their places, one by one. */
export async function* inPlaces(
  format: BankFormat,
  head: FileHead,
  payments: readonly Drafted[],
): AsyncGenerator<Payment> {
  for (const [index, payment] of payments.entries()) {
    const position = index + 1;
    yield {
      ...payment,
      position,
      reference: format.reference(head, position),
      distributorNo: `P-${position}`,
    };
    await Promise.resolve();
  }
}

export async function bytesOf(file: BankFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of file.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export const headFor = (
  format: BankFormat,
  payments: readonly Drafted[],
  change: Partial<FileHead> = {},
): FileHead =>
  headOf(payments, {
    currency: format.currencies[0],
    firstNumber: format.numbers === 'none' ? null : 41,
    ...change,
  });

/** All files of a batch, by their parts. */
export async function written(
  format: BankFormat,
  payments: readonly Drafted[],
  change: Partial<FileHead> = {},
): Promise<Map<string, Buffer>> {
  const head = headFor(format, payments, change);
  const files = format.files(head, () => inPlaces(format, head, payments));
  const parts = new Map<string, Buffer>();
  for (const file of files) parts.set(file.part, await bytesOf(file));
  return parts;
}

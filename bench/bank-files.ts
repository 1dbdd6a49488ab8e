import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BANK_FORMATS, type BankFormat, DEMO_PAYER, type FileHead, type Payment } from '../src/payouts';
import { hasAccountKey } from '../src/platform/bank-accounts';
import { personName } from './names';
import { randomFrom } from './random';
import { seconds } from './timing';

const PAYMENTS = 100_000;
/** As many different payees; the file has them over and over. */
const PAYEES = 1_000;

export interface BankFileMeasures {
  readonly seconds: number;
  /** The same bytes out of one file into another, in pieces of the same size. */
  readonly plain_seconds: number;
  readonly megabytes: number;
}

/** A bank file of 100,000 payments in each format, on the disk, beside writing its bytes plainly. */
export async function measureBankFiles(directory: string): Promise<Record<string, BankFileMeasures>> {
  const measured: Record<string, BankFileMeasures> = {};
  for (const format of BANK_FORMATS) measured[format.name] = await measureFormat(format, directory);
  return measured;
}

async function measureFormat(format: BankFormat, directory: string): Promise<BankFileMeasures> {
  const payees = payeesFor(format);
  const head = headOf(format, payees);
  const [file] = format.files(head, () => payments(format, head, payees));
  const path = join(directory, 'payments');
  let bytes = 0;
  const elapsed = await seconds(async () => {
    bytes = await write(path, file!.chunks());
  });
  const copy = join(directory, 'payments-copy');
  const plain = await seconds(() => write(copy, createReadStream(path, { highWaterMark: 64 * 1024 })));
  await Promise.all([rm(path), rm(copy)]);
  return {
    seconds: elapsed,
    plain_seconds: plain,
    megabytes: Math.round(bytes / 1e5) / 10,
  };
}

async function write(path: string, chunks: AsyncIterable<Buffer>): Promise<number> {
  const handle = await open(path, 'w');
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      await handle.writeFile(chunk);
      bytes += chunk.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return bytes;
}

type Payee = Pick<Payment, 'payee' | 'amountMinor' | 'purpose'>;

/** People with names in several scripts, those whom the format cannot carry left out. */
function payeesFor(format: BankFormat): readonly Payee[] {
  const random = randomFrom(5);
  const found: Payee[] = [];
  for (let index = 0; found.length < PAYEES; index++) {
    const isIban = format.kinds[0] === 'iban';
    const payment: Payee = {
      payee: {
        kind: isIban ? 'iban' : 'ru-account',
        name: personName(random),
        account: isIban ? DEMO_PAYER.iban! : roubleAccount(index, DEMO_PAYER.bic!),
        bic: isIban ? DEMO_PAYER.ibanBic! : DEMO_PAYER.bic!,
        inn: null,
      },
      amountMinor: BigInt(100 + index * 37),
      purpose: `Вознаграждение, партия 17, D-${index}`,
    };
    if (format.carry(payment, DEMO_PAYER).isCarried) found.push(payment);
  }
  return found;
}

function roubleAccount(number: number, bic: string): string {
  const keys = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
  const accounts = keys.map((key) => `40817810${key}${String(number).padStart(11, '0')}`);
  return accounts.find((account) => hasAccountKey(account, bic))!;
}

function headOf(format: BankFormat, payees: readonly Payee[]): FileHead {
  const sum = payees.reduce((total, { amountMinor }) => total + amountMinor, 0n);
  return {
    batchId: 17,
    messageId: 'UP17-BENCHMARK',
    madeAt: new Date('2026-11-22T09:00:00Z'),
    executeOn: '2026-11-22',
    timeZone: 'UTC',
    currency: format.currencies[0],
    minorDigits: 2,
    count: PAYMENTS,
    totalMinor: sum * BigInt(PAYMENTS / PAYEES),
    firstNumber: 1,
    payer: DEMO_PAYER,
  };
}

async function* payments(
  format: BankFormat,
  head: FileHead,
  payees: readonly Payee[],
): AsyncGenerator<Payment> {
  for (let position = 1; position <= PAYMENTS; position++) {
    const payee = payees[position % PAYEES]!;
    yield {
      ...payee,
      position,
      reference: format.reference(head, position),
      distributorNo: `D-${position}`,
    };
    // A page of a database's rows at a time, as the product has them.
    if (position % 4_000 === 0) await Promise.resolve();
  }
}

import { createHash } from 'node:crypto';
import type { PayeeAccount } from '../payee';
import type { Batch } from './batch';
import { FrozenSums, type FrozenTotals } from './frozen-sums';

/** One frozen payout in the clear. Minor units; `amountMinor` of the currency paid, the others of the balances'. */
export interface FrozenItem {
  readonly position: number;
  readonly distributorNo: string;
  readonly grossMinor: bigint;
  readonly feeMinor: bigint;
  readonly taxMinor: bigint;
  readonly taxStatus: string | null;
  readonly taxCountry: string | null;
  readonly taxRatePpm: number;
  readonly netMinor: bigint;
  readonly amountMinor: bigint;
  readonly payee: PayeeAccount;
}

type Head = Pick<
  Batch,
  'id' | 'format' | 'currency' | 'balanceCurrency' | 'purpose' | 'payer' | 'rate' | 'rateOn'
>;

/** The form below; another one gets another name, so that old hashes stay what they are. */
const FORM = 'upline-payout-batch-1';

/**
 * SHA-256 over the canonical frozen content: a line of JSON for what the batch says of all, one for each item in the
 * order of the file, one for the totals. It is what the second person approves; an account or an amount changed
 * anywhere makes another one.
 */
export class FrozenContent {
  private readonly hash = createHash('sha256');
  private readonly sums = new FrozenSums();

  constructor({ id, format, currency, balanceCurrency, purpose, payer, rate, rateOn }: Head) {
    const sortedPayer = Object.entries(payer ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    this.line([FORM, id, format, currency, balanceCurrency, purpose, sortedPayer, rate, rateOn]);
  }

  add(item: FrozenItem): void {
    const { kind, name, account, bic, inn } = item.payee;
    this.line([
      ...[item.position, item.distributorNo, text(item.grossMinor), text(item.feeMinor), text(item.taxMinor)],
      ...[item.taxStatus, item.taxCountry, item.taxRatePpm, text(item.netMinor), text(item.amountMinor)],
      ...[kind, name, account, bic, inn],
    ]);
    this.sums.add(item);
  }

  totals(): FrozenTotals {
    return this.sums.totals();
  }

  /** Once, after the last item. Hex. */
  digest(): string {
    const { itemCount, grossMinor, feeMinor, taxMinor, netMinor, amountMinor } = this.totals();
    this.line([
      itemCount,
      ...[text(grossMinor), text(feeMinor), text(taxMinor), text(netMinor), text(amountMinor)],
    ]);
    return this.hash.digest('hex');
  }

  private line(values: readonly unknown[]): void {
    this.hash.update(`${JSON.stringify(values)}\n`);
  }
}

const text = (minor: bigint): string => String(minor);

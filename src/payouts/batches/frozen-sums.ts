/** Of the payouts of a batch. Minor units; `amountMinor` of the currency paid, the others of the balances'. */
export interface FrozenTotals {
  readonly itemCount: number;
  readonly grossMinor: bigint;
  readonly feeMinor: bigint;
  readonly taxMinor: bigint;
  readonly netMinor: bigint;
  readonly amountMinor: bigint;
}

/** Adds payouts up. */
export class FrozenSums {
  private sums: FrozenTotals = {
    itemCount: 0,
    grossMinor: 0n,
    feeMinor: 0n,
    taxMinor: 0n,
    netMinor: 0n,
    amountMinor: 0n,
  };

  add(item: Omit<FrozenTotals, 'itemCount'>): void {
    const { itemCount, grossMinor, feeMinor, taxMinor, netMinor, amountMinor } = this.sums;
    this.sums = {
      itemCount: itemCount + 1,
      grossMinor: grossMinor + item.grossMinor,
      feeMinor: feeMinor + item.feeMinor,
      taxMinor: taxMinor + item.taxMinor,
      netMinor: netMinor + item.netMinor,
      amountMinor: amountMinor + item.amountMinor,
    };
  }

  totals(): FrozenTotals {
    return this.sums;
  }
}

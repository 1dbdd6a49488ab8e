/** A logarithmic axis over whole powers of ten, from the lowest to the highest value. */
export class LogAxis {
  private readonly low: number;
  private readonly high: number;

  /** `from` and `to` are where the axis begins and ends on the drawing. */
  constructor(
    values: readonly number[],
    private readonly from: number,
    private readonly to: number,
  ) {
    this.low = Math.floor(Math.log10(Math.min(...values)));
    this.high = Math.max(this.low + 1, Math.ceil(Math.log10(Math.max(...values))));
  }

  place(value: number): number {
    const share = (Math.log10(value) - this.low) / (this.high - this.low);
    return Math.round((this.from + share * (this.to - this.from)) * 10) / 10;
  }

  /** The powers of ten. */
  ticks(): number[] {
    return Array.from({ length: this.high - this.low + 1 }, (_, index) => 10 ** (this.low + index));
  }
}

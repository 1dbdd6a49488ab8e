import { EXACT_LIMIT } from '../../platform/money';
import { VolumeBeyondExactRange } from '../engine';

/** An Int32Array that grows: the number of rows is known only when they have come. */
export class GrowingInts {
  private values = new Int32Array(1024);
  private length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** What was pushed, without a copy of it. */
  done(): Int32Array {
    return this.values.subarray(0, this.length);
  }
}

/** Volumes by id, of ids from 1 up to a highest one that is not known before. */
export class SumsById {
  private sums = new Float64Array(1024);

  /** @throws VolumeBeyondExactRange where doubles would not add exactly any more. */
  add(id: number, cents: number): void {
    if (id >= this.sums.length) {
      const larger = new Float64Array(Math.max(id + 1, this.sums.length * 2));
      larger.set(this.sums);
      this.sums = larger;
    }
    const sum = this.sums[id]! + cents;
    if (sum > EXACT_LIMIT) throw new VolumeBeyondExactRange();
    this.sums[id] = sum;
  }

  /** Calls `visit` for each id whose sum is not zero. */
  forEach(visit: (id: number, sum: number) => void): void {
    for (let id = 0; id < this.sums.length; id++) if (this.sums[id] !== 0) visit(id, this.sums[id]!);
  }
}

import { EXACT_LIMIT } from '../../platform/money';
import { VolumeBeyondExactRange } from '../engine';

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

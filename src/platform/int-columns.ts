const FIRST_CAPACITY = 4_096;

/** A column of whole numbers that grows. */
export class IntColumn {
  private values = new Int32Array(FIRST_CAPACITY);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** What was pushed; not to be pushed to any more. */
  done(): Int32Array {
    return this.values.subarray(0, this.length);
  }
}

/** The place of each key; keys are positive and distinct, and memory goes by the largest. */
export function placesByKey(keys: Int32Array): (key: number) => number {
  let largest = 0;
  for (const key of keys) if (key > largest) largest = key;
  const places = new Int32Array(largest + 1).fill(-1);
  keys.forEach((key, place) => (places[key] = place));
  return (key) => (key <= largest ? places[key]! : -1);
}

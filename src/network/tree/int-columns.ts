import { copyOut, type Tx } from '../../platform/database';

const FIRST_CAPACITY = 4_096;
const TAB = 0x09;
const LF = 0x0a;
const ZERO = 0x30;

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

/**
 * Reads `COPY … TO STDOUT` of whole numbers from 0, none null.
 * @returns the columns, `width` of them, in the order of the statement
 */
export async function readIntColumns(tx: Tx, sql: string, width: number): Promise<Int32Array[]> {
  const columns = Array.from({ length: width }, () => new IntColumn());
  let column = 0;
  let value = 0;
  for await (const chunk of (await copyOut(tx, sql)) as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      if (byte === TAB || byte === LF) {
        columns[column]!.push(value);
        value = 0;
        column = byte === TAB ? column + 1 : 0;
      } else {
        value = value * 10 + (byte - ZERO);
      }
    }
  }
  return columns.map((each) => each.done());
}

/** The place of each key; keys are positive and distinct, and memory goes by the largest. */
export function placesByKey(keys: Int32Array): (key: number) => number {
  let largest = 0;
  for (const key of keys) if (key > largest) largest = key;
  const places = new Int32Array(largest + 1).fill(-1);
  keys.forEach((key, place) => (places[key] = place));
  return (key) => (key <= largest ? places[key]! : -1);
}

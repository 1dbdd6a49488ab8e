import { copyOut, type Tx } from '../../platform/database';
import { IntColumn } from '../../platform/int-columns';

const TAB = 0x09;
const LF = 0x0a;
const ZERO = 0x30;

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

import { copyOut, type Tx } from '../../platform/database';
import { HEADER_BYTES, ROW_BYTES } from '../tree/closure-rows';

const copyClosureSql = `COPY sponsor_closure (ancestor_id, descendant_id, depth) TO STDOUT (FORMAT binary)`;

/** Where the three integers begin within a row: behind the field count and each one's length. */
const ANCESTOR = 6;
const DESCENDANT = 14;
const DEPTH = 22;

/** Every row of the closure, in no order, in constant memory. */
export async function readClosure(
  tx: Tx,
  onRow: (ancestorId: number, descendantId: number, depth: number) => void,
): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let skip = HEADER_BYTES;
  for await (const chunk of (await copyOut(tx, copyClosureSql)) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = Math.min(skip, bytes.length);
    skip -= at;
    for (; at + ROW_BYTES <= bytes.length; at += ROW_BYTES) {
      onRow(
        bytes.readInt32BE(at + ANCESTOR),
        bytes.readInt32BE(at + DESCENDANT),
        bytes.readInt32BE(at + DEPTH),
      );
    }
    rest = bytes.subarray(at);
  }
}

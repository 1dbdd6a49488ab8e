import type { Readable } from 'node:stream';
import type { ResultTable } from '../results/result-tables.sql';

/** A row that is not what it should be; null where one side has none. */
export interface Difference {
  readonly table: ResultTable;
  /** Who, and which line: distributor id, then bonus and level or origin. */
  readonly key: string;
  readonly stored: string | null;
  readonly recomputed: string | null;
}

/** How many fields after the run tell a row apart. */
const KEY_FIELDS: Record<ResultTable, number> = { standing: 1, commission_line: 3, adjustment: 2 };

const NEWLINE = 10;
const NOTHING: Buffer = Buffer.alloc(0);

/**
 * Walks both sides in step, as bytes while they are the same. Where they part, the rows of one side are held until the
 * other catches up: a missing, an added or a misplaced row is one difference or none, not all that follow.
 */
export async function* compareRows(
  table: ResultTable,
  stored: Readable,
  recomputed: Iterable<Buffer>,
): AsyncGenerator<Difference> {
  const storedBlocks = wholeRows(stored)[Symbol.asyncIterator]();
  const recomputedBlocks = wholeRows(recomputed)[Symbol.asyncIterator]();
  const held = new HeldRows(table);
  let [left, right] = [NOTHING, NOTHING];
  for (;;) {
    if (left.length === 0) left = await nextBlock(storedBlocks);
    if (right.length === 0) right = await nextBlock(recomputedBlocks);
    if (left.length === 0 || right.length === 0) break;
    const same = sameRows(left, right);
    left = left.subarray(same);
    right = right.subarray(same);
    if (left.length === 0 || right.length === 0) continue;
    const [ours, theirs] = [firstRow(left), firstRow(right)];
    held.stored(ours);
    held.recomputed(theirs);
    left = left.subarray(ours.length);
    right = right.subarray(theirs.length);
  }
  for (; left.length > 0; left = await nextBlock(storedBlocks))
    for (const row of rowsOf(left)) held.stored(row);
  for (; right.length > 0; right = await nextBlock(recomputedBlocks))
    for (const row of rowsOf(right)) held.recomputed(row);
  yield* held.differences();
}

/** Rows that one side had and the other not yet. Twins that agree leave no trace. */
class HeldRows {
  private readonly onlyStored = new Map<string, string>();
  private readonly onlyRecomputed = new Map<string, string>();

  constructor(private readonly table: ResultTable) {}

  stored(row: Buffer): void {
    this.hold(this.onlyStored, this.onlyRecomputed, row);
  }

  recomputed(row: Buffer): void {
    this.hold(this.onlyRecomputed, this.onlyStored, row);
  }

  *differences(): Generator<Difference> {
    const { table } = this;
    for (const [key, row] of this.onlyStored) {
      yield { table, key, stored: row, recomputed: this.onlyRecomputed.get(key) ?? null };
      this.onlyRecomputed.delete(key);
    }
    for (const [key, row] of this.onlyRecomputed) yield { table, key, stored: null, recomputed: row };
  }

  private hold(own: Map<string, string>, others: Map<string, string>, bytes: Buffer): void {
    const row = bytes.toString('utf8', 0, bytes.length - 1);
    const key = row
      .split('\t')
      .slice(1, 1 + KEY_FIELDS[this.table])
      .join('/');
    if (others.get(key) === row) others.delete(key);
    else own.set(key, row);
  }
}

/** How many bytes of whole rows both begin with. Blocks end with a row, so the shorter one's length is a row's end. */
function sameRows(left: Buffer, right: Buffer): number {
  const length = Math.min(left.length, right.length);
  if (left.compare(right, 0, length, 0, length) === 0) return length;
  let rowStart = 0;
  for (let at = 0; left[at] === right[at]; at++) if (left[at] === NEWLINE) rowStart = at + 1;
  return rowStart;
}

const firstRow = (block: Buffer): Buffer => block.subarray(0, block.indexOf(NEWLINE) + 1);

function* rowsOf(block: Buffer): Generator<Buffer> {
  for (let rest = block; rest.length > 0;) {
    const row = firstRow(rest);
    yield row;
    rest = rest.subarray(row.length);
  }
}

/** Chunks cut where rows end. */
async function* wholeRows(chunks: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  let rest = NOTHING;
  for await (const chunk of chunks) {
    const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = data.lastIndexOf(NEWLINE) + 1;
    rest = data.subarray(end);
    if (end > 0) yield data.subarray(0, end);
  }
}

async function nextBlock(blocks: AsyncIterator<Buffer>): Promise<Buffer> {
  const next = await blocks.next();
  return next.done ? NOTHING : next.value;
}

import type { Readable } from 'node:stream';

/** A row that is not what it should be; null where one side has none. */
export interface Difference {
  readonly table: string;
  /** Who, and which line: distributor id, then bonus and level or origin. */
  readonly key: string;
  readonly stored: string | null;
  readonly recomputed: string | null;
}

interface ComparedTable {
  readonly name: 'standing' | 'commission_line' | 'adjustment';
  /** The stored rows in the form and the order in which they were written. */
  copySql(runId: number): string;
  compare(stored: Readable, recomputed: Iterable<string>): AsyncGenerator<Difference>;
}

const sorted = (table: string, columns: string, order: string) => (runId: number) =>
  `COPY (SELECT ${columns} FROM ${table} AS t JOIN distributor AS d ON d.id = t.distributor_id
          WHERE t.run_id = ${runId} ORDER BY d.distributor_no COLLATE "C"${order}) TO STDOUT`;

const standingColumns = `t.run_id, t.distributor_id, position, subtree_size, depth, t.sponsor_id,
  to_char(t.enrolled_on, 'YYYYMMDD'), counted, t.status, plan, first_volume_period, pv_cents, group_volume_cents,
  level_volumes_cents, frontline_buyers, qualified, lines_minor, adjustments_minor`;

/** `keyFields`: how many fields after the run tell a row apart. */
const table = (
  name: ComparedTable['name'],
  keyFields: number,
  copySql: ComparedTable['copySql'],
): ComparedTable => ({
  name,
  copySql,
  compare: (stored, recomputed) => compareRows(name, keyFields, stored, recomputed),
});

export const comparedTables: readonly ComparedTable[] = [
  table('standing', 1, sorted('standing', standingColumns, '')),
  table('commission_line', 3, sorted('commission_line', 't.*', ', t.bonus, t.level')),
  table('adjustment', 2, sorted('adjustment', 't.*', ', t.origin')),
];

/**
 * Walks both sides in step. Where they part, the rows of one side are held until the other catches up: a missing or
 * an added row is one difference, not all that follow.
 */
async function* compareRows(
  name: string,
  keyFields: number,
  stored: Readable,
  recomputed: Iterable<string>,
): AsyncGenerator<Difference> {
  const expected = rowsOf(recomputed);
  const onlyStored = new Map<string, string>();
  const onlyRecomputed = new Map<string, string>();
  const differ = (key: string, storedRow: string | null, recomputedRow: string | null): Difference => ({
    table: name,
    key,
    stored: storedRow,
    recomputed: recomputedRow,
  });

  for await (const rows of rowBlocks(stored)) {
    for (const row of rows) {
      const next = expected.next();
      const other = next.done ? null : next.value;
      if (row === other) continue;
      hold(onlyStored, onlyRecomputed, keyOf(row, keyFields), row);
      if (other !== null) hold(onlyRecomputed, onlyStored, keyOf(other, keyFields), other);
    }
  }
  for (const row of expected) hold(onlyRecomputed, onlyStored, keyOf(row, keyFields), row);

  for (const [key, row] of onlyStored) {
    const other = onlyRecomputed.get(key) ?? null;
    onlyRecomputed.delete(key);
    yield differ(key, row, other);
  }
  for (const [key, row] of onlyRecomputed) yield differ(key, null, row);
}

/** Keeps a row until its twin comes; twins that agree leave no trace. */
function hold(own: Map<string, string>, others: Map<string, string>, key: string, row: string): void {
  if (others.get(key) === row) others.delete(key);
  else own.set(key, row);
}

function keyOf(row: string, keyFields: number): string {
  return row
    .split('\t')
    .slice(1, 1 + keyFields)
    .join('/');
}

function* rowsOf(chunks: Iterable<string>): Generator<string> {
  for (const chunk of chunks) yield* chunk.slice(0, -1).split('\n');
}

/** Whole rows, a chunk's worth at a time. */
async function* rowBlocks(source: Readable): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of source as AsyncIterable<Buffer>) {
    const text = rest + chunk.toString('utf8');
    const end = text.lastIndexOf('\n');
    rest = text.slice(end + 1);
    if (end > 0) yield text.slice(0, end).split('\n');
  }
}

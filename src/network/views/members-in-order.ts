import { firstRow, rows, type Tx } from '../../platform/database';
import { refuseCursor } from '../../platform/paging';
import type { DownlineMember } from './downline-member';
import { gatherSql, type MemberSource, nameKeySql, sizeSql, walkSql } from './downline.sql';

/** With the id that only the database knows. */
export interface MemberRow extends DownlineMember {
  readonly id: number;
}

export interface OrderAsked {
  readonly sort: 'number' | 'name';
  /** Number of the last one of the page before; empty for the beginning. By name it is one of those in question. */
  readonly after: string;
  readonly count: number;
}

/**
 * So many are gathered and sorted within a few milliseconds; of more, people are first walked in order: for a level by
 * number those of one depth, else the whole network.
 */
const FEW = { ofDepth: 1_000, ofNetwork: 6_000 };
const LEAST_WALKED = { ofDepth: 4_000, ofNetwork: 10_000 };
/** Where more are in question, more are walked: what is lost when it leads nowhere is small beside gathering them. */
const MOST_WALKED = 20_000;

/**
 * The next so many. Which way is faster depends on how many there are and where they stand in the order; a planner
 * that guesses wrong reads the whole network. So both ways are bounded, and tried in turn.
 * @throws invalid `cursor` by name after a number of somebody else
 */
export async function membersInOrder(
  tx: Tx,
  source: MemberSource,
  { sort, after, count }: OrderAsked,
): Promise<MemberRow[]> {
  const { parameters } = source;
  const counted = await firstRow<{ size: number }>(tx, sizeSql(source), ['', MOST_WALKED, ...parameters]);
  const { size } = counted!;
  const among = sort === 'number' && source.among !== undefined ? 'ofDepth' : 'ofNetwork';
  const asked = [await keyOf(tx, source, { sort, after }), count, ...parameters];
  if (size > FEW[among]) {
    const atMost = Math.max(size, LEAST_WALKED[among]);
    const walked = await rows<MemberRow>(tx, walkSql(sort, source), [...asked, atMost]);
    if (walked.length === count) return walked;
  }
  return rows(tx, gatherSql(sort, source), asked);
}

/** Looked up, so that no name stands in a cursor. */
async function keyOf(
  tx: Tx,
  source: MemberSource,
  { sort, after }: Pick<OrderAsked, 'sort' | 'after'>,
): Promise<string> {
  if (sort === 'number' || after === '') return after;
  const found = await firstRow<{ key: string }>(tx, nameKeySql(source), [after, 1, ...source.parameters]);
  if (found) return found.key;
  throw refuseCursor();
}

import { firstRow, rows, type Tx } from '../../platform/database';
import type { DistributorStatus } from '../distributor';
import { type MemberSource, sizeSql } from './downline.sql';
import { gatherSearchSql, walkNamesSql, walkNumbersSql } from './search-members.sql';
import { firstWord, readSearch } from './search-text';

/** Somebody found among those in question. */
export interface MemberHit {
  readonly id: number;
  /** Steps below. */
  readonly level: number;
  readonly distributorNo: string;
  readonly name: string;
  readonly status: DistributorStatus;
  readonly enrolledOn: string;
}

/** So few are looked through one by one; among more, the network is searched and whoever is not in question left out. */
const FEW = 10_000;
/** Behind every character that a number, or a name, can have. */
const BEHIND_NUMBER = '\x7f';
const BEHIND = '\u{10ffff}';

/**
 * The first so many of those in question by what somebody remembers of number or name: numbers that begin with the
 * text, names that do, then whoever else holds the words.
 * @throws invalid `search-too-short`, `search-too-long`
 */
export async function searchMembers(
  tx: Tx,
  source: MemberSource,
  text: string,
  count: number,
): Promise<MemberHit[]> {
  const { beginning, patterns } = readSearch(text);
  const { parameters } = source;
  const word = firstWord(text);
  const { size } = (await firstRow<{ size: number }>(tx, sizeSql(source), ['', FEW + 1, ...parameters]))!;
  if (size <= FEW) {
    const asked = [count, beginning, ...parameters, word, ...patterns];
    return rows(tx, gatherSearchSql(source, patterns.length), asked);
  }
  const hits = new Map<number, MemberHit>();
  const take = async (sql: string, before: string, ...behind: readonly string[]) => {
    if (hits.size >= count) return;
    const found = await rows<MemberHit>(tx, sql, [count, before, ...parameters, ...behind]);
    for (const hit of found) if (!hits.has(hit.id)) hits.set(hit.id, hit);
  };
  if (beginning !== null) await take(walkNumbersSql(source), beginning, beginning + BEHIND_NUMBER);
  for (const isBeginning of patterns.length === 0 ? [] : [true, false]) {
    await take(walkNamesSql(source, patterns.length, isBeginning), word, word + BEHIND, ...patterns);
  }
  return [...hits.values()].slice(0, count);
}

import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { rows, type Tx } from '../../platform/database';
import { Cursor, type Page, toPage } from '../../platform/paging';
import type { DistributorStatus } from '../distributor';
import { pageLimit } from './page-limit';
import { escapeLike, firstWord, readSearch } from './search-text';
import { holdingWordsSql, namesBeginningSql, numbersBeginningSql } from './search.sql';

export interface SearchHit {
  readonly distributorNo: string;
  readonly name: string;
  /** Null for the root. */
  readonly sponsorNo: string | null;
  readonly status: DistributorStatus;
  readonly enrolledOn: string;
}

export interface SearchRequest {
  /** Beginning or part of a number, or words of a name in any order; case and accents do not matter. */
  readonly text: string;
  readonly cursor?: string | undefined;
  /** 1 to 200; 50 when left out. */
  readonly limit?: number | undefined;
}

/**
 * First come the numbers that begin with the text, then the names that do, then whatever else holds it: each part by
 * number or name, a range of an index for all but the last.
 */
const PARTS = ['number', 'name', 'words'] as const;
type Part = (typeof PARTS)[number];

const cursors = new Cursor('distributor search', z.tuple([z.enum(PARTS), z.string()]));
/** Behind every character that a number can have. */
const BEHIND_NUMBER = '\x7f';
/** Behind every character that a name can have. */
const BEHIND = '\u{10ffff}';

/** Finds people by what somebody remembers of number or name. */
@Injectable()
export class SearchView {
  /** @throws invalid `search-too-short`, `search-too-long`, `limit`, `cursor` */
  async search(tx: Tx, request: SearchRequest): Promise<Page<SearchHit>> {
    readSearch(request.text);
    const limit = pageLimit(request.limit);
    const [from, after] = cursors.decode(request.cursor) ?? ['number' as const, ''];
    const found: { part: Part; hit: SearchHit }[] = [];
    for (const part of PARTS.slice(PARTS.indexOf(from))) {
      const rest = limit + 1 - found.length;
      if (rest === 0) break;
      const hits = await hitsOf(tx, part, request.text, part === from ? after : '', rest);
      found.push(...hits.map((hit) => ({ part, hit })));
    }
    return toPage(
      found,
      limit,
      ({ part, hit }) => cursors.encode([part, hit.distributorNo]),
      ({ hit }) => hit,
    );
  }
}

/** The next so many of one part. */
async function hitsOf(tx: Tx, part: Part, text: string, after: string, limit: number): Promise<SearchHit[]> {
  const { beginning, patterns } = readSearch(text);
  if (part === 'number') {
    if (beginning === null) return [];
    const range = [beginning, beginning + BEHIND_NUMBER];
    return rows(tx, numbersBeginningSql, [...range, after.toLowerCase(), limit]);
  }
  if (patterns.length === 0) return [];
  const told = beginning === null ? null : `%\n${escapeLike(beginning)}%`;
  const sql = part === 'name' ? namesBeginningSql : holdingWordsSql;
  const word = firstWord(text);
  return rows(tx, sql(patterns.length), [after, limit, told, word, word + BEHIND, ...patterns]);
}

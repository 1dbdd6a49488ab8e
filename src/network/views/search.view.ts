import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { rows, type Tx } from '../../platform/database';
import { Cursor, type Page, toPage } from '../../platform/paging';
import type { DistributorStatus } from '../distributor';
import { pageLimit } from './page-limit';
import { escapeLike, readSearch, type SearchText } from './search-text';
import { holdingWordsSql, numbersBeginningSql } from './search.sql';

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

/** First come the numbers that begin with the text, then whatever else holds it, by name. */
type Part = 'number' | 'words';

const cursors = new Cursor('distributor search', z.tuple([z.enum(['number', 'words']), z.string()]));
/** Behind every character that a number can have. */
const BEHIND = '\x7f';

/** Finds people by what somebody remembers of number or name. */
@Injectable()
export class SearchView {
  /** @throws invalid `search-too-short`, `search-too-long`, `limit`, `cursor` */
  async search(tx: Tx, request: SearchRequest): Promise<Page<SearchHit>> {
    const text = readSearch(request.text);
    const limit = pageLimit(request.limit);
    const [part, after] = cursors.decode(request.cursor) ?? ['number' as const, ''];
    const numbers = part === 'number' ? await numbersBeginning(tx, text, after, limit + 1) : [];
    const rest = limit + 1 - numbers.length;
    const words = rest > 0 ? await holdingWords(tx, text, part === 'words' ? after : '', rest) : [];
    const partOf = (hit: SearchHit): Part => (numbers.includes(hit) ? 'number' : 'words');
    return toPage(
      [...numbers, ...words],
      limit,
      (last) => cursors.encode([partOf(last), last.distributorNo]),
      (hit) => hit,
    );
  }
}

async function numbersBeginning(
  tx: Tx,
  { beginning }: SearchText,
  after: string,
  limit: number,
): Promise<SearchHit[]> {
  if (beginning === null) return [];
  return rows(tx, numbersBeginningSql, [beginning, beginning + BEHIND, after.toLowerCase(), limit]);
}

async function holdingWords(
  tx: Tx,
  { beginning, patterns }: SearchText,
  after: string,
  limit: number,
): Promise<SearchHit[]> {
  if (patterns.length === 0) return [];
  const told = beginning === null ? null : `%\n${escapeLike(beginning)}%`;
  return rows(tx, holdingWordsSql(patterns.length), [after, limit, told, ...patterns]);
}

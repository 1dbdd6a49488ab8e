import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { firstRow, rows, type Tx } from '../../platform/database';
import { invalid } from '../../platform/errors';
import { Cursor, type Page, toPage } from '../../platform/paging';
import type { DistributorStatus } from '../distributor';
import { findDistributor } from '../find-distributor';
import { downlineSql, isLargeSql } from './downline.sql';
import { pageLimit } from './page-limit';

/** Somebody below. */
export interface DownlineMember {
  /** 1 for the frontline. */
  readonly level: number;
  readonly distributorNo: string;
  readonly name: string;
  readonly sponsorNo: string;
  readonly status: DistributorStatus;
  readonly enrolledOn: string;
  readonly hasFrontline: boolean;
}

export interface DownlineRequest {
  /** Exactly this level, from 1; all of them when left out. */
  readonly level?: number | undefined;
  /** `name` sorts by the bare letters, whatever their case and accents. */
  readonly sort?: 'number' | 'name' | undefined;
  readonly cursor?: string | undefined;
  /** 1 to 200; 50 when left out. */
  readonly limit?: number | undefined;
}

const DEEPEST = 30_000;
const after = z.tuple([z.string()]);
const cursors = {
  number: new Cursor('downline by number', after),
  name: new Cursor('downline by name', after),
};

/** So many are gathered and sorted within a few milliseconds; of more, the network is first walked in order. */
const FEW = 5_000;
const WALKED = 2_000;

/** Somebody's downline, a page at a time, as it stands now. */
@Injectable()
export class DownlineView {
  /** @throws not-found `distributor-unknown`; invalid `level`, `limit`, `cursor` */
  async page(tx: Tx, distributorNo: string, request: DownlineRequest = {}): Promise<Page<DownlineMember>> {
    const { level, sort = 'number' } = request;
    if (level !== undefined && (!Number.isInteger(level) || level < 1 || level > DEEPEST)) {
      throw invalid('level', `level must be a whole number from 1 to ${DEEPEST}; level 1 is the frontline.`, {
        field: 'level',
      });
    }
    const limit = pageLimit(request.limit);
    const cursor = cursors[sort];
    const [from] = cursor.decode(request.cursor) ?? [''];
    const { id } = await findDistributor(tx, distributorNo);
    const found = await this.members(tx, id, sort, level, from, limit + 1);
    return toPage(
      found,
      limit,
      (last) => cursor.encode([last.distributorNo]),
      (row) => row,
    );
  }

  /**
   * Which way is faster depends on how many there are and where they stand in the order; a planner that guesses wrong
   * reads the whole network. So both ways are bounded, and tried in turn.
   */
  private async members(
    tx: Tx,
    id: number,
    sort: 'number' | 'name',
    level: number | undefined,
    from: string,
    count: number,
  ): Promise<DownlineMember[]> {
    const hasLevel = level !== undefined;
    const sql = downlineSql[sort][hasLevel ? 'oneLevel' : 'allLevels'];
    const who = [id, level ?? 0];
    const size = await firstRow<{ isLarge: boolean }>(tx, isLargeSql(hasLevel), [...who, FEW]);
    if (size?.isLarge === true) {
      const walked = await rows<DownlineMember>(tx, sql.walk, [...who, from, count, WALKED]);
      if (walked.length === count) return walked;
    }
    return rows(tx, sql.gather, [...who, from, count]);
  }
}

import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { rows, type Tx } from '../../platform/database';
import { invalid } from '../../platform/errors';
import { Cursor, type Page, toPage } from '../../platform/paging';
import type { DistributorStatus } from '../distributor';
import { findDistributor } from '../find-distributor';
import { downlineByNameSql, downlineByNumberSql } from './downline.sql';
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
const listings = {
  number: { cursor: new Cursor('downline by number', after), sql: downlineByNumberSql },
  name: { cursor: new Cursor('downline by name', after), sql: downlineByNameSql },
};

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
    const { cursor, sql } = listings[sort];
    const [from] = cursor.decode(request.cursor) ?? [''];
    const { id } = await findDistributor(tx, distributorNo);
    const found = await rows<DownlineMember>(tx, sql(level !== undefined), [id, level ?? 0, from, limit + 1]);
    return toPage(
      found,
      limit,
      (last) => cursor.encode([last.distributorNo]),
      (row) => row,
    );
  }
}

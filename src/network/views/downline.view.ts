import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx } from '../../platform/database';
import { invalid } from '../../platform/errors';
import { Cursor, type Page, toPage } from '../../platform/paging';
import { findDistributor } from '../find-distributor';
import type { DownlineMember } from './downline-member';
import { closureSource } from './downline.sql';
import { type MemberRow, membersInOrder } from './members-in-order';
import { pageLimit } from './page-limit';

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
const keys = z.tuple([z.string()]);
const cursors = {
  number: new Cursor('downline by number', keys),
  name: new Cursor('downline by name', keys),
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
    const cursor = cursors[sort];
    const [from] = cursor.decode(request.cursor) ?? [''];
    const { id } = await findDistributor(tx, distributorNo);
    const asked = { sort, after: from, count: limit + 1 };
    const found = await membersInOrder(tx, closureSource(id, level), asked);
    return toPage(found, limit, (last) => cursor.encode([last.distributorNo]), memberShown);
  }
}

function memberShown(row: MemberRow): DownlineMember {
  const { level, distributorNo, name, sponsorNo, status, enrolledOn, hasFrontline } = row;
  return { level, distributorNo, name, sponsorNo, status, enrolledOn, hasFrontline };
}

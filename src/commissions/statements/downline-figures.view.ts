import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DistributorView } from '../../network';
import type { Tx } from '../../platform/database';
import { formatScaled } from '../../platform/money';
import { Cursor, toPage } from '../../platform/paging';
import {
  type Audience,
  findStanding,
  levelVolumes,
  type Person,
  periodShown,
  requireLimit,
} from '../explain';
import { findMembers, membersShown } from './downline-members';
import {
  type DownlineLevel,
  type DownlinePage,
  type DownlineQuestion,
  type DownlineWanted,
  justBefore,
  requireDownlineQuestion,
} from './downline-question';
import { DownlineTree } from './downline-tree';

const keys = z.tuple([z.string(), z.string().regex(/^-?\d{1,18}$/)]);

/**
 * The downline as it stands now, with the volumes of the latest period that the audience may see figures of; or as a
 * period has frozen it, with its own.
 */
@Injectable()
export class DownlineFigures {
  constructor(
    private readonly tree: DownlineTree,
    private readonly distributors: DistributorView,
  ) {}

  /**
   * A distributor may ask about anybody in the own downline.
   * @throws not-found `distributor-unknown`, `period-unknown`; conflict `period-being-calculated`,
   *   `period-not-calculated`; invalid `level`, `sort`, `filter`, `from`, `limit`, `cursor`
   */
  async page(tx: Tx, question: DownlineQuestion, audience: Audience): Promise<DownlinePage> {
    const { level, only, plan, sort = 'number', from } = question;
    const limit = requireLimit(question.limit);
    requireDownlineQuestion(question);
    const head = await this.tree.headAsked(tx, question.distributorNo, audience);
    const { figures, frozen } = await this.figuresFor(tx, question, head, audience);
    const runId = figures?.run.id ?? 0;
    const wanted: DownlineWanted = { level, only, plan };
    const cursor = new Cursor(listing(head, wanted, sort, frozen ? `in ${runId}` : 'now', runId), keys);
    const begin = from === undefined ? null : ([justBefore(from), '0'] as const);
    const after = cursor.decode(question.cursor) ?? begin;
    const asked = { headId: head.id, wanted, sort, runId, frozen, after, count: limit + 1 };
    // A filter is a period's: while none has figures nobody is known to meet it.
    const isNobody = figures === null && (only !== undefined || plan !== undefined);
    const found = isNobody ? [] : await findMembers(tx, asked);
    const shown = await membersShown(tx, runId, [{ ...head, level: 0 }, ...found.slice(0, limit)], audience);
    const page = toPage(
      found,
      limit,
      ({ distributorNo, volumeKey }) => cursor.encode([distributorNo, volumeKey]),
      ({ id }) => id,
    );
    return {
      distributorNo: head.distributorNo,
      figuresOf: figures && periodShown(figures),
      head: shown[0]!,
      items: shown.slice(1),
      nextCursor: page.nextCursor,
    };
  }

  /**
   * How many people each level has now, and the volume that each had in the latest period with figures: the same as
   * in the statement. Levels end where the downline does now. @throws not-found `distributor-unknown`.
   */
  async levels(tx: Tx, distributorNo: string, audience: Audience): Promise<DownlineLevel[]> {
    const head = await this.tree.headAsked(tx, distributorNo, audience);
    const figures = await this.tree.newest(tx, audience);
    const people = await this.distributors.levelCounts(tx, head.distributorNo);
    if (!figures) return people.map((level) => ({ ...level, buyers: 0, volume: null }));
    const standing = await findStanding(tx, figures, head);
    const volumes = await levelVolumes(tx, figures.run, standing);
    return people.map(({ level, people: count }) => {
      const { buyers = 0, volumeCents = 0 } = volumes.get(level) ?? {};
      return { level, people: count, buyers, volume: formatScaled(volumeCents) };
    });
  }

  private async figuresFor(tx: Tx, question: DownlineQuestion, head: Person, audience: Audience) {
    const { periodId, only, plan } = question;
    if (periodId === undefined && only === undefined && plan === undefined) {
      return { figures: await this.tree.newest(tx, audience), frozen: null };
    }
    const newest = periodId === undefined ? await this.tree.newest(tx, audience) : null;
    if (periodId === undefined && newest === null) return { figures: null, frozen: null };
    const of = newest
      ? await this.tree.standing(tx, newest, head, audience)
      : await this.tree.frozen(tx, periodId!, head, audience);
    return { figures: of.figures, frozen: await this.tree.wantedOf(tx, of, only, audience) };
  }
}

/** What a cursor is for: no other list, nor the same one of other figures. */
function listing(head: Person, wanted: DownlineWanted, sort: string, tree: string, runId: number): string {
  const { level = 'any', only = 'all', plan } = wanted;
  const which = `level ${level}, ${only}, plan ${plan ?? 'any'}`;
  return `downline of ${head.id} ${tree}, ${which}, by ${sort}, run ${runId}`;
}

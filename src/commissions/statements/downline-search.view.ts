import { Injectable } from '@nestjs/common';
import { closureSource, type MemberSource, searchMembers } from '../../network';
import type { PeriodId } from '../../periods';
import type { Tx } from '../../platform/database';
import { type Audience, type Person, type PeriodShown, periodShown, requireLimit } from '../explain';
import { membersShown } from './downline-members';
import type { DownlineMember } from './downline-question';
import { DownlineTree } from './downline-tree';
import { periodSource } from './downline-wanted.sql';

export interface DownlineSearch {
  readonly distributorNo: string;
  /** The beginning of a number, or words of a name in any order; case and accents do not matter. */
  readonly text: string;
  /** Left out: among those who stand below now. */
  readonly periodId?: PeriodId | undefined;
  /** 1 … 200 */
  readonly limit?: number | undefined;
}

export interface DownlineHits {
  readonly distributorNo: string;
  readonly figuresOf: PeriodShown | null;
  /** Numbers that begin with the text, names that do, then whoever else holds the words. */
  readonly items: readonly DownlineMember[];
  /** Whether there are more than were asked for: then more of the name is wanted, no further page. */
  readonly hasMore: boolean;
}

/** Finds somebody in a downline, and nobody outside of it. */
@Injectable()
export class SearchDownline {
  constructor(private readonly tree: DownlineTree) {}

  /**
   * @throws not-found `distributor-unknown`, `period-unknown`; conflict `period-being-calculated`,
   *   `period-not-calculated`; invalid `search-too-short`, `search-too-long`, `limit`
   */
  async search(tx: Tx, question: DownlineSearch, audience: Audience): Promise<DownlineHits> {
    const limit = requireLimit(question.limit);
    const head = await this.tree.headAsked(tx, question.distributorNo, audience);
    const { figures, source } = await this.within(tx, question.periodId, head, audience);
    const found = await searchMembers(tx, source, question.text, limit + 1);
    const runId = figures?.run.id ?? 0;
    return {
      distributorNo: head.distributorNo,
      figuresOf: figures && periodShown(figures),
      items: await membersShown(tx, runId, found.slice(0, limit), audience),
      hasMore: found.length > limit,
    };
  }

  private async within(tx: Tx, periodId: PeriodId | undefined, head: Person, audience: Audience) {
    if (periodId === undefined) {
      const source: MemberSource = closureSource(head.id, undefined);
      return { figures: await this.tree.newest(tx, audience), source };
    }
    const of = await this.tree.frozen(tx, periodId, head, audience);
    const downline = await this.tree.wantedOf(tx, of, undefined, audience);
    return { figures: of.figures, source: periodSource(downline, {}) };
  }
}

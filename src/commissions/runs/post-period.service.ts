import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger';
import { formatPeriod, lastDayOf, type PeriodId } from '../../periods';
import { firstRow, type Tx } from '../../platform/database';
import { PlanVersions } from '../../plans';
import { countAdjustmentsSql, POSTED_KINDS, type PostedKind, transfersSql } from './post-period.sql';
import type { Run } from './run.entity';

const TEXTS: Readonly<Record<PostedKind, string>> = {
  earnings: 'Earnings',
  clawbacks: 'Clawbacks',
  corrections: 'Corrections',
};

/** What an entry of a period is posted from: `period/2026-10/earnings`. */
export const sourceOf = (periodId: PeriodId, kind: PostedKind): string =>
  `period/${formatPeriod(periodId)}/${kind}`;

/** Posts what an approved run comes to: earnings, clawbacks and corrections by hand, an entry of each. */
@Injectable()
export class PostPeriod {
  constructor(
    private readonly ledger: Ledger,
    private readonly plans: PlanVersions,
  ) {}

  /** In the transaction of the approval. What is empty makes no entry. @throws conflict `ledger-posted` */
  async post(tx: Tx, run: Run, by: string): Promise<void> {
    const { planSet } = await this.plans.get(tx, run.planVersion);
    for (const [kind, expected] of await this.expected(tx, run)) {
      if (expected === 0) continue;
      const entry = {
        source: sourceOf(run.periodId, kind),
        effectiveOn: lastDayOf(run.periodId),
        text: `${TEXTS[kind]} of ${formatPeriod(run.periodId)}`,
        by,
      };
      const parameters = [run.id, planSet.currency];
      const query = { sql: transfersSql(kind), parameters, expected, isSettled: true };
      await this.ledger.postFrom(tx, entry, query);
    }
  }

  private async expected(tx: Tx, run: Run): Promise<[PostedKind, number][]> {
    const adjustments = await firstRow<Record<PostedKind, number>>(tx, countAdjustmentsSql, [run.id]);
    // Nobody earns without a line.
    const earnings = Math.min(run.lineCount ?? 0, run.distributors ?? 0);
    return POSTED_KINDS.map((kind) => [kind, { ...adjustments!, earnings }[kind]]);
  }
}

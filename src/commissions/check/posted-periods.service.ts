import { Injectable } from '@nestjs/common';
import { formatPeriod, type PeriodId } from '../../periods';
import { rows, type Tx } from '../../platform/database';
import { type Finding, KeepsLaws, type LawKeeper } from '../../platform/laws';
import { formatScaled } from '../../platform/money';
import { PlanVersions } from '../../plans';
import { POSTED_KINDS } from '../runs/post-period.sql';
import { sourceOf } from '../runs/post-period.service';
import { Run } from '../runs/run.entity';
import { closedPeriodsSql, differencesSql, entriesSql } from './posted-periods.sql';

interface Difference {
  kind: string;
  distributorNo: string | null;
  calculated: string;
  posted: string;
  count: number;
}

/** Every closed period against what the books say that it came to: lines, clawbacks and corrections of each person. */
@Injectable()
@KeepsLaws('periods in the ledger')
export class PostedPeriods implements LawKeeper {
  constructor(private readonly plans: PlanVersions) {}

  /** What differs; nothing, when all is well. */
  async check(tx: Tx): Promise<Finding[]> {
    const findings: Finding[] = [];
    for (const { id, runId } of await rows<{ id: PeriodId; runId: number }>(tx, closedPeriodsSql)) {
      findings.push(...(await this.differences(tx, id, runId)));
    }
    return findings;
  }

  private async differences(tx: Tx, periodId: PeriodId, runId: number): Promise<Finding[]> {
    const sources = POSTED_KINDS.map((kind) => sourceOf(periodId, kind));
    const found = await rows<{ id: number; source: string }>(tx, entriesSql, [sources]);
    const entries = sources.map((source) => found.find((entry) => entry.source === source)?.id ?? null);
    const run = await tx.getRepository(Run).findOneByOrFail({ id: runId });
    const { planSet } = await this.plans.get(tx, run.planVersion);
    const parts = [0, ...found.map(({ id }) => id)];
    const parameters = [runId, entries, parts, planSet.currency];
    const shown = (minor: string) => formatScaled(BigInt(minor), planSet.minorDigits);
    const differing = await rows<Difference>(tx, differencesSql, parameters);
    return differing.map(({ kind, distributorNo, calculated, posted, count }) => ({
      code: 'period-posted',
      message:
        `${formatPeriod(periodId)}, ${kind} of ${distributorNo ?? 'nobody'}: calculated ${shown(calculated)}, ` +
        `in the books ${shown(posted)} (${count} differ in this period).`,
      count,
      examples: [distributorNo ?? 'nobody'],
    }));
  }
}

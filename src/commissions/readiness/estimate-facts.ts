import { Inject, Injectable } from '@nestjs/common';
import type { Period } from '../../periods';
import { CLOCK, type Clock } from '../../platform/clock';
import { firstRow, type Tx } from '../../platform/database';
import { formatPercent, formatScaled } from '../../platform/money';
import { PlanVersions } from '../../plans';
import { percentOfVolume } from '../payout-share';
import { isSameMark, readMark } from '../runs/inputs-mark';
import { Run } from '../runs/run.entity';
import type { ReadinessFacts } from './readiness-checks';
import { type EstimateMark, estimateMarkSql } from './readiness.sql';

/** What the newest estimate of an open period says of its close. */
@Injectable()
export class EstimateFacts {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly plans: PlanVersions,
  ) {}

  async of(tx: Tx, { id }: Period): Promise<ReadinessFacts['estimate']> {
    const run = await tx
      .getRepository(Run)
      .findOne({ where: { periodId: id, kind: 'estimate', state: 'done' }, order: { id: 'DESC' } });
    if (!run) return null;
    const { planSet } = await this.plans.get(tx, run.planVersion);
    const taken = await firstRow<EstimateMark>(tx, estimateMarkSql, [run.id]);
    const { linesMinor, volumeCents } = run;
    return {
      run: run.id,
      ageSeconds: Math.max(0, Math.floor((this.clock.now().getTime() - run.startedAt.getTime()) / 1000)),
      isStale: !taken?.mark || !isSameMark(taken.mark, await readMark(tx)),
      lines: linesMinor === null ? null : formatScaled(BigInt(linesMinor), planSet.minorDigits),
      percentOfVolume:
        linesMinor === null || volumeCents === null
          ? null
          : percentOfVolume(BigInt(linesMinor), BigInt(volumeCents), planSet),
      ceilingPercent: formatPercent(planSet.payoutCeilingPpm),
      overCeiling: run.overCeiling === true,
    };
  }
}

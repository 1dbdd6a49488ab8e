import { Injectable } from '@nestjs/common';
import { Calendar, type Period, previousPeriod } from '../../periods';
import type { Tx } from '../../platform/database';
import { PlanVersions } from '../../plans';
import { calculate } from '../engine';
import { type ProgressSink, silentProgress } from '../runs/progress';
import { loadCurrentFacts, loadFirstVolumes } from './load-facts';
import type { PeriodSnapshot } from './period-snapshot';

/** Where a period's facts come from while it is not closed: tree, volumes, and what earlier periods know. */
@Injectable()
export class SnapshotSource {
  constructor(
    private readonly calendar: Calendar,
    private readonly plans: PlanVersions,
  ) {}

  async current(tx: Tx, period: Period, progress: ProgressSink, gently = false): Promise<PeriodSnapshot> {
    const snapshot = await loadCurrentFacts(tx, period, progress, gently);
    await this.addFirstVolumes(tx, period, snapshot);
    return snapshot;
  }

  /** From the period before: as frozen with its run, or worked out while it has none (an estimate). */
  private async addFirstVolumes(tx: Tx, period: Period, snapshot: PeriodSnapshot): Promise<void> {
    const before = (await this.calendar.list(tx)).find(({ id }) => id === previousPeriod(period.id));
    if (!before) return;
    if (before.runId !== null) return loadFirstVolumes(tx, before.runId, snapshot);
    const earlier = await this.current(tx, before, silentProgress);
    const { planSet } = await this.plans.forPeriod(tx, before.id);
    const { tree, firstVolumeMonth } = calculate(earlier.facts, planSet);
    for (let node = 0; node < tree.size; node++) {
      const rank = snapshot.rankOfId(earlier.distributorIds[tree.rankOf[node]!]!);
      if (rank >= 0) snapshot.facts.firstVolumeMonth[rank] = firstVolumeMonth[node]!;
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { PeriodId } from '../../periods';
import { firstRow, type Tx } from '../../platform/database';
import { conflict, notFound } from '../../platform/errors';
import { paceOf, type RunPace, type RunProgress } from './progress';
import { Run } from './run.entity';
import { progressSql } from './run.sql';

/** Runs as they are kept, and how far a running one is. */
@Injectable()
export class RunView {
  /** @throws not-found `run-unknown`. */
  async get(tx: Tx, id: number): Promise<Run> {
    const run = await tx.getRepository(Run).findOneBy({ id });
    if (!run) throw notFound('run-unknown', `There is no run ${id}.`, { field: 'id' });
    return run;
  }

  /**
   * A run whose rows are there. Of one that failed or was discarded nothing is kept.
   * @throws not-found `run-unknown`; conflict `run-without-results`
   */
  async withResults(tx: Tx, id: number): Promise<Run> {
    const run = await this.get(tx, id);
    if (run.state === 'done' || run.state === 'approved') return run;
    throw conflict('run-without-results', `Run ${run.id} is ${run.state}; there are no results of it.`);
  }

  /** All runs of a period, the newest first. */
  ofPeriod(tx: Tx, periodId: PeriodId): Promise<Run[]> {
    return tx.getRepository(Run).find({ where: { periodId }, order: { id: 'DESC' } });
  }

  /** Null when nothing has been told yet. */
  async progress(tx: Tx, runId: number): Promise<RunPace | null> {
    const told = await firstRow<RunProgress & { elapsedMs: number }>(tx, progressSql, [runId]);
    return told && paceOf(told);
  }
}

import { Injectable } from '@nestjs/common';
import type { PeriodId } from '../../periods';
import { rows, type Tx } from '../../platform/database';
import { dropResults } from '../results/write-results';

const finishedEstimatesSql = `
SELECT id FROM run WHERE period_id = $1 AND kind = 'estimate' AND state IN ('done', 'failed') AND id <> $2`;

/** Removes a period's estimates, but for one: a newer one or the real run takes their place. */
@Injectable()
export class DropEstimate {
  async of(tx: Tx, periodId: PeriodId, keepRunId = 0): Promise<void> {
    for (const { id } of await rows<{ id: number }>(tx, finishedEstimatesSql, [periodId, keepRunId])) {
      await dropResults(tx, id);
      await tx.query('DELETE FROM run WHERE id = $1', [id]);
    }
  }
}

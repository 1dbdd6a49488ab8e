import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { inTransaction, rows } from '../../platform/database';
import { dropResults } from '../results/write-results';

/** Estimates of whose period there is something newer, and discarded runs whose tables were in use at the time. */
const unusedRunsSql = `
SELECT r.id FROM run AS r
 WHERE (r.kind = 'estimate' AND r.state IN ('done', 'failed') AND EXISTS (
         SELECT FROM run AS n WHERE n.period_id = r.period_id AND n.id > r.id AND n.state IN ('done', 'approved')))
    OR (r.state = 'discarded' AND to_regclass('standing_' || r.id) IS NOT NULL)
 ORDER BY r.id`;

/** The record of an estimate goes with it; that of a discarded run stays. */
const deleteEstimateSql = `DELETE FROM run WHERE id = $1 AND kind = 'estimate'`;

/** Removes the results of runs that a newer one has replaced or that a person has discarded. */
@Injectable()
export class DropUnused {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * In transactions of its own: together with the writing of a run it could wait in a circle for another run that is
   * being written. What is in use stays until the next run, or the next process that starts; nothing depends on it.
   */
  async drop(): Promise<void> {
    try {
      const unused = await rows<{ id: number }>(this.dataSource.manager, unusedRunsSql);
      for (const { id } of unused) {
        await inTransaction(this.dataSource, async (tx) => {
          await dropResults(tx, id);
          await tx.query(deleteEstimateSql, [id]);
        });
      }
    } catch {
      // In use, or the database is away: whoever needs that will be told by it.
    }
  }
}

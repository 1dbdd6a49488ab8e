import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { inTransaction, rows } from '../../platform/database';
import { RESULT_TABLES } from '../results/result-tables.sql';
import { dropResults } from '../results/write-results';

/**
 * Estimates of whose period there is something newer; and runs that failed or were discarded whose tables were not
 * dropped at the time.
 */
const unusedRunsSql = `
SELECT id, replaced FROM (
  SELECT r.id, r.state, r.kind = 'estimate' AND r.state IN ('done', 'failed') AND EXISTS (
           SELECT FROM run AS n WHERE n.period_id = r.period_id AND n.id > r.id AND n.state IN ('done', 'approved')
         ) AS replaced
    FROM run AS r
) AS run
 WHERE replaced OR (state IN ('failed', 'discarded') AND coalesce(${RESULT_TABLES.map(
   (table) => `to_regclass('${table}_' || id)`,
 ).join(', ')}) IS NOT NULL)
 ORDER BY id`;

/** The record of an estimate goes with it; that of a discarded run stays. */
const deleteEstimateSql = `DELETE FROM run WHERE id = $1`;

/** Removes the results of runs that a newer one has replaced, that failed, or that a person has discarded. */
@Injectable()
export class DropUnused {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * In transactions of its own: together with the writing of a run it could wait in a circle for another run that is
   * being written. What is in use stays until the next run, or the next process that starts; nothing depends on it.
   */
  async drop(): Promise<void> {
    try {
      const unused = await rows<{ id: number; replaced: boolean }>(this.dataSource.manager, unusedRunsSql);
      for (const { id, replaced } of unused) {
        await inTransaction(this.dataSource, async (tx) => {
          await dropResults(tx, id);
          if (replaced) await tx.query(deleteEstimateSql, [id]);
        });
      }
    } catch {
      // In use, or the database is away: whoever needs that will be told by it.
    }
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock';
import { changedRows, inTransaction } from '../../platform/database';
import { shapeOf, takeFileIn } from '../../platform/imports';
import { dropFileSql } from '../files/stored-part.sql';
import { ImportKinds } from '../import-kinds';
import type { ImportJob, ImportOutcome, ImportSettings } from '../jobs/import-job';
import { endSql } from '../jobs/import-job.sql';
import type { JobProgress } from './job-progress';
import { keepFindings } from './keep-findings';
import { openUpload } from './open-upload';

/**
 * Takes a file in as the command line does, whole or not at all. What it came to, and that its bytes are gone, is
 * written in the same transaction: an import that is not `done` has changed nothing.
 */
@Injectable()
export class TakeUploadIn {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly kinds: ImportKinds,
  ) {}

  /** @throws as `takeFileIn`, `openCsv` */
  async takeIn(job: ImportJob, settings: ImportSettings, by: string, progress: JobProgress): Promise<void> {
    const definition = this.kinds.definition(job.kind, by, settings.late);
    const shape = shapeOf(definition);
    const file = await openUpload(this.dataSource, job, shape, settings, progress.read);
    const options = { name: job.fileName, skipBad: settings.skipBad, phase: progress.phase };
    try {
      await inTransaction(this.dataSource, async (tx) => {
        const { rows, bad, added, unchanged, warnings, problems } = await takeFileIn(
          tx,
          file,
          definition,
          options,
        );
        await progress.stop();
        await keepFindings(tx, this.dataSource, job, { shape, settings }, problems);
        await tx.query(dropFileSql, [job.id]);
        const report: ImportOutcome = { rows, bad, added, unchanged, warnings };
        const end = [job.id, 'done', this.clock.now(), JSON.stringify(report), null];
        // Whoever found it dead has said so: then it is not taken in after all.
        if ((await changedRows(tx, endSql, end)) !== 1) throw new Error(`Import ${job.id} was given up.`);
      });
    } finally {
      await file.close();
    }
  }
}

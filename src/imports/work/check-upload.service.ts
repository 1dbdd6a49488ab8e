import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock';
import { inTransaction, type Tx } from '../../platform/database';
import { badLines, checkFile, type CheckedFile, shapeOf } from '../../platform/imports';
import { ImportKinds } from '../import-kinds';
import type { ImportJob, ImportOutcome, ImportSettings } from '../jobs/import-job';
import { endSql } from '../jobs/import-job.sql';
import type { JobProgress } from './job-progress';
import { keepFindings } from './keep-findings';
import { openUpload } from './open-upload';

/** Carries a result out of a transaction that is rolled back. */
class Undone {
  constructor(readonly checked: CheckedFile) {}
}

/**
 * Tells every mistake of a file and changes nothing: it is staged and checked in a transaction that is rolled back.
 * Meanwhile the locks are held that taking it in would hold.
 */
@Injectable()
export class CheckUpload {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly kinds: ImportKinds,
  ) {}

  /** @throws DomainError for a file that cannot be read, or whose columns do not fit */
  async check(job: ImportJob, settings: ImportSettings, by: string, progress: JobProgress): Promise<void> {
    const definition = this.kinds.definition(job.kind, by, settings.late);
    const shape = shapeOf(definition);
    const file = await openUpload(this.dataSource, job, shape, settings, progress.read);
    let checked: CheckedFile;
    try {
      checked = await this.undone((tx) =>
        checkFile(tx, file, definition, { name: job.fileName, skipBad: true, phase: progress.phase }),
      );
    } finally {
      await file.close();
    }
    await progress.stop();
    const { rows, problems } = checked;
    const bad = badLines(problems);
    const report: ImportOutcome = { rows, bad, added: null, unchanged: null, warnings: [] };
    await inTransaction(this.dataSource, async (tx) => {
      await keepFindings(tx, this.dataSource, job, { shape, settings }, problems);
      await tx.query(endSql, [job.id, 'checked', this.clock.now(), JSON.stringify(report), null]);
    });
  }

  private async undone(work: (tx: Tx) => Promise<CheckedFile>): Promise<CheckedFile> {
    try {
      return await inTransaction(this.dataSource, async (tx) => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- no error: it makes the transaction roll back.
        throw new Undone(await work(tx));
      });
    } catch (cause) {
      if (cause instanceof Undone) return cause.checked;
      throw cause;
    }
  }
}

import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../../access';
import { CLOCK, type Clock } from '../../platform/clock';
import { inTransaction, type Tx } from '../../platform/database';
import { conflict, DomainError } from '../../platform/errors';
import type { ImportReport } from '../../platform/imports';
import { importAtWork, importFileGone } from '../files/forget-files.service';
import type { ImportFailure, ImportJob, ImportSettings } from '../jobs/import-job';
import { beginSql, endSql } from '../jobs/import-job.sql';
import { ImportJobs } from '../jobs/import-jobs';
import { JobLock } from '../jobs/job-lock';
import { ImportKinds } from '../import-kinds';
import { CheckUpload } from './check-upload.service';
import { JobProgress } from './job-progress';
import { TakeUploadIn } from './take-upload-in.service';
import { keepFindings } from './keep-findings';

const LONGEST_WAIT_MS = 10_000;
/** Each holds two connections of the pool to its end, and requests need some as well. */
const MOST_AT_ONCE = 2;

type Work = 'check' | 'take-in';

const importsAtWork = () =>
  conflict(
    'imports-at-work',
    `${MOST_AT_ONCE} files are being checked or taken in already. Wait until one of them is done, then begin again.`,
  );

/**
 * Works on a file beside the request that asked for it: the answer comes at once, the row tells how far it is, and
 * whoever reloads the page finds it. One at a time for each file; of several files one after the other is taken in.
 */
@Injectable()
export class WorkOnImport implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Imports');
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly jobs: ImportJobs,
    private readonly kinds: ImportKinds,
    private readonly checking: CheckUpload,
    private readonly taking: TakeUploadIn,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws not-found `import-unknown`; conflict `import-at-work`, `import-file-gone`, `imports-at-work` */
  async begin(id: number, work: Work, settings: ImportSettings, by: string): Promise<void> {
    if (this.underWay.size >= MOST_AT_ONCE) throw importsAtWork();
    const lock = await JobLock.tryTake(this.dataSource, id);
    if (!lock) throw importAtWork(id);
    let job: ImportJob;
    try {
      job = await inTransaction(this.dataSource, async (tx) => {
        const found = await this.jobs.get(tx, id);
        if (!found.hasFile) throw importFileGone(id);
        const state = work === 'check' ? 'checking' : 'taking-in';
        await tx.query(beginSql, [id, state, JSON.stringify(settings), by, this.clock.now()]);
        // A taking in leaves its entry when it is done, as on the command line.
        if (work === 'check') await this.recordCheck(tx, found, by);
        return found;
      });
    } catch (cause) {
      await lock.release();
      throw cause;
    }
    const finished = this.carryOut(lock, job, work, settings, by).finally(() =>
      this.underWay.delete(finished),
    );
    this.underWay.add(finished);
  }

  /** What is under way is waited for a little, as requests are. What is not done then is found dead, and undone. */
  async beforeApplicationShutdown(): Promise<void> {
    const enough = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS).unref());
    await Promise.race([Promise.allSettled(this.underWay), enough]);
  }

  private recordCheck(tx: Tx, { id, kind, sha256 }: ImportJob, by: string): Promise<void> {
    const subject = { kind: 'import', no: id };
    return this.trail.record(tx, { action: 'import.check-begun', by, subject, after: { kind, sha256 } });
  }

  private async carryOut(
    lock: JobLock,
    job: ImportJob,
    work: Work,
    settings: ImportSettings,
    by: string,
  ): Promise<void> {
    const progress = new JobProgress(lock);
    try {
      if (work === 'check') await this.checking.check(job, settings, by, progress);
      else await this.taking.takeIn(job, settings, by, progress);
    } catch (cause) {
      await progress.stop();
      await this.fail(job, settings, cause).catch((error: unknown) =>
        this.logger.error({ err: error }, `Why import ${job.id} failed could not be kept.`),
      );
    } finally {
      await lock.release();
    }
  }

  /** A file that was refused for its bad lines is a checked one: all of them are known. */
  private async fail(job: ImportJob, settings: ImportSettings, cause: unknown): Promise<void> {
    const refusal = cause instanceof DomainError ? cause : null;
    if (!refusal) this.logger.error({ err: cause, importId: job.id }, 'An import failed.');
    const report = refusal?.code === 'import-refused' ? (refusal.params['report'] as ImportReport) : null;
    const failure: ImportFailure = refusal
      ? { code: refusal.code, detail: refusal.message }
      : {
          code: 'unexpected',
          detail: 'Something went wrong here; the log has the rest. Nothing was changed.',
        };
    const shape = this.kinds.shape(job.kind);
    await inTransaction(this.dataSource, async (tx) => {
      if (report) await keepFindings(tx, this.dataSource, job, { shape, settings }, report.problems);
      await tx.query(endSql, [
        job.id,
        report ? 'checked' : 'failed',
        this.clock.now(),
        report &&
          JSON.stringify({ rows: report.rows, bad: report.bad, added: null, unchanged: null, warnings: [] }),
        JSON.stringify(failure),
      ]);
    });
  }
}

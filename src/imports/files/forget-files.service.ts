import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { CLOCK, type Clock } from '../../platform/clock';
import { changedRows, type Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { ImportJobs } from '../jobs/import-jobs';
import { dropFileSql, forgetBadLinesSql, forgetFilesSql, forgetUnfinishedSql } from './stored-part.sql';

const HOUR_MS = 3_600_000;
/** docs/processing.md states both. */
export const KEEP_FILE_HOURS = 24;
const KEEP_BAD_LINES_HOURS = 7 * 24;

/** The bytes of files are personal data: they go when they are taken in, when somebody says so, or by themselves. */
@Injectable()
export class ForgetFiles {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly jobs: ImportJobs,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws not-found `import-unknown`; conflict `import-at-work`, `import-file-gone` */
  async discard(tx: Tx, id: number, by: string): Promise<void> {
    const job = await this.jobs.get(tx, id);
    if (job.state === 'checking' || job.state === 'taking-in') throw importAtWork(id);
    if ((await changedRows(tx, dropFileSql, [id])) === 0) throw importFileGone(id);
    await this.trail.record(tx, {
      action: 'import.discarded',
      by,
      subject: { kind: 'import', no: id },
    });
  }

  /** What has lain here for long enough. */
  async forgetOld(tx: Tx): Promise<void> {
    await tx.query(forgetFilesSql, [this.ago(KEEP_FILE_HOURS)]);
    await tx.query(forgetUnfinishedSql, [this.ago(1)]);
    for (const sql of forgetBadLinesSql) await tx.query(sql, [this.ago(KEEP_BAD_LINES_HOURS)]);
  }

  private ago(hours: number): Date {
    return new Date(this.clock.now().getTime() - hours * HOUR_MS);
  }
}

export const importAtWork = (id: number) =>
  conflict('import-at-work', `Import ${id} is being worked on already. Wait for it to end.`, { field: 'id' });

export const importFileGone = (id: number) =>
  conflict(
    'import-file-gone',
    `The file of import ${id} is not kept any more: it was taken in, discarded, or ${KEEP_FILE_HOURS} hours went by. Send it again.`,
    { field: 'id' },
  );

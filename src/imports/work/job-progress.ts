import type { ImportPhase } from '../../platform/imports';
import { progressSql } from '../jobs/import-job.sql';
import type { JobLock } from '../jobs/job-lock';

const TELL_EVERY_MS = 300;

/** How far a file is, written beside the transaction that takes it in, and never faster than it is stored. */
export class JobProgress {
  private phaseNow: ImportPhase = 'reading';
  private doneBytes = 0;
  private writing: Promise<unknown> | null = null;
  private toldAtMs = 0;

  constructor(private readonly lock: JobLock) {}

  readonly phase = (phase: ImportPhase): void => {
    this.phaseNow = phase;
    this.tell();
  };

  readonly read = (bytes: number): void => {
    this.doneBytes = bytes;
    if (performance.now() - this.toldAtMs >= TELL_EVERY_MS) this.tell();
  };

  /** Nothing is under way any more, and nothing more is told. */
  async stop(): Promise<void> {
    this.tell = () => undefined;
    await this.writing;
  }

  private tell: () => void = () => {
    if (this.writing) return;
    this.toldAtMs = performance.now();
    const { phaseNow, doneBytes } = this;
    this.writing = this.lock
      .query(progressSql, [this.lock.jobId, phaseNow, doneBytes])
      // What is lost with the connection is found out by whoever ends the import.
      .catch(() => undefined)
      .then(() => {
        this.writing = null;
        if (phaseNow !== this.phaseNow) this.tell();
      });
  };
}

import type { RunLock } from './run-lock';
import type { ProgressSink, RunProgress } from './progress';

const WRITE_EVERY_MS = 250;

const upsertProgressSql = `
INSERT INTO run_progress AS told (run_id, phase, done, total, updated_at) VALUES ($1, $2, $3, $4, now())
    ON CONFLICT (run_id) DO UPDATE SET phase = $2, done = $3, total = $4, updated_at = now(),
       phase_began_at = CASE WHEN told.phase = $2 THEN told.phase_began_at ELSE now() END`;

/**
 * Writes a run's progress beside its transaction, a few times a second at most, so that every process can read it.
 * It is told to the caller as well. A write that fails ends no run.
 */
export class ProgressWriter implements ProgressSink {
  private current: RunProgress = { phase: 'waiting', done: 0, total: 0 };
  private pending: Promise<unknown> = Promise.resolve();
  private lastWrite = 0;

  constructor(
    private readonly runId: number,
    private readonly lock: RunLock,
    private readonly onProgress: (progress: RunProgress) => void,
  ) {}

  phase(phase: RunProgress['phase'], total: number): void {
    this.current = { phase, done: 0, total };
    this.write();
  }

  done(count: number): void {
    this.current = { ...this.current, done: count };
    if (Date.now() - this.lastWrite >= WRITE_EVERY_MS) this.write();
  }

  /** Waits for what is on its way; call it before the lock is let go. */
  async settle(): Promise<void> {
    await this.pending;
  }

  private write(): void {
    this.lastWrite = Date.now();
    const { phase, done, total } = this.current;
    this.onProgress(this.current);
    this.pending = this.pending
      .then(() => this.lock.query(upsertProgressSql, [this.runId, phase, done, total]))
      .catch(() => undefined);
  }
}

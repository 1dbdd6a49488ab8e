import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { formatPeriod, type PeriodId } from '../../periods';
import type { Tx } from '../../platform/database';
import { BY_ITSELF, withOrigin } from '../../platform/origin';
import type { RunOutcome } from '../heavy-work/heavy-work';

interface Begun {
  readonly runId: number;
  readonly periodId: PeriodId;
  readonly by: string;
  readonly kind: 'close' | 'estimate';
  readonly planVersion: number;
  readonly earlyReason?: string | null;
}

/** Why a run came to nothing: by an error, because its lock was lost, or because its process was found dead. */
export type RunEnd = 'failed' | 'given-up' | 'found-dead';

/**
 * What the audit trail is told of runs: who began one, and how a close ended, which nobody does but Upline. Of
 * estimates the end is not told: they are replaced whole and nothing of them lasts.
 */
@Injectable()
export class RunTrail {
  constructor(private readonly trail: AuditTrail) {}

  begun(tx: Tx, { runId, periodId, by, kind, planVersion, earlyReason }: Begun): Promise<void> {
    return this.trail.record(tx, {
      action: 'run.begun',
      by,
      subject: { kind: 'run', no: runId },
      after: { period: formatPeriod(periodId), kind, planVersion, earlyReason },
    });
  }

  async finished(
    tx: Tx,
    runId: number,
    periodId: PeriodId,
    kind: string,
    outcome: RunOutcome,
  ): Promise<void> {
    await this.ended(tx, 'finished', runId, kind, {
      period: formatPeriod(periodId),
      state: 'review',
      hash: Buffer.from(outcome.hash).toString('hex'),
      distributors: outcome.distributors,
      lines: outcome.lineCount,
      overCeiling: outcome.overCeiling,
    });
  }

  async failed(tx: Tx, runId: number, periodId: PeriodId, kind: string, end: RunEnd): Promise<void> {
    await this.ended(tx, end, runId, kind, { period: formatPeriod(periodId), state: 'open' });
  }

  /** By Upline, whoever asked for the run: it ends by itself, and maybe in another process. */
  private async ended(
    tx: Tx,
    end: RunEnd | 'finished',
    runId: number,
    kind: string,
    after: Record<string, string | number | boolean>,
  ): Promise<void> {
    if (kind !== 'close') return;
    await withOrigin(BY_ITSELF, () =>
      this.trail.record(tx, {
        action: `run.${end}`,
        by: 'Upline',
        subject: { kind: 'run', no: runId },
        before: { state: 'closing' },
        after,
      }),
    );
  }
}

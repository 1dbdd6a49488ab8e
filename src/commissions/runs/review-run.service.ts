import { Inject, Injectable } from '@nestjs/common';
import { AuditHead, AuditTrail } from '../../access';
import { recountEnrolments } from '../../network';
import { Calendar, formatPeriod, type PeriodId, PeriodStates } from '../../periods';
import { requireSecondPerson } from '../../platform/approval';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { lockCalendarExclusive, type Tx } from '../../platform/database';
import { conflict, notFound } from '../../platform/errors';
import { dropResultsIfUnused } from '../results/write-results';
import { PostPeriod } from './post-period.service';
import { Run } from './run.entity';
import { approveRunSql, discardRunSql } from './run.sql';

export interface ApproveRequest {
  readonly periodId: PeriodId;
  readonly by: string;
  /** Hex SHA-256 of the run that the person has looked at; another one is refused. */
  readonly hash?: string | undefined;
  /** Why a run above the payout ceiling is approved all the same. */
  readonly overCeilingReason?: string | undefined;
}

/** What follows a calculation: approval, which closes the period once and for ever, or discarding. */
@Injectable()
export class ReviewRun {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly calendar: Calendar,
    private readonly states: PeriodStates,
    private readonly trail: AuditTrail,
    private readonly auditHead: AuditHead,
    private readonly postPeriod: PostPeriod,
  ) {}

  /**
   * @throws conflict `period-closed`, `run-missing`, `run-other`, `run-over-ceiling`; forbidden `approval-own`
   */
  async approve(tx: Tx, { periodId, by, hash, overCeilingReason }: ApproveRequest): Promise<Run> {
    await lockCalendarExclusive(tx);
    const run = await this.runInReview(tx, periodId);
    if (hash !== undefined && run.hash?.toString('hex') !== hash.toLowerCase()) {
      throw conflict(
        'run-other',
        `The run in review has the hash ${run.hash?.toString('hex').slice(0, 16)}…, not the one that you looked at; look at it again before you approve.`,
        { field: 'hash' },
      );
    }
    const waived = requireSecondPerson(this.config, `run ${run.id}`, run.startedBy, by);
    const reason = overCeilingReason?.trim();
    if (run.overCeiling && !reason) {
      throw conflict(
        'run-over-ceiling',
        `The lines of run ${run.id} come to more than the plan's payout ceiling. Approve it only with a reason (--accept-over-ceiling REASON).`,
        { field: 'acceptOverCeiling' },
      );
    }
    await tx.query(approveRunSql, [run.id, by, this.clock.now(), waived, run.overCeiling ? reason : null]);
    await this.postPeriod.post(tx, run, by);
    await this.states.close(tx, periodId, run.id, await this.auditHead.sealed(tx));
    await this.trail.record(tx, {
      action: 'period.approved',
      by,
      subject: { kind: 'period', no: formatPeriod(periodId) },
      before: { state: 'review' },
      after: {
        state: 'closed',
        run: run.id,
        hash: run.hash?.toString('hex') ?? null,
        approvalWaived: waived,
        overCeilingReason: run.overCeiling ? reason : null,
      },
    });
    return tx.getRepository(Run).findOneByOrFail({ id: run.id });
  }

  /** The period is open again, as if it had never been calculated; the run's record stays. */
  async discard(tx: Tx, periodId: PeriodId, by: string): Promise<Run> {
    await lockCalendarExclusive(tx);
    const run = await this.runInReview(tx, periodId);
    await this.states.reopen(tx, periodId);
    await tx.query(discardRunSql, [run.id, by, this.clock.now()]);
    // While somebody reads them the tables stay, and go with the next run: bookings are not kept waiting.
    await dropResultsIfUnused(tx, run.id);
    await recountEnrolments(tx, periodId);
    await this.trail.record(tx, {
      action: 'period.discarded',
      by,
      subject: { kind: 'period', no: formatPeriod(periodId) },
      before: { state: 'review', run: run.id, hash: run.hash?.toString('hex') ?? null },
      after: { state: 'open' },
    });
    return run;
  }

  private async runInReview(tx: Tx, periodId: PeriodId): Promise<Run> {
    const period = await this.calendar.get(tx, periodId);
    const name = formatPeriod(periodId);
    if (period.state === 'closed') {
      throw conflict('period-closed', `Period ${name} is closed already, once and for ever.`);
    }
    if (period.state !== 'review' || period.runId === null) {
      throw conflict(
        'run-missing',
        `Period ${name} is ${period.state} and has no run in review; calculate it first with "upline period close ${name}".`,
      );
    }
    const run = await tx.getRepository(Run).findOneBy({ id: period.runId });
    if (!run) throw notFound('run-unknown', `Run ${period.runId} of period ${name} is missing.`);
    return run;
  }
}
